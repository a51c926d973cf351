/**
 * How fast networks are compiled, analysed and edited, against peers in the same run.
 *
 * <p>Start at {@link dev.tandem.benchmarks.criticalpath.CriticalPathBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.criticalpath;

import org.jspecify.annotations.NullMarked;
