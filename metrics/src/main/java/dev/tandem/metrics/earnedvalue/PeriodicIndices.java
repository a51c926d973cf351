package dev.tandem.metrics.earnedvalue;

import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.earnedvalue.schedule.IndexLimits;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The indices of each period by itself: what was earned in it, over its cost or its working time. Periods without that are left out. */
final class PeriodicIndices {
  private final EarnedValueReport report;
  private final List<CoursePoint> course;

  PeriodicIndices(EarnedValueReport report) {
    this.report = report;
    this.course = report.course();
  }

  IndexLimits costLimits(ConfidenceLevel level) {
    EarnedValue total = report.total();
    List<Double> periodic = new ArrayList<>();
    EarnedValue before = EarnedValue.none(total.convention());
    for (CoursePoint point : course) {
      Rational spent = point.value().actual().minus(before.actual());
      Rational earned = point.value().earned().minus(before.earned());
      if (spent.signum() > 0) {
        periodic.add(earned.max(Rational.ZERO).dividedBy(spent).doubleValue());
      }
      before = point.value();
    }
    return limits(
        total.underlying(EarnedValueMeasure.COST_PERFORMANCE_INDEX),
        periodic,
        total.underlying(EarnedValueMeasure.SHARE_COMPLETE),
        level);
  }

  IndexLimits timeLimits(ConfidenceLevel level) {
    EarnedSchedule schedule = report.schedule();
    TimePhasedBaseline baseline = report.baseline();
    PlannedValueCurve curve = schedule.curve();
    Rational length = Rational.of(curve.unitLength());
    List<Double> periodic = new ArrayList<>();
    Rational earnedBefore = Rational.ZERO;
    Rational timeBefore = Rational.ZERO;
    for (CoursePoint point : course) {
      Rational time = Rational.of(baseline.timeAt(point.time())).dividedBy(length);
      Rational earned = curve.earnedSchedule(
          point.value().earned(), baseline.convention().earnedSchedule());
      if (time.compareTo(timeBefore) > 0 && timeBefore.compareTo(schedule.actualTime()) < 0) {
        periodic.add(earned
            .minus(earnedBefore)
            .max(Rational.ZERO)
            .dividedBy(time.minus(timeBefore))
            .doubleValue());
      }
      earnedBefore = earned;
      timeBefore = time;
    }
    MethodStatement share = MethodStatement.of("share of the planned duration");
    ExactFigure complete = schedule.plannedDuration().signum() == 0
        ? ExactFigure.of(share, Rational.ZERO)
        : ExactFigure.of(
            share, schedule.earnedSchedule().dividedBy(schedule.plannedDuration()));
    return limits(schedule.index(), periodic, complete, level);
  }

  private static IndexLimits limits(
      ExactFigure index, List<Double> periodic, ExactFigure complete, ConfidenceLevel level) {
    if (!index.isDefined() || !complete.isDefined()) {
      ExactFigure cause = index.isDefined() ? complete : index;
      return new IndexLimits(cause.statement(), Optional.empty(), cause.undefinedBecause());
    }
    return IndexLimits.of(
        index.value().orElseThrow(), periodic, complete.value().orElseThrow(), level);
  }
}
