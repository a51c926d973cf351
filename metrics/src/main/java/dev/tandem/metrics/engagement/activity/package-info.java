/**
 * Who is active, how often, and where active users come from and go: active users, stickiness, growth accounting.
 *
 * <p>Start at {@link dev.tandem.metrics.engagement.activity.ActivityAccumulator}; events go in, an {@link
 * dev.tandem.metrics.engagement.activity.ActivityHistory} comes out of its snapshot and answers every question.
 */
@NullMarked
package dev.tandem.metrics.engagement.activity;

import org.jspecify.annotations.NullMarked;
