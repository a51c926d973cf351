/**
 * How long something lasts when some of it has not ended yet: customers who have not churned, tasks that are not done.
 *
 * <p>Start at {@link dev.tandem.metrics.survival.SurvivalAccumulator}; observations flow into it, a {@link
 * dev.tandem.metrics.survival.SurvivalCurve} comes out, and {@link dev.tandem.metrics.survival.LogRankTest} compares curves.
 */
@NullMarked
package dev.tandem.metrics.survival;

import org.jspecify.annotations.NullMarked;
