package dev.tandem.metrics.earnedvalue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.earnedvalue.forecast.CostForecast;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.quality.ForecastAccuracy;
import dev.tandem.metrics.earnedvalue.quality.ForecastPoint;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import java.util.List;

/**
 * What would have been forecast at the end of each period of a finished project, against how it ended: which method has served such
 * projects.
 *
 * <p>Moments at which a method has no number are left out, and so is the end itself.
 */
public final class ForecastHistory {
  private final EarnedValueReport report;
  private final PlannedValueCurve curve;
  private final List<CoursePoint> course;

  private ForecastHistory(EarnedValueReport report) {
    this.report = report;
    this.curve = report.baseline().curve();
    this.course = report.course();
  }

  /**
   * {@return the history of a finished project}
   *
   * @param report where it stands
   * @throws IllegalArgumentException if not all is earned, so that nobody knows how it ends
   */
  public static ForecastHistory of(EarnedValueReport report) {
    checkArgument(
        report.total().isComplete() && report.total().budget().signum() > 0,
        "project must be finished: %s of %s is earned. Judge forecasts once it is known how it ends.",
        report.total().earned(),
        report.total().budget());
    return new ForecastHistory(report);
  }

  /**
   * {@return how good the forecasts of cost were}
   *
   * @param method how the cost at completion is estimated; not {@link EstimateMethod#BOTTOM_UP}, of which no estimates are known
   * @throws IllegalArgumentException if the project cost nothing
   */
  public ForecastAccuracy cost(EstimateMethod method) {
    ImmutableList.Builder<ForecastPoint> points = ImmutableList.builder();
    int recent = report.baseline().convention().recentPeriods();
    for (int i = 0; i < course.size(); i++) {
      EarnedValue value = course.get(i).value();
      EarnedValue before = i < recent
          ? EarnedValue.none(value.convention())
          : course.get(i - recent).value();
      CostForecast forecast = CostForecast.of(value)
          .withEarlier(before)
          .withTimeIndex(schedule(course.get(i)).index());
      add(points, value, forecast.estimateAtCompletion(method));
    }
    return new ForecastAccuracy(
        method.formula(), report.total().actual().doubleValue(), points.build());
  }

  /**
   * {@return how good the forecasts of duration were}
   *
   * @param method how the duration at completion is forecast
   * @throws IllegalArgumentException if the project took no time
   */
  public ForecastAccuracy duration(DurationForecast method) {
    ImmutableList.Builder<ForecastPoint> points = ImmutableList.builder();
    for (CoursePoint point : course) {
      add(points, point.value(), schedule(point).forecast(method));
    }
    return new ForecastAccuracy(
        method.formula(), report.schedule().actualTime().doubleValue(), points.build());
  }

  private EarnedSchedule schedule(CoursePoint point) {
    return EarnedSchedule.of(
        curve, point.value(), report.baseline().timeAt(point.time()));
  }

  private static void add(
      ImmutableList.Builder<ForecastPoint> points, EarnedValue value, ExactFigure forecast) {
    if (!value.isComplete() && forecast.isDefined()) {
      double complete =
          value.underlying(EarnedValueMeasure.SHARE_COMPLETE).value().orElseThrow();
      points.add(new ForecastPoint(complete, forecast.value().orElseThrow()));
    }
  }

  /** {@return the project, how many moments, and how it ended} */
  @Override
  public String toString() {
    return "forecasts of \"" + report.baseline().project().name() + "\" at " + course.size()
        + " moments; it cost " + report.total().actual() + " and took "
        + report.schedule().actualTime() + " workdays";
  }
}
