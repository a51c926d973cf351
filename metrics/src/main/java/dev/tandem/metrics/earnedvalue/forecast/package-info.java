/**
 * What the work will cost in the end: the estimates at completion, what is left to spend, and how well the rest must go.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.forecast.CostForecast}, made of an {@link
 * dev.tandem.metrics.earnedvalue.measure.EarnedValue}.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue.forecast;

import org.jspecify.annotations.NullMarked;
