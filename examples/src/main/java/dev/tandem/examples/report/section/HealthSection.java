package dev.tandem.examples.report.section;

import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.health.HealthFinding;
import dev.tandem.scheduling.health.PlanHealth;
import java.util.Locale;

/** How sound the plan is as a model: each check with what was counted, and what to do about those that failed. */
final class HealthSection implements Section {
  private final PlanAnalysis analysis;

  HealthSection(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void write(Page page) {
    Answer<PlanHealth> answer = analysis.health();
    page.section("Is the plan sound?");
    answer
        .value()
        .ifPresentOrElse(
            health -> findings(health, page), () -> page.line("Not checked: " + answer.whyNot()));
  }

  private static void findings(PlanHealth health, Page page) {
    int passed = health.score().passed().size();
    page.line(passed + " of " + (passed + health.failed().size()) + " checks passed, "
        + health.score().undefined().size() + " without a value.");
    page.each(
        health.findings(),
        finding -> page.row(
            finding.check().words(),
            finding.outcome().name().toLowerCase(Locale.ROOT),
            measured(finding)));
    page.section("What to do about the checks that failed");
    health.failed().forEach(finding -> page.line("  " + finding.message()));
    page.noneIf(health.failed().isEmpty());
  }

  /** The value against its threshold, or why there is none. */
  private static String measured(HealthFinding finding) {
    if (finding.value().isEmpty()) {
      return finding.message().substring(finding.message().indexOf(": ") + 2);
    }
    String value = String.format(Locale.ROOT, "%.2f", finding.value().getAsDouble());
    String counted = finding.check().measuresTime() ? "" : " (" + finding.measured() + ")";
    return value + counted + ", must be " + finding.threshold();
  }
}
