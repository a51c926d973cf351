/**
 * The passes over nodes and links by calendar arithmetic, which every network can take, and the dates that come out; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.kernel.calendar.CalendarPass}: it reads a compiled network and gives node dates; the steps of
 * one node serve the editor and the explanations too.
 */
@NullMarked
package dev.tandem.scheduling.kernel.calendar;

import org.jspecify.annotations.NullMarked;
