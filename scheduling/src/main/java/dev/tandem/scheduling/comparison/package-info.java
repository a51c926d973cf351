/**
 * Two schedules of the same or a changed plan: what moved, by how much, and which change of the plan made it move.
 *
 * <p>Start at {@link dev.tandem.scheduling.comparison.ScheduleComparison}; two schedules go in, moves and changes of the plan come out.
 */
@NullMarked
package dev.tandem.scheduling.comparison;

import org.jspecify.annotations.NullMarked;
