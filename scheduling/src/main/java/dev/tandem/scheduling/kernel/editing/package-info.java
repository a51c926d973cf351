/**
 * Dates that follow the changes of an editor, in ticks or by calendars; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.kernel.editing.IncrementalPass}: changes go into an editable network, what they reach is
 * computed again, and a snapshot gives node dates.
 */
@NullMarked
package dev.tandem.scheduling.kernel.editing;

import org.jspecify.annotations.NullMarked;
