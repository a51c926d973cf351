/**
 * What a customer brings and costs: average revenue, lifetime value, acquisition cost, payback, and the efficiency of growth.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.economics.CustomerEconomics}; every figure states its formula, or why it has no value.
 */
@NullMarked
package dev.tandem.metrics.revenue.economics;

import org.jspecify.annotations.NullMarked;
