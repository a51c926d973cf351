package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;

import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.convention.HealthCheck;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Small plans that pass every check that does not need more than links, and what the tests ask of them. */
final class HealthPlans {
  /** Thursday evening: {@code a} and {@code b} of a chain of two-day tasks are over. */
  static final LocalDateTime THURSDAY = LocalDateTime.parse("2026-01-08T17:00");

  private HealthPlans() {}

  /** The tasks a, b, c, … of two days each, one after another from Monday 5 January on. */
  static ProjectBuilder chain(int tasks) {
    ProjectBuilder builder = Project.builder("Chain", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < tasks; i++) {
      builder.task(name(i), workdays(2));
      if (i > 0) {
        builder.dependency(name(i - 1), name(i));
      }
    }
    return builder;
  }

  static String name(int index) {
    return index < 26 ? String.valueOf((char) ('a' + index)) : "t" + index;
  }

  /** The dates of a plan as they stand, kept under a name. */
  static Baseline agreed(String name, Project project) {
    Schedule schedule = CriticalPath.analyse(project);
    List<Baseline.Entry> entries = schedule.tasks().stream()
        .map(task -> new Baseline.Entry(task.id(), task.start(), task.finish()))
        .toList();
    return new Baseline(name, LocalDateTime.parse("2026-01-02T12:00"), entries);
  }

  static PlanHealth health(ProjectBuilder builder) {
    return PlanHealth.of(CriticalPath.analyse(builder.build()));
  }

  static HealthFinding finding(HealthCheck check, ProjectBuilder builder) {
    return health(builder).finding(check);
  }
}
