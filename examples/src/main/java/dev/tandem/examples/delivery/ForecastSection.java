package dev.tandem.examples.delivery;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.forecast.ScopeForecasts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** When the plan, its releases and its features come: a row for each method, and below them in what they disagree. */
final class ForecastSection {
  private static final int METHOD = 48;
  private static final int LEFT = 28;
  private static final int DATE = 13;
  private static final double LIKELY = 0.85;

  private final DeliveryAnalysis analysis;

  ForecastSection(DeliveryAnalysis analysis) {
    this.analysis = analysis;
  }

  void write(Page page) {
    page.section("When is it finished, by what each method knows?");
    List<ScopeForecasts> scopes = analysis.forecasts().scopes().stream()
        .filter(each -> !each.forecasts().isEmpty())
        .toList();
    if (scopes.isEmpty()) {
      page.line("No method can say: it takes estimates, a baseline with costs, or finished items.");
      return;
    }
    if (analysis.plan().simulation().value().isEmpty()) {
      page.line("Not simulated: " + analysis.plan().simulation().whyNot());
    }
    page.text(Columns.left("  ", METHOD + 2) + Columns.left("open", LEFT)
        + Columns.left("P50", DATE) + "P85\n");
    page.each(scopes, each -> write(each, page));
    String silent = analysis.forecasts().scopes().stream()
        .filter(each -> each.forecasts().isEmpty())
        .map(each -> "\"" + each.scope().name() + "\"")
        .collect(Collectors.joining(", "));
    if (!silent.isEmpty()) {
      page.line(
          "No method can say when it comes, for want of tasks, items and budget: " + silent + ".");
    }
  }

  private static void write(ScopeForecasts forecasts, Page page) {
    page.line(title(forecasts.scope()));
    for (FinishOutlook outlook : forecasts.outlooks()) {
      outlook.forecast().ifPresent(forecast -> page.text(row(forecast)));
    }
    ImmutableList<String> sentences = forecasts.reasons();
    sentences.forEach(sentence -> page.line("    " + sentence));
  }

  private static String title(DeliveryScope scope) {
    return switch (scope.delivery()) {
      case PORTFOLIO -> "The plan: " + scope.name();
      case RELEASE -> "Release: " + scope.name();
      case FEATURE -> "Feature: " + scope.name();
    };
  }

  private static String row(FinishForecast forecast) {
    String row = "  " + Columns.left(forecast.method(), METHOD)
        + Columns.left(forecast.scope(), LEFT - 1) + " "
        + Columns.left(text(forecast.middle()), DATE)
        + forecast.date(LIKELY).map(ForecastSection::text).orElse("");
    return row.stripTrailing() + "\n";
  }

  private static String text(LocalDate day) {
    return DateText.dated(day.atStartOfDay());
  }
}
