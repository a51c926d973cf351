package dev.tandem.examples.analysis;

import dev.tandem.examples.plan.Plan;
import dev.tandem.metrics.stakeholder.Communication;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The day as of which a plan speaks of its risks and its people. */
final class PlanDay {
  private PlanDay() {}

  /** That of its status; without one the last day of which it says something, or that of its start. */
  static LocalDate of(Plan plan) {
    return plan.project()
        .statusDate()
        .orElseGet(() -> Stream.of(
                plan.risks().dates().stream().map(dates -> dates.reviewed().orElse(dates.raised())),
                plan.people().told().stream().map(Communication::day),
                Stream.of(plan.project().start().toLocalDate()))
            .flatMap(days -> days)
            .max(LocalDate::compareTo)
            .orElseThrow()
            .atStartOfDay())
        .toLocalDate();
  }
}
