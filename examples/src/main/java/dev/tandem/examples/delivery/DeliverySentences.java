package dev.tandem.examples.delivery;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.portfolio.DeliveryScope.Delivery;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.metrics.bottleneck.StageLoad;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.delivery.Verdict;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.forecast.ForecastComparison;
import dev.tandem.metrics.forecast.ForecastDisagreement;
import dev.tandem.metrics.forecast.ScopeForecasts;
import dev.tandem.metrics.statement.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What matters most of what was delivered, for one screen: each sentence with its number, and what to do about it. */
final class DeliverySentences {
  private static final String UNKNOWN = "undefined";
  private static final int LONGEST = 40;

  private DeliverySentences() {}

  static ImmutableList<String> of(DeliveryAnalysis analysis) {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    analysis.earned().ifPresent(report -> sentences.add(earned(report)));
    disputed(analysis).ifPresent(sentences::add);
    analysis
        .load()
        .flatMap(BoardLoad::bottleneck)
        .ifPresent(bottleneck -> sentences.add(limited(analysis, bottleneck.limiting())));
    analysis
        .parts()
        .whole()
        .ifPresent(whole -> sentences.add(parts(analysis.parts().parts().verdicts())));
    if (analysis.deploys()) {
      sentences.add(deployed(analysis.deployments()));
    }
    return sentences.build();
  }

  private static String earned(EarnedValueReport report) {
    EarnedValue total = report.total();
    return "Earned " + share(total.earned(), total) + " of the budget where "
        + share(total.planned(), total) + " was planned (SPI "
        + text(total.schedulePerformanceIndex()) + ", SPI(t) "
        + text(report.schedule().index())
        + "), and spent " + share(total.actual(), total) + " (CPI "
        + text(total.costPerformanceIndex()) + ")." + recovery(report.schedule());
  }

  /** Whether the baseline can still be kept, by Lipke's threshold. */
  private static String recovery(EarnedSchedule schedule) {
    ExactFigure needed = schedule.toCompleteIndex();
    if (schedule.value().isComplete() || schedule.actualTime().signum() <= 0) {
      return "";
    }
    if (needed.exact().isEmpty()) {
      return " Replan: its planned duration is over.";
    }
    return needed.exact().get().compareTo(EarnedSchedule.RECOVERY_THRESHOLD) > 0
        ? " Replan: to end as planned, the rest would have to go at " + text(needed)
            + " times its planned pace."
        : "";
  }

  private static String share(Rational part, EarnedValue total) {
    return total.budget().signum() == 0
        ? UNKNOWN
        : String.format(
            Locale.ROOT, "%.0f %%", 100 * part.dividedBy(total.budget()).doubleValue());
  }

  /** The release whose forecasts are farthest apart, or without releases the plan. */
  private static Optional<String> disputed(DeliveryAnalysis analysis) {
    List<ScopeForecasts> compared = analysis.forecasts().scopes().stream()
        .filter(each -> each.comparison().isPresent())
        .filter(each -> each.scope().delivery() != Delivery.FEATURE)
        .toList();
    return compared.stream()
        .filter(each -> each.scope().delivery() == Delivery.RELEASE)
        .max(Comparator.comparingLong(DeliverySentences::widest))
        .or(() -> compared.stream().findFirst())
        .map(DeliverySentences::forecasts);
  }

  private static long widest(ScopeForecasts forecasts) {
    return farthest(forecasts.comparison().orElseThrow())
        .map(disagreement -> Math.abs(disagreement.days()))
        .orElse(0L);
  }

  private static Optional<ForecastDisagreement> farthest(ForecastComparison comparison) {
    return comparison.disagreements().stream()
        .max(Comparator.comparingLong(disagreement -> Math.abs(disagreement.days())));
  }

  private static String forecasts(ScopeForecasts forecasts) {
    ForecastComparison comparison = forecasts.comparison().orElseThrow();
    String dates = comparison.forecasts().stream()
        .map(forecast -> forecast.method() + " " + day(forecast))
        .collect(Collectors.joining(", "));
    return name(forecasts.scope()) + ": " + dates + "; "
        + farthest(comparison).map(DeliverySentences::advice).orElseThrow();
  }

  private static String name(DeliveryScope scope) {
    String quoted = "\"" + Columns.atMost(scope.name(), LONGEST) + "\"";
    return scope.delivery() == Delivery.RELEASE ? "Release " + quoted : "The plan";
  }

  private static String day(FinishForecast forecast) {
    return DateText.brief(forecast.middle().atStartOfDay());
  }

  /** By the part in which most of the days lie. */
  private static String advice(ForecastDisagreement disagreement) {
    if (disagreement.days() == 0) {
      return "they agree.";
    }
    double scope = Math.abs(disagreement.daysOfScope());
    double pace = Math.abs(disagreement.daysOfPace());
    double waiting = Math.abs(disagreement.daysOfWaiting());
    String apart = Math.abs(disagreement.days()) + " days apart, most ";
    if (waiting >= scope && waiting >= pace) {
      return apart + "for " + Columns.atMost(disagreement.first().waiting().forWhat(), LONGEST)
          + ": must it wait?";
    }
    return apart
        + (scope >= pace
            ? "in scope: count again what is open."
            : "in pace: ask who is right about it.");
  }

  private static String limited(DeliveryAnalysis analysis, StageLoad limiting) {
    boolean full = limiting.stage().utilisation() >= 1;
    return analysis.items(ItemStatus.DONE) + " of "
        + (analysis.items(ItemStatus.DONE) + analysis.open()) + " items are done. "
        + (full ? "Begin less, or help in " : "Watch ") + "\""
        + Columns.atMost(limiting.stage().name(), LONGEST) + "\": "
        + LoadSection.percent(limiting.stage().utilisation()) + " of what its "
        + limiting.stage().servers() + " people can do is used"
        + (full ? ", so that its queue grows without end." : wait(limiting) + ".");
  }

  private static String wait(StageLoad limiting) {
    return limiting.expectedWait().value().isPresent()
        ? String.format(
            Locale.ROOT,
            ", so that an item waits for them %.1f days in the long run",
            limiting.expectedWait().value().getAsDouble())
        : "";
  }

  private static String parts(List<DeliveryVerdict> parts) {
    long finished =
        parts.stream().filter(part -> part.project().finish().isPresent()).count();
    long late = parts.stream().filter(part -> part.onTime() == Verdict.MISSED).count();
    List<DeliveryVerdict> dear =
        parts.stream().filter(part -> part.onBudget() == Verdict.MISSED).toList();
    return late + " of " + finished + " finished parts were late, and " + dear.size() + " of "
        + parts.size() + " have spent more than their budgets"
        + dear.stream()
            .max(Comparator.comparingDouble(
                part -> part.costOverrunShare().value().orElse(0)))
            .map(worst -> ": ask first about \""
                + Columns.atMost(worst.project().id(), LONGEST) + "\", "
                + LoadSection.percent(worst.costOverrunShare().value().orElse(0)) + " beyond it.")
            .orElse(".");
  }

  private static String deployed(DoraMetrics metrics) {
    return "Brought to users " + text(metrics.deploymentsPerDay()) + " times a day; "
        + percent(metrics.changeFailureRate()) + " of these failed, and were repaired in "
        + text(metrics.recoveryHours()) + " hours (median).";
  }

  private static String percent(Figure figure) {
    return figure.value().isPresent() ? LoadSection.percent(figure.value().getAsDouble()) : UNKNOWN;
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
