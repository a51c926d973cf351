/**
 * The small statistics that the metrics share: proportions, differences, category shares, rates and means, each with an interval that
 * names its method.
 *
 * <p>Start at {@link dev.tandem.metrics.statistics.Proportion}; counts go in, an {@link dev.tandem.metrics.statistics.Interval} or a
 * {@link dev.tandem.metrics.statistics.TestResult} comes out.
 */
@NullMarked
package dev.tandem.metrics.statistics;

import org.jspecify.annotations.NullMarked;
