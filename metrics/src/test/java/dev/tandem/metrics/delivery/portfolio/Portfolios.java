package dev.tandem.metrics.delivery.portfolio;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.metrics.delivery.ChaosRule;
import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryTolerance;
import dev.tandem.metrics.delivery.QualityCount;
import dev.tandem.metrics.delivery.ResultRating;
import dev.tandem.metrics.delivery.ScopeCount;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random projects and conventions, full of ties and of what nobody counted. */
final class Portfolios {

  static final WorkCalendar CALENDAR = WorkCalendar.standard();
  static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);

  private Portfolios() {}

  static DeliveredProject project(Random random, String id, String baseline) {
    DeliveredProject project = DeliveredProject.of(
            id,
            baseline,
            MONDAY,
            MONDAY.plusDays(random.nextInt(20)),
            new BigDecimal(random.nextInt(3) + 1 + (random.nextBoolean() ? ".00" : "")))
        .withCost(new BigDecimal(random.nextInt(40)).movePointLeft(1))
        .withScope(ScopeCount.of(10, random.nextInt(11)));
    project = random.nextInt(3) == 0 ? project.withScope(ScopeCount.of(0, 0)) : project;
    project = random.nextBoolean()
        ? project.withQuality(new QualityCount(20, random.nextInt(6), 100, random.nextInt(40)))
        : project;
    project = project.withRating(List.of(ResultRating.values()).get(random.nextInt(3)));
    return switch (random.nextInt(5)) {
      case 0 -> project;
      case 1 -> project.cancelled();
      default -> project.finishedOn(MONDAY.plusHours(random.nextInt(600)));
    };
  }

  /** Records of a few projects against two baselines, often at the same time. */
  static List<RecordedProject> records(Random random, String team) {
    List<RecordedProject> records = new ArrayList<>();
    for (int i = random.nextInt(16); i > 0; i--) {
      DeliveredProject project = project(
          random, team + random.nextInt(4), random.nextBoolean() ? "signed" : "agreed again");
      records.add(new RecordedProject(project, MONDAY.plusDays(25 + random.nextInt(6))));
    }
    return records;
  }

  static DeliveryConvention convention(Random random) {
    String[] shares = {"0", "0.05", "0.1", "0.2", "0.5"};
    return DeliveryConvention.standard()
        .withChaos(List.of(ChaosRule.values()).get(random.nextInt(2)))
        .withTolerance(DeliveryTolerance.of(
            shares[random.nextInt(5)],
            shares[random.nextInt(5)],
            shares[random.nextInt(5)],
            shares[random.nextInt(5)],
            shares[random.nextInt(5)]));
  }
}
