package dev.tandem.scheduling.lateness;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippet of the page on lateness, with what the page says about its result. */
class LatenessGuideTest {

  @Test
  void lateness() {
    Project agreed = Project.builder("Website relaunch", LocalDate.of(2026, 1, 5))
        .task("design", workdays(5))
        .task("build", workdays(5))
        .task("docs", workdays(2))
        .task("release", workdays(2))
        .dependency("design", "build")
        .dependency("design", "docs")
        .dependency("build", "release")
        .dependency("docs", "release")
        .build();
    Project now = agreed.toBuilder()
        .replaceTask(agreed.task("design").withDuration(workdays(7)))
        .replaceTask(agreed.task("docs").withDuration(workdays(3)))
        .build();
    Schedule reference = CriticalPath.analyse(agreed);
    LatenessReport report =
        LatenessReport.of(CriticalPath.analyse(now), DueDates.schedule(reference));
    WhyLate why = report.why("docs").orElseThrow();
    assertThat(why).hasToString("""
            docs finishes 2026-01-16T17:00, due 2026-01-13T17:00, 3d later
            because:
              +1d docs: takes longer
              +2d design: takes longer
            does not hurt:
              release has 2d left: slack of docs -> release absorbs it""");
    assertThat(report.late()).hasSize(4);
  }
}
