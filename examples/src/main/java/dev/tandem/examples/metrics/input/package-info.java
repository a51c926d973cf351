/**
 * The four tables of the metrics report: survey answers, product events, monthly revenue and key results.
 *
 * <p>Start at {@link dev.tandem.examples.metrics.input.MetricsInput}, which reads them all. Their columns are described in {@code
 * docs/metrics-report-format.md}.
 */
@NullMarked
package dev.tandem.examples.metrics.input;

import org.jspecify.annotations.NullMarked;
