package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on splits and levelling delays, with what follows them. */
class SplitsAndLevellingDelaysGuideTest {

  @Test
  void splitsAndDelays() {
    Project project = Project.builder("Painting", LocalDate.of(2026, 1, 5))
        .task(Task.of("paint", workdays(5)).withSplits(List.of(Split.of(workdays(2), workdays(1)))))
        .task("clean", workdays(1))
        .dependency("paint", "clean")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("paint").pieces())
        .hasToString(
            "[2026-01-05T08:00 to 2026-01-06T17:00, 2026-01-08T08:00 to 2026-01-12T17:00]");
    assertThat(schedule.task("clean").start()).isEqualTo("2026-01-13T08:00");

    Task waiting = project.task("clean").withLevellingDelay(Duration.ofDays(2));
    Schedule delayed =
        CriticalPath.analyse(project.toBuilder().replaceTask(waiting).build());
    assertThat(delayed.task("clean").start()).isEqualTo("2026-01-15T08:00");
    assertThat(delayed.task("paint").totalFloat().isZero()).isTrue();
    assertThat(delayed.explain("clean").first().reasons())
        .hasToString(
            "[paint finishes 2026-01-12T17:00, paint -> clean, it waits PT48H by the clock for its resources]");
  }

  @Test
  void levelling() {
    Project plan = Project.builder("App", LocalDate.of(2026, 1, 5))
        .resource(Resource.of("ann"))
        .task("login", workdays(3))
        .task("review", workdays(1))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .build();
    LevelledSchedule levelled = Levelling.standard().run(CriticalPath.analyse(plan));
    Project saved = levelled.planWithDelays();
    assertThat(saved.task("review").levellingDelay()).isEqualTo(Duration.ofDays(3));
    assertThat(saved.task("review").constraint()).isEmpty();
    assertThat(CriticalPath.analyse(saved).task("review").start()).isEqualTo("2026-01-08T08:00");
    assertThat(levelled.schedule().task("review").start()).isEqualTo("2026-01-08T08:00");
  }
}
