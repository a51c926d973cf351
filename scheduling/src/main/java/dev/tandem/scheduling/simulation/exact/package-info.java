/**
 * How likely the dates of a plan are without a sample: sums and maxima of durations, computed exactly.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.exact.ExactFinish} where durations are a few values each, and at
 * {@link dev.tandem.scheduling.simulation.exact.FinishBounds} where they spread. What cannot be computed so says why; a simulation
 * can be asked instead.
 */
@NullMarked
package dev.tandem.scheduling.simulation.exact;

import org.jspecify.annotations.NullMarked;
