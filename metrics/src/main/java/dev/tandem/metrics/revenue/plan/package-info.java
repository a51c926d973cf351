/**
 * From what a plan costs per week, quarter or year to what it brings in per month, exactly and with the rounding stated.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.plan.MonthlyNormalisation}; everything about recurring revenue takes its monthly amounts.
 */
@NullMarked
package dev.tandem.metrics.revenue.plan;

import org.jspecify.annotations.NullMarked;
