package dev.tandem.metrics.earnedvalue;

import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.forecast.CostForecast;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Some tasks of a report, or all of it: how far they have come in time, and where that leads in time and cost. */
final class ReportPart {
  private final TimePhasedBaseline baseline;
  private final EarnedValueLedger ledger;
  private final EarnedShares shares;
  private final EarnedValue value;
  private final Predicate<TaskId> tasks;

  /** Takes the tasks by whether a task is one of them, and their value together. */
  ReportPart(
      TimePhasedBaseline baseline,
      EarnedValueLedger ledger,
      EarnedShares shares,
      EarnedValue value,
      Predicate<TaskId> tasks) {
    this.baseline = baseline;
    this.ledger = ledger;
    this.shares = shares;
    this.value = value;
    this.tasks = tasks;
  }

  private LocalDateTime asOf() {
    return ledger.asOf();
  }

  ValueHistory history() {
    return new ValueHistory(baseline, ledger, shares, tasks);
  }

  /** Once all is earned, time is that of the end. */
  EarnedSchedule schedule() {
    PlannedValueCurve curve = baseline.curve(task -> tasks.test(task.task()));
    LocalDateTime until = asOf();
    if (value.isComplete() && value.budget().signum() > 0) {
      LocalDateTime completed = history().completedAt();
      until = completed.isBefore(until) ? completed : until;
    }
    return EarnedSchedule.of(curve, value, timeAt(until));
  }

  /** Before the planned start by a second at least, even if no working time lies between. */
  private long timeAt(LocalDateTime moment) {
    long time = baseline.timeAt(moment);
    return moment.isBefore(baseline.start()) ? Math.min(time, -1) : time;
  }

  CostForecast forecast() {
    List<LocalDateTime> ends = baseline.periodEnds(asOf());
    int earlier = ends.size() - 1 - baseline.convention().recentPeriods();
    EarnedValue before = earlier < 0
        ? EarnedValue.none(baseline.convention())
        : history().at(ends.subList(earlier, earlier + 1)).get(0);
    return CostForecast.of(value).withEarlier(before).withTimeIndex(schedule().index());
  }

  Optional<FinishForecast> finish(DurationForecast method) {
    LocalDate day = asOf().toLocalDate();
    Rational budget = value.budget();
    return schedule()
        .underlying(method)
        .exact()
        .filter(duration -> duration.signum() >= 0 && budget.signum() > 0)
        .map(duration -> baseline.momentAfter(duration).toLocalDate())
        .filter(date -> !date.isBefore(day))
        .map(date -> new FinishForecast(
            method.description(),
            day,
            value.workRemaining().dividedBy(budget).doubleValue(),
            value.workRemaining() + " of " + budget + " "
                + baseline.convention().unit(),
            date,
            List.of()));
  }
}
