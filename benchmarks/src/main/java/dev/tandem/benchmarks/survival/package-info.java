/**
 * How fast survival curves are estimated.
 *
 * <p>Start at {@link dev.tandem.benchmarks.survival.SurvivalBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.survival;

import org.jspecify.annotations.NullMarked;
