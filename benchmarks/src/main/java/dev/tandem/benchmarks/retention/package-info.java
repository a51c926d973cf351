/**
 * How fast exact retention is, beside bare arrays, plain streams and, on request, DuckDB.
 *
 * <p>Start at {@link dev.tandem.benchmarks.retention.RetentionBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.retention;

import org.jspecify.annotations.NullMarked;
