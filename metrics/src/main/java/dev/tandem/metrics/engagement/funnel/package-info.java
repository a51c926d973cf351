/**
 * Where people drop out on the way through steps in order.
 *
 * <p>Start at {@link dev.tandem.metrics.engagement.funnel.Funnel}, which states the steps and rules; events go into a {@link
 * dev.tandem.metrics.engagement.funnel.FunnelAccumulator}, a {@link dev.tandem.metrics.engagement.funnel.FunnelConversion} comes out of its
 * snapshot.
 */
@NullMarked
package dev.tandem.metrics.engagement.funnel;

import org.jspecify.annotations.NullMarked;
