package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.cost.LinearCost;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.HealthFinding.Outcome;
import dev.tandem.scheduling.health.convention.HealthCheck;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Plans of a hundred thousand tasks: wide, deep, and such that the search for redundant links has to give up. */
class PlanHealthScaleTest {
  private static final int WIDTH = 100;

  /** Layers of a hundred tasks: each is tied to three tasks of the next layer, and every tenth to one two layers on. */
  private static Project layered(int size) {
    ProjectBuilder builder = Project.builder("Layers", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < size; i++) {
      builder.task("t" + i, workhours(1 + i % 7));
      for (int back = 0; back < 3 && i >= WIDTH; back++) {
        int before = i / WIDTH * WIDTH - WIDTH + (i + 31 * back) % WIDTH;
        builder.dependency("t" + before, "t" + i);
      }
      if (i % 10 == 0 && i >= 2 * WIDTH) {
        builder.dependency("t" + (i - 2 * WIDTH), "t" + i);
      }
    }
    return builder.build();
  }

  @Test
  void of_linksBetweenNeighbours_costsInProportion() {
    LinearCost.assertLinear("layers", size -> {
      Schedule schedule = CriticalPath.analyse(layered(size));
      return watch -> {
        PlanHealth health = PlanHealth.of(schedule);
        watch.lap("health");
        assertThat(health.finding(HealthCheck.REDUNDANT_LINKS).dependencies())
            .hasSize((size - 2 * WIDTH) / 10);
      };
    });
  }

  @Test
  void of_deepChainOfSummaries_takesNoRecursion() {
    int depth = 50_000;
    ProjectBuilder builder = Project.builder("Nested", LocalDate.of(2026, 1, 5));
    for (int i = depth - 1; i >= 0; i--) {
      Task summary = Task.summary("s" + i);
      builder.task(Task.of("t" + i, workhours(2)).withParent("s" + i));
      builder.task(i == 0 ? summary : summary.withParent("s" + (i - 1)));
      if (i > 0) {
        builder.dependency("t" + (i - 1), "t" + i);
      }
    }
    PlanHealth health = PlanHealth.of(CriticalPath.analyse(builder.build()));
    assertThat(health.finding(HealthCheck.LOGIC).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(health.finding(HealthCheck.REDUNDANT_LINKS).value()).hasValue(0);
  }

  /** Every task is tied to the last one, so that from each the search looks at all between. */
  @Test
  void of_linksFromEverywhereToTheEnd_givesUpAndSaysSo() {
    int size = 100_000;
    ProjectBuilder builder = Project.builder("Comb", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < size; i++) {
      builder.task("t" + i, workhours(1));
      if (i > 0) {
        builder.dependency("t" + (i - 1), "t" + i);
      }
    }
    for (int i = 0; i < size - 2; i++) {
      builder.dependency("t" + i, "t" + (size - 1));
    }
    Schedule schedule = CriticalPath.analyse(builder.build());
    HealthFinding finding = PlanHealth.of(schedule).finding(HealthCheck.REDUNDANT_LINKS);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNDEFINED);
    assertThat(finding.message()).contains("takes more than 100000000 steps");
  }
}
