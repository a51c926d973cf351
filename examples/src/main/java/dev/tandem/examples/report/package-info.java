/**
 * Lays out text for people who read it in a terminal: pages, columns, dates, reasons and a chart.
 *
 * <p>Start at {@link dev.tandem.examples.report.Page}; what is written on pages stands in the packages below and beside.
 */
@NullMarked
package dev.tandem.examples.report;

import org.jspecify.annotations.NullMarked;
