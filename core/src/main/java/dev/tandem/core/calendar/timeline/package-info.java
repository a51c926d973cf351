/**
 * Calendars as tables of numbers: working seconds before each stretch, day, period and segment, and the searches in them. Nothing here
 * knows what people write.
 *
 * <p>For {@link dev.tandem.core.calendar.WorkingTime} alone. Start at {@link dev.tandem.core.calendar.timeline.Timeline}; {@link
 * dev.tandem.core.calendar.timeline.HorizonTable} makes a span of it fast.
 */
@NullMarked
package dev.tandem.core.calendar.timeline;

import org.jspecify.annotations.NullMarked;
