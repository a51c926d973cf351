/**
 * What comparing two schedules costs, beside the analysis that made one of them.
 *
 * <p>Start at {@link dev.tandem.benchmarks.comparison.ComparisonBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
