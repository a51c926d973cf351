/**
 * Where work waits: utilisation of stages, what queues are to be expected, and which queues grow.
 *
 * <p>Start at {@link dev.tandem.metrics.bottleneck.Bottleneck}; {@link dev.tandem.metrics.bottleneck.QueueModel} gives the expectations, {@link
 * dev.tandem.metrics.bottleneck.QueueGrowth} the evidence of a cumulative flow.
 */
@NullMarked
package dev.tandem.metrics.bottleneck;

import org.jspecify.annotations.NullMarked;
