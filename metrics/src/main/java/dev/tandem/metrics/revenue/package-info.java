/**
 * From subscriptions or monthly amounts to the movements of monthly recurring revenue, closed to the cent, and what follows from them.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.MrrAccumulator} for monthly amounts and at {@link
 * dev.tandem.metrics.revenue.MrrChangeAccumulator} for subscriptions and dated changes; both give an {@link
 * dev.tandem.metrics.revenue.movement.MrrWaterfall} and the {@link dev.tandem.metrics.revenue.MrrEvidence} behind it.
 */
@NullMarked
package dev.tandem.metrics.revenue;

import org.jspecify.annotations.NullMarked;
