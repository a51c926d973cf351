/**
 * How fast ratings are counted.
 *
 * <p>Start at {@link dev.tandem.benchmarks.satisfaction.NpsBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.satisfaction;

import org.jspecify.annotations.NullMarked;
