/**
 * Forecasts of the same finish by several methods side by side, and why they disagree.
 *
 * <p>Start at {@link dev.tandem.metrics.forecast.PortfolioForecasts}, which asks methods about each release and feature; at {@link
 * dev.tandem.metrics.forecast.ForecastComparison} for forecasts that are there already.
 */
@NullMarked
package dev.tandem.metrics.forecast;

import org.jspecify.annotations.NullMarked;
