/**
 * Forecasts of the same finish by several methods side by side, and why they disagree.
 *
 * <p>Start at {@link dev.tandem.metrics.forecast.ForecastComparison}.
 */
@NullMarked
package dev.tandem.metrics.forecast;

import org.jspecify.annotations.NullMarked;
