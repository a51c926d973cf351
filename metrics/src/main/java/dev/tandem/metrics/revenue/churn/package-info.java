/**
 * How many customers were lost, over which denominator, with which uncertainty, and what a monthly rate means for a year.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.churn.CustomerChurn}; its counts come from a month of recurring revenue or from the caller.
 */
@NullMarked
package dev.tandem.metrics.revenue.churn;

import org.jspecify.annotations.NullMarked;
