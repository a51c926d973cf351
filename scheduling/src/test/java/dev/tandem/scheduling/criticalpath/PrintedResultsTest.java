package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.delay.DelayCase;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result. */
class PrintedResultsTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);

  private static ProjectBuilder plan() {
    return Project.builder("Shop", LocalDate.of(2026, 1, 5))
        .task(Task.of("design", workdays(2)))
        .task(Task.of("build", workdays(3)))
        .task(Task.of("texts", workdays(1)))
        .dependency("design", "build");
  }

  @Test
  void schedule_isATableOfItsTasks() {
    Schedule schedule = CriticalPath.analyse(plan().build());
    assertThat(schedule).hasToString("""
        Shop: 2026-01-05T08:00 to 2026-01-09T17:00
        task    start             finish            total float  free float  critical
        design  2026-01-05T08:00  2026-01-06T17:00  0d           0d          yes
        build   2026-01-07T08:00  2026-01-09T17:00  0d           0d          yes
        texts   2026-01-05T08:00  2026-01-05T17:00  4d           4d""");
    assertThat(schedule.dates()).hasToString(schedule.toString());
  }

  @Test
  void schedule_ofManyTasks_showsTheFirst() {
    ProjectBuilder plan = plan();
    for (int i = 0; i < 60; i++) {
      plan.task("more-" + i, workdays(1));
    }
    assertThat(CriticalPath.analyse(plan.build()).toString().lines())
        .hasSize(53)
        .last()
        .isEqualTo("… and 13 more");
  }

  @Test
  void readiness_saysWhoIsReadyAndWhatBlocks() {
    Project project = plan()
        .replaceTask(
            Task.of("texts", workdays(1)).withProgress(Progress.started(MONDAY, workdays(1))))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.readiness(MONDAY)).hasToString("""
        2026-01-05T08:00: 1 ready, 1 in progress, 1 blocked, 0 finished
        ready: design
        in progress: texts
        blocked  until             by
        build    2026-01-07T08:00  design -> build""");
    Schedule free =
        CriticalPath.analyse(Project.builder("Free", LocalDate.of(2026, 1, 5)).build());
    assertThat(free.readiness(MONDAY)).hasToString("""
        2026-01-05T08:00: 0 ready, 0 in progress, 0 blocked, 0 finished
        ready: -
        in progress: -""");
  }

  @Test
  void floatPath_isAChain() {
    Schedule schedule = CriticalPath.analyse(plan().build());
    assertThat(schedule.floatPaths(2).get(0)).hasToString("path 1, slack 0d: design > build");
  }

  @Test
  void whatIsNoTable_saysWhatItIs() {
    assertThat(ActivityNetwork.compile(plan().build()))
        .hasToString("Shop: 3 leaf tasks, 1 links between them");
    ScheduleEditor editor = ScheduleEditor.of(plan().build());
    editor.changeDuration("texts", workdays(2));
    assertThat(editor)
        .hasToString("Shop: finishes 2026-01-09T17:00, 1 tasks changed, 0"
            + " dependencies added, 0 removed");
    assertThat(DelayCase.builder().build())
        .hasToString("delay case: no baseline, 0 updates, not built, 0 events");
  }
}
