/**
 * Calendars and exact working-time arithmetic.
 *
 * <p>Start at {@link dev.tandem.core.calendar.WorkCalendar}; {@link dev.tandem.core.calendar.WorkingTime} is its compiled form, {@link
 * dev.tandem.core.calendar.WorkDuration} what people count in. What a person writes flows from ranges and weeks in {@code hours} into a
 * calendar, and from there into its compiled form.
 */
@NullMarked
package dev.tandem.core.calendar;

import org.jspecify.annotations.NullMarked;
