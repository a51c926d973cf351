package dev.tandem.scheduling.lateness;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.cost.LinearCost;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A chain as long as a plan, each task of it in a summary of its own within the one before: no recursion, and cost in proportion. */
class LatenessScaleTest {

  private static Project nested(int size) {
    ProjectBuilder builder = Project.builder("nested", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < size / 2; i++) {
      Task summary = Task.summary("s" + i);
      builder.task(i == 0 ? summary : summary.withParent("s" + (i - 1)));
      builder.task(Task.of("t" + i, workhours(2)).withParent("s" + i));
      if (i > 0) {
        builder.dependency("t" + (i - 1), "t" + i);
      }
    }
    return builder.build();
  }

  @Test
  void why_deepChain_costsInProportion() {
    LinearCost.assertLinear("a deep chain", size -> {
      Project project = nested(size);
      Schedule reference = CriticalPath.analyse(project);
      Schedule now = CriticalPath.analyse(project.toBuilder()
          .replaceTask(project.task("t0").withDuration(workhours(9)))
          .build());
      return watch -> {
        LatenessReport report = LatenessReport.of(now, DueDates.schedule(reference));
        assertThat(report.late()).hasSize(size);
        // Every other task and every summary finishes later because of the first.
        assertThat(report.why("t0").orElseThrow().hurts()).hasSize(size - 1);
        assertThat(report.why("s0").orElseThrow().causes()).hasSize(1);
        watch.lap("why");
      };
    });
  }
}
