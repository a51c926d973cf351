/**
 * On which days something comes again: every second Friday, the last workday of a month, the third Monday of March.
 *
 * <p>Start at {@link dev.tandem.core.calendar.recurrence.Recurrence}; {@link dev.tandem.core.calendar.hours.RecurringHours} gives such days
 * their hours.
 */
@NullMarked
package dev.tandem.core.calendar.recurrence;

import org.jspecify.annotations.NullMarked;
