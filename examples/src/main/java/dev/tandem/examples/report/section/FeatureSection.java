package dev.tandem.examples.report.section;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.roadmap.Roadmap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When each feature is delivered, what a week of delay from there costs, and where product and project contradict each other. */
final class FeatureSection implements Section {
  private static final int WEEK = 7;

  private final Portfolio portfolio;
  private final Map<FeatureId, LocalDate> delayFrom;
  private final Roadmap roadmap;

  FeatureSection(PlanAnalysis analysis) {
    this.portfolio = analysis.plan().portfolio();
    this.delayFrom = analysis.plan().delayFrom();
    this.roadmap = analysis.roadmap();
  }

  @Override
  public void write(Page page) {
    page.section("Features: delivery, and what one week of slip costs");
    for (Feature feature : portfolio.features().values()) {
      Optional<LocalDateTime> delivery = roadmap.feature(feature.id()).delivered();
      page.row(
          feature.name(),
          delivery.map(DateText::full).orElse("no task yet"),
          delivery.map(date -> slip(feature, date)).orElse(""));
    }
    page.noneIf(portfolio.features().isEmpty());
    page.section("Where product and project contradict each other");
    roadmap.findings().forEach(finding -> page.line(finding.toString()));
    page.noneIf(roadmap.findings().isEmpty());
  }

  private String slip(Feature feature, LocalDateTime delivery) {
    LocalDate from = delayFrom.get(feature.id());
    if (from == null) {
      return "";
    }
    double late = Math.max(0, ChronoUnit.DAYS.between(from, delivery.toLocalDate()));
    double cost = feature.costOfDelay().costOfSlip(late, WEEK);
    return "a week costs " + portfolio.productOf(feature.id()).currency().getCurrencyCode()
        + String.format(Locale.ROOT, " %,.0f", cost);
  }
}
