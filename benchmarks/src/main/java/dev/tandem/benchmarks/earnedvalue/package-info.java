/**
 * What it costs to value a large project, exactly.
 *
 * <p>Start at {@link dev.tandem.benchmarks.earnedvalue.EarnedValueBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.earnedvalue;

import org.jspecify.annotations.NullMarked;
