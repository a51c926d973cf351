/**
 * What a step of working-time arithmetic costs.
 *
 * <p>Start at {@link dev.tandem.benchmarks.calendar.WorkingTimeBenchmark}.
 */
@NullMarked
package dev.tandem.benchmarks.calendar;

import org.jspecify.annotations.NullMarked;
