package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.task.DependencyType.START_TO_START;
import static dev.tandem.core.task.Lag.lag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.scheduling.criticalpath.reason.LateReason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippet of the page on the critical path, with what the page says about its results. */
class CriticalPathGuideTest {

  @Test
  void criticalPath() {
    Project project = Project.builder("Website relaunch", LocalDate.of(2026, 1, 5))
        .calendar(WorkCalendar.standard())
        .task("design", workdays(5))
        .task("build", workdays(10))
        .task("copy", workdays(3))
        .task("test", workdays(4))
        .dependency("design", "build")
        .dependency("design", "copy")
        .dependency("build", "test", START_TO_START, lag(workdays(8)))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    LocalDateTime finish = schedule.finish();
    WorkDuration copyFloat = schedule.task("copy").totalFloat();
    WorkDuration buildDrag = schedule.task("build").drag();
    WorkDuration testDrag = schedule.task("test").drag();
    assertThat(finish).isEqualTo(LocalDateTime.parse("2026-01-27T17:00"));
    assertThat(copyFloat).isEqualTo(workdays(9));
    assertThat(buildDrag).isEqualTo(workdays(0));
    assertThat(testDrag).isEqualTo(workdays(2));
    ScheduledTask build = schedule.task("build");
    assertThat(schedule.task("design").finish()).isEqualTo(LocalDateTime.parse("2026-01-09T17:00"));
    assertThat(build.start()).isEqualTo(LocalDateTime.parse("2026-01-12T08:00"));
    assertThat(build.finish()).isEqualTo(LocalDateTime.parse("2026-01-23T17:00"));
    assertThat(build.startFloat()).isEqualTo(workdays(0));
    assertThat(build.finishFloat()).isEqualTo(workdays(0));
    assertThat(build.totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("test").start()).isEqualTo(LocalDateTime.parse("2026-01-22T08:00"));
    assertThat(schedule.task("copy").start()).isEqualTo(LocalDateTime.parse("2026-01-12T08:00"));
    assertThat(schedule.task("copy").finish()).isEqualTo(LocalDateTime.parse("2026-01-14T17:00"));
    assertThat(schedule.task("copy").freeFloat()).isEqualTo(workdays(9));
    why(project);
  }

  private static void why(Project project) {
    Schedule late = CriticalPath.analyse(project.toBuilder()
        .replaceTask(project.task("test").withDeadline(LocalDateTime.parse("2026-01-26T17:00")))
        .build());
    WorkDuration designFloat = late.task("design").totalFloat();
    LateReason limit = late.explainLate("design").limit();
    List<Dependency> limiting = late.task("design").limitingSuccessors();
    assertThat(designFloat).isEqualTo(workdays(-1));
    assertThat(limit).hasToString("deadline of test 2026-01-26T17:00");
    assertThat(limiting).hasToString("[design -> build]");
  }
}
