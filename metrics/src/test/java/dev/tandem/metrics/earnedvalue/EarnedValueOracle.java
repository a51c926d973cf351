package dev.tandem.metrics.earnedvalue;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueEntry;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The value of a task by counting the hours of its calendar one by one, and by looking through all entries. It knows tasks at full hours,
 * with one flat part of budget, and methods without another task.
 */
final class EarnedValueOracle {
  private final List<EarnedValueEntry> entries;

  EarnedValueOracle(List<EarnedValueEntry> entries) {
    this.entries = entries;
  }

  EarnedValue value(PlannedTask task, LocalDateTime at) {
    Rational budget = task.budget().get(0).amount();
    Rational planned = budget.times(plannedShare(task, at));
    Rational earned = task.method() instanceof EarningMethod.LevelOfEffort
        ? planned
        : budget.times(earnedShare(task, at));
    return new EarnedValue(
        planned, earned, cost(task.task(), at), budget, EarnedValueConvention.standard());
  }

  private static Rational plannedShare(PlannedTask task, LocalDateTime at) {
    if (at.isBefore(task.start())) {
      return Rational.ZERO;
    }
    if (!at.isBefore(task.finish())) {
      return Rational.ONE;
    }
    if (task.method() instanceof EarningMethod.FixedFormula formula) {
      return Rational.of(formula.startShare());
    }
    WorkCalendar calendar = task.budget().get(0).calendar();
    long all = hours(calendar, task.start(), task.finish());
    return all == 0 ? Rational.ZERO : Rational.of(hours(calendar, task.start(), at), all);
  }

  private static long hours(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
    long hours = 0;
    for (LocalDateTime hour = from; hour.isBefore(to); hour = hour.plusHours(1)) {
      for (TimeRange range : calendar.hoursOn(hour.toLocalDate())) {
        if (!hour.toLocalTime().isBefore(range.start())
            && hour.toLocalTime().isBefore(range.end())) {
          hours++;
        }
      }
    }
    return hours;
  }

  private Rational earnedShare(PlannedTask task, LocalDateTime at) {
    LocalDateTime last = LocalDateTime.MIN;
    BigDecimal percent = BigDecimal.ZERO;
    for (EarnedValueEntry entry : entries) {
      if (entry instanceof ProgressEntry report
          && report.task().equals(task.task())
          && !report.time().isAfter(at)) {
        if (report.time().isAfter(last)) {
          percent = report.percent();
        } else if (report.time().equals(last)) {
          percent = percent.max(report.percent());
        }
        last = report.time().isAfter(last) ? report.time() : last;
      }
    }
    if (task.method() instanceof EarningMethod.FixedFormula formula) {
      boolean all = percent.compareTo(new BigDecimal(100)) == 0;
      boolean some = percent.signum() > 0;
      return all ? Rational.ONE : some ? Rational.of(formula.startShare()) : Rational.ZERO;
    }
    return Rational.of(percent).dividedBy(Rational.of(100));
  }

  private Rational cost(TaskId task, LocalDateTime at) {
    Rational cost = Rational.ZERO;
    for (EarnedValueEntry entry : entries) {
      if (entry instanceof CostEntry booked
          && booked.task().equals(task)
          && !booked.time().isAfter(at)) {
        cost = cost.plus(Rational.of(booked.amount()));
      }
    }
    return cost;
  }
}
