package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.task.DependencyType.START_TO_START;
import static dev.tandem.core.task.Lag.lag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
  private static final Project RELAUNCH = Project.builder(
          "Website relaunch", LocalDate.of(2026, 1, 5))
      .calendar(WorkCalendar.standard())
      .task("design", workdays(5))
      .task("build", workdays(10))
      .task("copy", workdays(3))
      .task("test", workdays(4))
      .milestone("launch")
      .dependency("design", "build")
      .dependency("design", "copy")
      .dependency("build", "test", START_TO_START, lag(workdays(8)))
      .dependency("build", "launch")
      .dependency("copy", "launch")
      .dependency("test", "launch")
      .build();

  @Test
  void analyse_relaunch_givesDatesAndFloats() {
    Schedule schedule = CriticalPath.analyse(RELAUNCH);
    assertThat(schedule.network().isAdditive()).isTrue();
    assertThat(schedule.start()).isEqualTo(LocalDateTime.parse("2026-01-05T08:00"));
    assertThat(schedule.finish()).isEqualTo(LocalDateTime.parse("2026-01-27T17:00"));
    assertThat(schedule.task("build").start()).isEqualTo(LocalDateTime.parse("2026-01-12T08:00"));
    assertThat(schedule.task("test").start()).isEqualTo(LocalDateTime.parse("2026-01-22T08:00"));
    assertThat(schedule.task("launch").start()).isEqualTo(LocalDateTime.parse("2026-01-27T17:00"));
    assertThat(schedule.task("test").totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("build").totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("copy").totalFloat()).isEqualTo(workdays(9));
    assertThat(schedule.task("copy").freeFloat()).isEqualTo(workdays(9));
    assertThat(schedule.criticalPath())
        .containsExactly(
            TaskId.of("design"), TaskId.of("build"), TaskId.of("test"), TaskId.of("launch"));
    assertThat(schedule.nearCritical(workdays(9)))
        .extracting(ScheduledTask::id)
        .containsExactly(TaskId.of("copy"));
    assertThat(schedule.violations()).isEmpty();
    assertThat(schedule.task("build").drag()).isEqualTo(workdays(0));
    assertThat(schedule.task("test").drag()).isEqualTo(workdays(2));
    assertThat(schedule.task("design").drag()).isEqualTo(workdays(5));
    assertThat(schedule.task("copy").drag()).isEqualTo(workdays(0));
  }

  @Test
  void explain_relaunch_givesTheChainOfReasons() {
    assertThat(CriticalPath.analyse(RELAUNCH).explain("test"))
        .hasToString(
            "test runs 2026-01-22T08:00 to 2026-01-27T17:00 because build starts 2026-01-12T08:00,"
                + " build -> test (SS + 8d)\n"
                + "build runs 2026-01-12T08:00 to 2026-01-23T17:00 because design finishes 2026-01-09T17:00,"
                + " design -> build\n"
                + "design runs 2026-01-05T08:00 to 2026-01-09T17:00 because the project starts 2026-01-05T00:00");
  }

  @Test
  void analyse_linkToSummary_holdsForAllLeavesBelow() {
    Project project = Project.builder("phases", LocalDate.of(2026, 1, 5))
        .task(Task.of("phase 1"))
        .task(Task.of("a", workdays(2)).withParent("phase 1"))
        .task(Task.of("b", workdays(3)).withParent("phase 1"))
        .task(Task.of("phase 2"))
        .task(Task.of("c", workdays(1)).withParent("phase 2"))
        .task(Task.of("d", workdays(1)).withParent("phase 2"))
        .dependency("phase 1", "phase 2")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.network().linkCount()).isEqualTo(4);
    assertThat(schedule.task("c").start()).isEqualTo(LocalDateTime.parse("2026-01-08T08:00"));
    assertThat(schedule.task("phase 1").finish())
        .isEqualTo(LocalDateTime.parse("2026-01-07T17:00"));
    assertThat(schedule.task("phase 2").isCritical()).isTrue();
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(1));
    assertThat(schedule.task("phase 1").freeFloat()).isEqualTo(workdays(0));
  }

  @Test
  void analyse_noTasks_isEmptyAtTheStart() {
    Schedule schedule =
        CriticalPath.analyse(Project.builder("empty", LocalDate.of(2026, 1, 5)).build());
    assertThat(schedule.start()).isEqualTo(LocalDateTime.parse("2026-01-05T00:00"));
    assertThat(schedule.finish()).isEqualTo(schedule.start());
    assertThat(schedule.criticalPath()).isEmpty();
    assertThat(schedule.tasks()).isEmpty();
    assertThat(schedule.floatPaths(3)).isEmpty();
  }
}
