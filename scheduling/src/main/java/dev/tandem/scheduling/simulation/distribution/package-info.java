/**
 * What samples say of a date, of an amount of money, and of both together: percentiles, probabilities, and how far each may be off.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.distribution.FinishDistribution}: a result of a simulation gives one for each
 * finish that it watched.
 */
@NullMarked
package dev.tandem.scheduling.simulation.distribution;

import org.jspecify.annotations.NullMarked;
