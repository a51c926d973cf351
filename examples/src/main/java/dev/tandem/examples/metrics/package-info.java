/**
 * Product metrics of a real product in a terminal: satisfaction, retention, survival, revenue and objectives.
 *
 * <p>Start at {@link dev.tandem.examples.metrics.MetricsReport}; each section asks one library package and prints what it answers, with its
 * interval or the reason why there is none.
 */
@NullMarked
package dev.tandem.examples.metrics;

import org.jspecify.annotations.NullMarked;
