package dev.tandem.examples.delivery;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.report.DateText;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.forecast.ForecastComparison;
import dev.tandem.metrics.statement.Figure;
import java.util.Locale;
import java.util.OptionalDouble;

/** What matters most of what was delivered, for one screen. */
final class DeliverySentences {
  private static final String UNKNOWN = "undefined";

  private DeliverySentences() {}

  static ImmutableList<String> of(DeliveryAnalysis analysis) {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    analysis.earned().ifPresent(report -> sentences.add(earned(report)));
    analysis.forecasts().ifPresent(comparison -> sentences.add(forecast(analysis, comparison)));
    sentences.add(deployed(analysis.deployments()));
    return sentences.build();
  }

  private static String earned(EarnedValueReport report) {
    EarnedValue total = report.total();
    return "Earned " + share(total.earned(), total) + " of the budget where "
        + share(total.planned(), total) + " was planned (SPI "
        + text(total.schedulePerformanceIndex()) + ", SPI(t) " + text(report.schedule().index())
        + "), and spent " + share(total.actual(), total) + " (CPI "
        + text(total.costPerformanceIndex()) + ").";
  }

  private static String share(Rational part, EarnedValue total) {
    return total.budget().signum() == 0
        ? UNKNOWN
        : String.format(
            Locale.ROOT, "%.0f %%", 100 * part.dividedBy(total.budget()).doubleValue());
  }

  private static String forecast(DeliveryAnalysis analysis, ForecastComparison comparison) {
    return analysis.items(ItemStatus.DONE) + " of "
        + (analysis.items(ItemStatus.DONE) + analysis.open()) + " items are done. "
        + comparison.forecasts().stream()
            .map(forecast -> forecast.method() + " says "
                + DateText.brief(forecast.middle().atStartOfDay()))
            .reduce((first, second) -> first + ", " + second)
            .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1))
            .orElse("")
        + ".";
  }

  private static String deployed(DoraMetrics metrics) {
    return "Brought to users " + text(metrics.deploymentsPerDay()) + " times a day; "
        + percent(metrics.changeFailureRate()) + " of these failed, and were repaired in "
        + text(metrics.recoveryHours()) + " hours (median).";
  }

  private static String percent(Figure figure) {
    return figure.value().isPresent()
        ? String.format(Locale.ROOT, "%.0f %%", 100 * figure.value().getAsDouble())
        : UNKNOWN;
  }

  private static String text(Figure figure) {
    return text(figure.value());
  }

  private static String text(ExactFigure figure) {
    return text(figure.value());
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : UNKNOWN;
  }
}
