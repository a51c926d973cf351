/**
 * How the accumulators of recurring revenue remember amounts: a dense row for each account, a column for each month.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.month.MonthStore}; not exported, so that its layout may change.
 */
@NullMarked
package dev.tandem.metrics.revenue.month;

import org.jspecify.annotations.NullMarked;
