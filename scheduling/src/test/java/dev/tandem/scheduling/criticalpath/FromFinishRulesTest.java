package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Projects scheduled back from Friday 2026-01-09, 17:00; their tasks take six days in a row. */
class FromFinishRulesTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static ProjectBuilder backwards() {
    return plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("09T17:00"))
        .task("a", workdays(4))
        .task("b", workdays(2))
        .dependency("a", "b");
  }

  @Test
  void analyse_freeTask_goesLateAndShowsHowEarlyItCouldBe() {
    ScheduledTask task =
        CriticalPath.analyse(backwards().task("c", workdays(1)).build()).task("c");
    assertThat(task.start()).isEqualTo(at("09T08:00"));
    assertThat(task.earlyStart()).isEqualTo(at("02T08:00"));
    assertThat(task.totalFloat()).isEqualTo(workdays(5));
  }

  @Test
  void analyse_datedConstraint_isNoWishToGoSoon() {
    Task task =
        Task.of("c", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("06T08:00")));
    assertThat(CriticalPath.analyse(backwards().task(task).build()).task("c").start())
        .isEqualTo(at("09T08:00"));
  }

  @Test
  void analyse_startedAndFinishedTasks_stayWhereTheyAreAndMoveNoStart() {
    Project project = backwards()
        .task("c", workdays(1))
        .task(Task.of("begun", workdays(4))
            .withProgress(Progress.started(at("05T08:00"), workdays(2))))
        .task(Task.of("done", workdays(2))
            .withProgress(Progress.finished(
                LocalDateTime.of(2025, 12, 15, 8, 0), LocalDateTime.of(2025, 12, 16, 17, 0))))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("c").earlyStart()).isEqualTo(at("02T08:00"));
    assertThat(schedule.task("begun").start()).isEqualTo(at("05T08:00"));
    assertThat(schedule.task("begun").finish()).isEqualTo(at("06T17:00"));
    assertThat(schedule.task("begun").lateFinish()).isEqualTo(at("09T17:00"));
    assertThat(schedule.task("done").finish()).isEqualTo(LocalDateTime.of(2025, 12, 16, 17, 0));
  }

  @Test
  void analyse_soonTaskAfterAStartedOne_startsWhenThatFinishes() {
    Project project = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .task("long", workdays(8))
        .task(Task.of("begun", workdays(6))
            .withProgress(Progress.started(at("05T08:00"), workdays(4))))
        .task(Task.of("c", workdays(1)).withConstraint(Constraint.asSoonAsPossible()))
        .dependency("begun", "c")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("begun").finish()).isEqualTo(at("08T17:00"));
    assertThat(schedule.task("begun").lateFinish()).isEqualTo(at("15T17:00"));
    assertThat(schedule.task("c").start()).isEqualTo(at("09T08:00"));
  }

  @Test
  void analyse_startedTaskAlone_goesOnFromTheProjectsStart() {
    Project project = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .task("a", workdays(1))
        .task(Task.of("begun", workdays(4))
            .withProgress(Progress.started(at("05T08:00"), workdays(2))))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("a").start()).isEqualTo(at("16T08:00"));
    assertThat(schedule.task("begun").finish()).isEqualTo(at("06T17:00"));
  }
}
