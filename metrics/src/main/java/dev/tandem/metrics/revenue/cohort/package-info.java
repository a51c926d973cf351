/**
 * From purchases and refunds to revenue by cohort: what the customers who first bought in a month brought in that month and each later one.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.cohort.CohortRevenueAccumulator}; its snapshot is a {@link
 * dev.tandem.metrics.revenue.cohort.CohortRevenueTable}.
 */
@NullMarked
package dev.tandem.metrics.revenue.cohort;

import org.jspecify.annotations.NullMarked;
