/**
 * How fast recurring-revenue movements are counted, beside plain Java.
 *
 * <p>Start at {@link dev.tandem.benchmarks.revenue.MrrMovementsBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.revenue;

import org.jspecify.annotations.NullMarked;
