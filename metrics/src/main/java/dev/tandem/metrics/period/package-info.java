/**
 * Hours, days, weeks and months of a time zone: the periods in which users are counted.
 *
 * <p>Start at {@link dev.tandem.metrics.period.PeriodAxis}; a calendar and a first date give an axis, an axis gives each instant its
 * period.
 */
@NullMarked
package dev.tandem.metrics.period;

import org.jspecify.annotations.NullMarked;
