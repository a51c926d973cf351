package dev.tandem.metrics.earnedvalue.baseline;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.measure.RationalSum;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/** The planned value of a task over time: nothing before its start, all from its finish on, and the sum of its parts between. */
final class TaskCurve {
  private final long start;
  private final long finish;
  private final Rational budget;
  private final ImmutableList<PlannedPart> parts;

  private TaskCurve(long start, long finish, Rational budget, ImmutableList<PlannedPart> parts) {
    this.start = start;
    this.finish = finish;
    this.budget = budget;
    this.parts = parts;
  }

  static TaskCurve of(PlannedTask task, Function<WorkCalendar, WorkingTime> times) {
    ImmutableList.Builder<PlannedPart> parts = ImmutableList.builder();
    Rational budget = task.budgetAtCompletion();
    long start = epochSecond(task.start());
    long finish = epochSecond(task.finish());
    EarningMethod method = task.method();
    if (method instanceof EarningMethod.FixedFormula formula) {
      Rational first = budget.times(Rational.of(formula.startShare()));
      parts.add(new PlannedPart.Due(first, start));
    } else if (method instanceof EarningMethod.WeightedMilestones weighted) {
      Rational weights = weighted.weights();
      for (EarningMethod.Milestone each : weighted.milestones()) {
        Rational amount = budget.times(Rational.of(each.weight())).dividedBy(weights);
        parts.add(new PlannedPart.Due(amount, epochSecond(each.planned())));
      }
    } else {
      WorkContour contour = method instanceof EarningMethod.PercentComplete percent
          ? percent.contour()
          : WorkContour.FLAT;
      task.budget().forEach(part -> parts.add(part(part, start, finish, contour, times)));
    }
    return new TaskCurve(start, finish, budget, parts.build());
  }

  private static PlannedPart part(
      BudgetPart part,
      long start,
      long finish,
      WorkContour contour,
      Function<WorkCalendar, WorkingTime> times) {
    if (part.accrual() != AccrualRule.PRORATED) {
      return new PlannedPart.Due(
          part.amount(), part.accrual() == AccrualRule.START ? start : finish);
    }
    WorkingTime time = times.apply(part.calendar());
    long whole = time.between(start, finish);
    // who has no working time between the dates has done the work by the end of it
    return whole == 0
        ? new PlannedPart.Due(part.amount(), finish)
        : new PlannedPart.Spread(part.amount(), time, start, whole, contour);
  }

  /** The planned value of a task that follows another: the same share of its own budget. */
  TaskCurve apportioned(Rational other) {
    Rational ratio = other.dividedBy(budget);
    return new TaskCurve(start, finish, other, ImmutableList.of(new PlannedPart.Following(this, ratio)));
  }

  long start() {
    return start;
  }

  long finish() {
    return finish;
  }

  Rational budget() {
    return budget;
  }

  void addTo(RationalSum sum, long epochSecond) {
    if (epochSecond >= finish) {
      sum.add(budget);
    } else if (epochSecond >= start) {
      parts.forEach(part -> part.addTo(sum, epochSecond));
    }
  }

  Rational planned(long epochSecond) {
    RationalSum sum = new RationalSum();
    addTo(sum, epochSecond);
    return sum.total();
  }

  static long epochSecond(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }
}
