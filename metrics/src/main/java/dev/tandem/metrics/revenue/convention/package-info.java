/**
 * The choices that change recurring revenue, and which months are reported.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.convention.RevenueConvention}; the accumulators take it, every result states it.
 */
@NullMarked
package dev.tandem.metrics.revenue.convention;

import org.jspecify.annotations.NullMarked;
