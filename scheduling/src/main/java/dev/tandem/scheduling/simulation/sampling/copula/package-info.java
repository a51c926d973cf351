/**
 * Correlated fractions: those of some tasks go together, and each task keeps its own distribution. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.sampling.copula.Copula}: it takes uniform numbers and a
 * {@link dev.tandem.scheduling.simulation.sampling.copula.CorrelationMatrix}, and gives fractions.
 */
@NullMarked
package dev.tandem.scheduling.simulation.sampling.copula;

import org.jspecify.annotations.NullMarked;
