/**
 * Who came back: cohort tables from raw events, under conventions that are written down and can be compared.
 *
 * <p>Start at {@link dev.tandem.metrics.retention.RetentionAccumulator}; events and a {@link
 * dev.tandem.metrics.retention.convention.RetentionConvention} go in, a {@link dev.tandem.metrics.retention.RetentionTable} comes out.
 */
@NullMarked
package dev.tandem.metrics.retention;

import org.jspecify.annotations.NullMarked;
