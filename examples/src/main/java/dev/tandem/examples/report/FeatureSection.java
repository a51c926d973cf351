package dev.tandem.examples.report;

import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When each feature is delivered, and what a week of delay from there costs. */
final class FeatureSection {
  private static final int WEEK = 7;

  private final Product product;
  private final Map<FeatureId, LocalDate> delayFrom;
  private final Schedule schedule;

  FeatureSection(Product product, Map<FeatureId, LocalDate> delayFrom, Schedule schedule) {
    this.product = product;
    this.delayFrom = delayFrom;
    this.schedule = schedule;
  }

  void write(Page page) {
    page.section("Features: delivery, and what one week of slip costs");
    for (Feature feature : product.features()) {
      Optional<LocalDateTime> delivery = delivery(feature);
      page.row(
          feature.name(),
          delivery.map(DateText::full).orElse("no task yet"),
          delivery.map(date -> slip(feature, date)).orElse(""));
    }
    page.noneIf(product.features().isEmpty());
  }

  /** A feature is delivered when the last of its tasks finishes. */
  private Optional<LocalDateTime> delivery(Feature feature) {
    return feature.tasks().stream()
        .map(task -> schedule.task(task).finish())
        .max(LocalDateTime::compareTo);
  }

  private String slip(Feature feature, LocalDateTime delivery) {
    LocalDate from = delayFrom.get(feature.id());
    if (from == null) {
      return "";
    }
    double late = Math.max(0, ChronoUnit.DAYS.between(from, delivery.toLocalDate()));
    double cost = feature.costOfDelay().costOfSlip(late, WEEK);
    return "a week costs " + product.currency().getCurrencyCode()
        + String.format(Locale.ROOT, " %,.0f", cost);
  }
}
