/**
 * When a backlog will be done and how much will be done by a date, exactly: the distribution that a simulation only approaches.
 *
 * <p>Start at {@link dev.tandem.metrics.flow.forecast.ThroughputForecast}; a {@link dev.tandem.metrics.flow.forecast.ThroughputHistory}
 * goes in, a {@link dev.tandem.metrics.flow.forecast.CompletionForecast} or an {@link dev.tandem.metrics.flow.forecast.OutputForecast}
 * comes out.
 */
@NullMarked
package dev.tandem.metrics.flow.forecast;

import org.jspecify.annotations.NullMarked;
