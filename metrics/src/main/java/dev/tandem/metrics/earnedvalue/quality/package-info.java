/**
 * How good forecasts were, once it is known how things went: errors and bias of numbers, scores of probabilities, intervals and
 * distributions.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.quality.ForecastAccuracy} for estimates of cost and duration, and at {@link
 * dev.tandem.metrics.earnedvalue.quality.BrierScore} for probabilities.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue.quality;

import org.jspecify.annotations.NullMarked;
