/**
 * What prices of slips, time-cost curves and best dates cost.
 *
 * <p>Start at {@link dev.tandem.benchmarks.value.ValueAtStakeBenchmark}; seeded plans go in, times come out.
 */
@NullMarked
package dev.tandem.benchmarks.value;

import org.jspecify.annotations.NullMarked;
