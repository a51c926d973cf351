package dev.tandem.metrics.earnedvalue.difference;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.forecast.CostForecast;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.statement.MethodStatement;

/** Everything that a report says of the whole project, by name. */
final class ReportFigures {

  private ReportFigures() {}

  static ImmutableMap<String, ExactFigure> of(EarnedValueReport report) {
    ImmutableMap.Builder<String, ExactFigure> figures = ImmutableMap.builder();
    for (EarnedValueMeasure measure : EarnedValueMeasure.values()) {
      figures.put(measure.toString(), report.total().figure(measure));
    }
    putCost(figures, report.forecast());
    putTime(figures, report.schedule());
    return figures.buildOrThrow();
  }

  private static void putCost(
      ImmutableMap.Builder<String, ExactFigure> figures, CostForecast forecast) {
    figures.put("estimate at completion", forecast.estimateAtCompletion());
    figures.put("estimate to complete", forecast.estimateToComplete());
    figures.put("variance at completion", forecast.varianceAtCompletion());
    figures.put("to-complete index to the estimate", forecast.toCompleteIndex());
    for (EstimateMethod method : EstimateMethod.values()) {
      figures.put(
          "estimate at completion " + method.formula(), forecast.estimateAtCompletion(method));
    }
  }

  private static void putTime(
      ImmutableMap.Builder<String, ExactFigure> figures, EarnedSchedule schedule) {
    figures.put(
        "earned schedule",
        ExactFigure.of(MethodStatement.of("earned schedule"), schedule.earnedSchedule()));
    figures.put("SV(t)", schedule.variance());
    figures.put("SPI(t)", schedule.index());
    figures.put("TSPI", schedule.toCompleteIndex());
    for (DurationForecast method : DurationForecast.values()) {
      figures.put("duration at completion " + method.formula(), schedule.forecast(method));
    }
  }
}
