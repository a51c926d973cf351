/**
 * How recurring revenue moved from one month's end to the next, line by line, and how much of it was retained.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.movement.MrrWaterfall}, which an accumulator gives, or at {@link
 * dev.tandem.metrics.revenue.movement.MrrBridge} for stated lines.
 */
@NullMarked
package dev.tandem.metrics.revenue.movement;

import org.jspecify.annotations.NullMarked;
