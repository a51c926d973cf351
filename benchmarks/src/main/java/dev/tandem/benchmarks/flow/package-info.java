/**
 * How fast a throughput history is turned into a forecast.
 *
 * <p>Start at {@link dev.tandem.benchmarks.flow.FlowForecastBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.flow;

import org.jspecify.annotations.NullMarked;
