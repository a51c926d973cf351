/**
 * The choices that change a retention table, and what an event and a range of cohorts are.
 *
 * <p>Start at {@link dev.tandem.metrics.retention.convention.RetentionConvention}; the accumulator takes it, the table states it.
 */
@NullMarked
package dev.tandem.metrics.retention.convention;

import org.jspecify.annotations.NullMarked;
