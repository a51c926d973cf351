package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.task.DependencyType.FINISH_TO_START;
import static dev.tandem.core.task.DependencyType.START_TO_START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks that run on the clock: concrete that cures over the weekend. Dates by hand; 5 January 2026 is a Monday. */
class ElapsedDurationTest {
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  static List<SchedulingPolicy> policies() {
    return List.of(
        SchedulingPolicy.standard(),
        SchedulingPolicy.microsoftProject(),
        SchedulingPolicy.primaveraP6());
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse("2026-01-" + time);
  }

  /** Pour 5 days from Monday, cure 3 elapsed days from Friday 17:00, strip 2 days. */
  private static ProjectBuilder concrete() {
    return Project.builder("concrete", LocalDate.of(2026, 1, 5))
        .task("pour", workdays(5))
        .task(Task.elapsed("cure", THREE_DAYS))
        .task("strip", workdays(2))
        .dependency("pour", "cure")
        .dependency("cure", "strip");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void elapsedTask_overTheWeekend_runsOnTheClock(SchedulingPolicy policy) {
    Schedule schedule = CriticalPath.analyse(concrete().build(), policy);
    assertThat(schedule.task("cure").earlyStart()).isEqualTo(at("09T17:00"));
    assertThat(schedule.task("cure").earlyFinish()).isEqualTo(at("12T17:00"));
    assertThat(schedule.task("strip").earlyStart()).isEqualTo(at("13T08:00"));
    assertThat(schedule.finish()).isEqualTo(at("14T17:00"));
  }

  /** It may run until Tuesday 08:00, when strip must start: fifteen hours more, which is more than any night of work would say. */
  @Test
  void floats_ofAnElapsedTask_areOnTheClock() {
    Schedule schedule = CriticalPath.analyse(concrete().build());
    assertThat(schedule.task("cure").lateFinish()).isEqualTo(at("13T08:00"));
    assertThat(schedule.task("cure").lateStart()).isEqualTo(at("10T08:00"));
    assertThat(schedule.task("cure").totalFloat()).isEqualTo(workhours(15));
    assertThat(schedule.task("cure").freeFloat()).isEqualTo(workhours(15));
    assertThat(schedule.task("pour").totalFloat()).isEqualTo(workdays(0));
  }

  @Test
  void floats_wholeDays_areDaysOfTwentyFourHours() {
    Schedule schedule = CriticalPath.analyse(concrete()
        .task("other", workdays(8))
        .task("last", workhours(8))
        .dependency("other", "last")
        .build());
    // other and last end on Thursday the 15th, a day after strip: cure may slip a night and a day.
    assertThat(schedule.task("strip").totalFloat()).isEqualTo(workdays(1));
    assertThat(schedule.task("cure").totalFloat()).isEqualTo(workhours(39));
    Schedule alone = CriticalPath.analyse(Project.builder("alone", LocalDate.of(2026, 1, 5))
        .task(Task.elapsed("cure", THREE_DAYS)
            .withConstraint(Constraint.startNoEarlierThan(at("05T00:00"))))
        .task(Task.elapsed("long", Duration.ofDays(5)))
        .build());
    assertThat(alone.task("cure").totalFloat()).hasToString("2d");
  }

  @Test
  void percentLag_ofAnElapsedTask_isOnTheClock() {
    Project project = Project.builder("lag", LocalDateTime.of(2026, 1, 9, 8, 0))
        .task(Task.elapsed("cure", THREE_DAYS))
        .task(Task.elapsed("heat", Duration.ofHours(6)))
        .task("strip", workdays(1))
        .dependency("cure", "heat", START_TO_START, Lag.percent(50))
        .dependency("cure", "strip", FINISH_TO_START, Lag.elapsedPercent(50))
        .build();
    for (SchedulingPolicy policy : policies()) {
      Schedule schedule = CriticalPath.analyse(project, policy);
      // Half of three days after Friday 08:00 is Saturday 20:00; a day and a half after Monday
      // 08:00 is Tuesday 20:00.
      assertThat(schedule.task("heat").earlyStart()).isEqualTo(at("10T20:00"));
      assertThat(schedule.task("strip").earlyStart()).isEqualTo(at("14T08:00"));
    }
  }

  @Test
  void progress_ofAnElapsedTask_leavesClockTime() {
    Project project = concrete()
        .statusDate(at("11T17:00"))
        .replaceTask(Task.of("pour", workdays(5))
            .withProgress(Progress.finished(at("05T08:00"), at("09T17:00"))))
        .replaceTask(Task.elapsed("cure", THREE_DAYS)
            .withProgress(Progress.started(at("09T17:00"), workdays(1))))
        .build();
    assertThat(CriticalPath.analyse(project).task("cure").earlyFinish()).isEqualTo(at("12T17:00"));
    Project third = project.toBuilder()
        .replaceTask(Task.elapsed("cure", THREE_DAYS)
            .withProgress(Progress.startedPercent(at("09T17:00"), 100 / 3.0 * 2)))
        .build();
    assertThat(CriticalPath.analyse(third).task("cure").earlyFinish()).isEqualTo(at("12T17:00"));
  }

  @Test
  void editor_changesOfElapsedTasks_giveWhatAnalysingGives() {
    ScheduleEditor editor = ScheduleEditor.of(concrete().build());
    editor.changeDuration("cure", workdays(4));
    assertThat(editor.snapshot().task("cure").earlyFinish()).isEqualTo(at("13T17:00"));
    editor.changeTask(Task.of("cure", workdays(3)));
    assertThat(editor.snapshot().task("cure").earlyFinish()).isEqualTo(at("14T17:00"));
    editor.changeTask(Task.elapsed("cure", THREE_DAYS));
    editor.addDependency(
        new Dependency(TaskId.of("cure"), TaskId.of("strip"), START_TO_START, Lag.percent(200)));
    Schedule edited = editor.snapshot();
    assertThat(edited.task("strip").earlyStart()).isEqualTo(at("16T08:00"));
    Schedule analysed = CriticalPath.analyse(edited.project());
    for (String id : List.of("pour", "cure", "strip")) {
      assertThat(edited.task(id).earlyStart()).isEqualTo(analysed.task(id).earlyStart());
      assertThat(edited.task(id).lateFinish()).isEqualTo(analysed.task(id).lateFinish());
    }
  }

  @Test
  void scheduledFromTheFinish_elapsedTask_countsBackOnTheClock() {
    Project project = concrete()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("21T17:00"))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    // strip on the 20th and 21st; cure from the 17th, a Saturday, 08:00; pour from the 12th to the
    // 16th.
    assertThat(schedule.task("cure").start()).isEqualTo(at("17T08:00"));
    assertThat(schedule.task("pour").finish()).isEqualTo(at("16T17:00"));
    assertThat(schedule.task("pour").start()).isEqualTo(at("12T08:00"));
  }

  @Test
  void calendarOfItsOwn_countsForNothing() {
    Project project = concrete()
        .replaceTask(Task.elapsed("cure", THREE_DAYS).withCalendar("Standard"))
        .build();
    assertThat(CriticalPath.analyse(project).task("cure").earlyFinish()).isEqualTo(at("12T17:00"));
  }
}
