/**
 * Who is active, how often, and how far they get: active users, growth accounting, adoption, activation and funnels.
 *
 * <p>Start at {@link dev.tandem.metrics.engagement.ActivityAccumulator}; events go into an accumulator, results come out of its
 * snapshot.
 */
@NullMarked
package dev.tandem.metrics.engagement;

import org.jspecify.annotations.NullMarked;
