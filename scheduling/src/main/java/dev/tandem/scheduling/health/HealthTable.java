package dev.tandem.scheduling.health;

import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.health.HealthFinding.Outcome;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.TaskScope;
import java.util.Locale;

/** Writes the health of a plan for people: its choices, a line a check, the score, and what did not pass. */
final class HealthTable {
  private HealthTable() {}

  static String of(PlanHealth health) {
    StringBuilder text = new StringBuilder(heading(health)).append('\n');
    text.append(new TextTable()
        .words("check")
        .numbers("value")
        .words("must be")
        .words("outcome")
        .numbers("counted")
        .rows(health.findings(), finding -> new Object[] {
          finding.check().words(),
          finding.value(),
          finding.threshold(),
          lowerCase(finding.outcome()),
          counted(finding)
        }));
    text.append('\n').append(health.score());
    health.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.PASSED)
        .forEach(finding ->
            text.append(finding.outcome() == Outcome.FAILED ? "\n! " : "\n? ").append(finding));
    return text.toString();
  }

  private static String counted(HealthFinding finding) {
    String unit = finding.check().measuresTime() ? " s" : "";
    return finding.value().isPresent() ? finding.measured() + unit : "-";
  }

  private static String heading(PlanHealth health) {
    HealthConvention convention = health.convention();
    String tasks =
        convention.taskScope() == TaskScope.WORK ? "tasks with a duration" : "all leaf tasks";
    return health.plan() + ": " + tasks + ", project ends "
        + lowerCase(convention.projectEnds()) + ", "
        + health.baseline().map(name -> "baseline " + name).orElse("no baseline");
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
