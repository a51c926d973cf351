/**
 * The rules by which the days of calendars repeat, and the tables of numbers made from them. A calendar's hours come in, its timeline goes
 * out.
 *
 * <p>For {@link dev.tandem.core.calendar.WorkCalendar} and {@link dev.tandem.core.calendar.CombinedCalendar} alone. Start at {@link
 * dev.tandem.core.calendar.pattern.TimelineBuilder}.
 */
@NullMarked
package dev.tandem.core.calendar.pattern;

import org.jspecify.annotations.NullMarked;
