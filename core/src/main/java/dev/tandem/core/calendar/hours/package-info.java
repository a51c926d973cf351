/**
 * The hours that people write down: ranges of time, ordinary weeks, and hours that replace those of the week on some days.
 *
 * <p>Start at {@link dev.tandem.core.calendar.hours.WorkWeek}; a {@link dev.tandem.core.calendar.hours.DatedHours}, {@link
 * dev.tandem.core.calendar.hours.RecurringHours} or {@link dev.tandem.core.calendar.hours.YearlyHours} is an exception to it. {@link
 * dev.tandem.core.calendar.WorkCalendar} puts them together.
 */
@NullMarked
package dev.tandem.core.calendar.hours;

import org.jspecify.annotations.NullMarked;
