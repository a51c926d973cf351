/**
 * Earned schedule: the time at which what is earned now was planned to be earned, and when the work will end.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule}, made of a {@link
 * dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve} and an {@link dev.tandem.metrics.earnedvalue.measure.EarnedValue}.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue.schedule;

import org.jspecify.annotations.NullMarked;
