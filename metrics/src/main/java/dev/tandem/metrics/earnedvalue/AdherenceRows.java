package dev.tandem.metrics.earnedvalue;

import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import dev.tandem.metrics.earnedvalue.schedule.ScheduleAdherence;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What was planned of each task by the earned schedule of all, on straight lines between the points of the curve, so that it adds up to
 * what is earned.
 */
final class AdherenceRows {
  private final TimePhasedBaseline baseline;
  private final EarnedShares shares;

  AdherenceRows(TimePhasedBaseline baseline, EarnedShares shares) {
    this.baseline = baseline;
    this.shares = shares;
  }

  /** Returns the rows at a moment at which so much is earned of all. */
  ScheduleAdherence at(LocalDateTime moment, Rational earned) {
    PlannedValueCurve curve = baseline.curve();
    PlannedValueCurve.EarnedPosition position = curve.position(earned);
    int next = Math.min(position.point() + 1, curve.points().size() - 1);
    LocalDateTime before = lastAt(curve.points().get(position.point()).time());
    LocalDateTime after = lastAt(curve.points().get(next).time());
    List<ScheduleAdherence.TaskValue> values = new ArrayList<>();
    for (PlannedTask task : baseline.tasks()) {
      Rational from = baseline.plannedValue(task.task(), before);
      Rational to = baseline.plannedValue(task.task(), after);
      values.add(new ScheduleAdherence.TaskValue(
          task.task(),
          from.plus(to.minus(from).times(position.share())),
          shares.earned(task, moment)));
    }
    return new ScheduleAdherence(values);
  }

  /** The last of the moments of the curve by which so much working time has passed. */
  private LocalDateTime lastAt(long time) {
    LocalDateTime last = baseline.start();
    for (LocalDateTime moment : baseline.periodEnds(baseline.finish())) {
      if (baseline.timeAt(moment) <= time) {
        last = moment;
      }
    }
    return last;
  }
}
