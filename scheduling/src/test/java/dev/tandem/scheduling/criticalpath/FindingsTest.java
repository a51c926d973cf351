package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Violation.Kind;
import dev.tandem.scheduling.criticalpath.reason.LateReason;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schedule reports as not kept. It starts on Monday 2026-01-05 and works Monday to Friday, 08-12 and 13-17. */
class FindingsTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5)).calendar(WorkCalendar.standard());
  }

  static Stream<SchedulingPolicy> policies() {
    return Stream.of(
        SchedulingPolicy.standard(),
        SchedulingPolicy.microsoftProject(),
        SchedulingPolicy.primaveraP6());
  }

  private static List<String> findings(Schedule schedule) {
    return schedule.violations().stream()
        .map(each -> each.kind() + " " + each.task() + " by " + each.by() + ": " + each.rule())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void deadlineOfASummary_holdsForItsLeavesAndIsReportedOnce(SchedulingPolicy policy) {
    Project project = plan()
        .task(Task.of("s").withDeadline(at("07T17:00")))
        .task(Task.of("leaf", workdays(5)).withParent("s"))
        .task(Task.of("short", workdays(1)).withParent("s"))
        .task("other", workdays(10))
        .build();
    Schedule schedule = CriticalPath.analyse(project, policy);
    assertThat(schedule.task("leaf").totalFloat()).isEqualTo(workdays(-2));
    assertThat(schedule.task("short").totalFloat()).isEqualTo(workdays(2));
    assertThat(schedule.task("s").totalFloat()).isEqualTo(workdays(-2));
    assertThat(findings(schedule)).containsExactly("DEADLINE s by 2d: deadline 2026-01-07T17:00");
    assertThat(schedule.violations().get(0).cause().first().task()).isEqualTo(TaskId.of("leaf"));
    assertThat(schedule.explainLate("leaf").limit())
        .isEqualTo(new LateReason.Deadline(TaskId.of("s"), at("07T17:00")));
  }

  @Test
  void deadlineOfASummary_holdsForStartedTasksAndAtAnyDepth() {
    Project project = plan()
        .task(Task.of("s").withDeadline(at("07T17:00")))
        .task(Task.of("part").withParent("s").withDeadline(at("12T17:00")))
        .task(Task.of("begun", workdays(5))
            .withParent("part")
            .withProgress(Progress.started(at("05T08:00"), workdays(4))))
        .statusDate(at("06T08:00"))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("begun").totalFloat()).isEqualTo(workdays(-2));
    assertThat(findings(schedule)).containsExactly("DEADLINE s by 2d: deadline 2026-01-07T17:00");
  }

  @Test
  void calendarOfASummary_countsItsOwnFloatsAlone() {
    Project project = plan()
        .addCalendar(WorkCalendar.twentyFourHours())
        .task(Task.of("s")
            .withCalendar(WorkCalendar.twentyFourHours().name())
            .withDeadline(at("06T17:00")))
        .task(Task.of("leaf", workdays(3)).withParent("s"))
        .task("long", workdays(5))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("leaf").finish()).isEqualTo(at("07T17:00"));
    assertThat(schedule.task("leaf").totalFloat()).isEqualTo(workdays(-1));
    assertThat(schedule.task("s").totalFloat()).isEqualTo(workdays(-9));
    assertThat(schedule.task("s").finishFloat()).isEqualTo(workdays(-3));
    assertThat(schedule.violations()).extracting(Violation::by).containsExactly(workdays(3));
  }

  @Test
  void asSoonAsPossible_onASummaryOfAPlanFromTheFinish_holdsForItsLeaves() {
    Project project = plan()
        .task(Task.of("s").withConstraint(Constraint.asSoonAsPossible()))
        .task(Task.of("soon", workdays(1)).withParent("s"))
        .task("long", workdays(5))
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("soon").start()).isEqualTo(at("12T08:00"));
    assertThat(schedule.task("long").start()).isEqualTo(at("12T08:00"));
  }

  @Test
  void constraintOfASummary_isReportedForTheLeafAndNamesTheSummary() {
    Project project = plan()
        .task(Task.of("s").withConstraint(Constraint.finishNoLaterThan(at("06T17:00"))))
        .task(Task.of("leaf", workdays(3)).withParent("s"))
        .build();
    assertThat(findings(CriticalPath.analyse(project)))
        .containsExactly(
            "CONSTRAINT leaf by 1d: finish no later than 2026-01-06T17:00 of summary s");
  }

  @ParameterizedTest
  @CsvSource({
    "MUST_START_ON, 10T08:00, 12T08:00",
    "MUST_START_ON, 10T00:00, 12T08:00",
    "START_NO_LATER_THAN, 10T08:00, 12T08:00",
    "MANDATORY_START, 10T08:00, 12T08:00",
    "MUST_FINISH_ON, 11T17:00, 09T17:00",
    "FINISH_NO_EARLIER_THAN, 11T17:00, 09T17:00",
  })
  void dateOnADayWithoutWork_isReported(ConstraintType type, String date, String scheduled) {
    Task task = Task.of("a", workdays(2)).withConstraint(Constraint.of(type, at(date)));
    Project project =
        plan().task("before", workdays(5)).task(task).dependency("before", "a").build();
    boolean aboutStart = type.isAboutStart();
    Project alone = plan().task(task).build();
    Schedule schedule = CriticalPath.analyse(aboutStart ? project : alone);
    assertThat(schedule.violations()).singleElement().satisfies(violation -> {
      assertThat(violation.kind()).isEqualTo(Kind.CONSTRAINT);
      assertThat(violation.task()).isEqualTo(TaskId.of("a"));
      assertThat(violation.required()).isEqualTo(at(date));
      assertThat(violation.scheduled()).isEqualTo(at(scheduled));
      assertThat(violation.by()).isEqualTo(workdays(0));
      assertThat(violation).asString().contains("no working time apart");
    });
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, 10T08:00",
    "MUST_START_ON, 12T00:00",
    "START_NO_LATER_THAN, 12T00:00",
  })
  void dateThatTheNextMomentOfWorkKeeps_isNotReported(ConstraintType type, String date) {
    Task task = Task.of("a", workdays(2)).withConstraint(Constraint.of(type, at(date)));
    Project project =
        plan().task("before", workdays(5)).task(task).dependency("before", "a").build();
    assertThat(CriticalPath.analyse(project).violations()).isEmpty();
  }

  @Test
  void milestoneOnMondayMorning_hasNotKeptFridayEvening() {
    Project project = plan()
        .task(Task.of("m")
            .withConstraint(Constraint.startNoEarlierThan(at("12T08:00")))
            .withDeadline(at("09T17:00")))
        .build();
    assertThat(findings(CriticalPath.analyse(project)))
        .containsExactly("DEADLINE m by 0d: deadline 2026-01-09T17:00");
  }

  @Test
  void workThatEndsOnFriday_keepsADeadlineOnSunday() {
    Project project =
        plan().task(Task.of("a", workdays(5)).withDeadline(at("11T12:00"))).build();
    assertThat(CriticalPath.analyse(project).violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whatIsSaidToHappenAfterTheStatusDate_isReported(SchedulingPolicy policy) {
    Project project = plan()
        .task(Task.of("done", workdays(2))
            .withProgress(Progress.finished(at("05T08:00"), at("12T17:00"))))
        .task(Task.of("begun", workdays(2))
            .withProgress(Progress.started(at("08T08:00"), workdays(2))))
        .task(Task.of("fine", workdays(2))
            .withProgress(Progress.finished(at("05T08:00"), at("06T17:00"))))
        .statusDate(at("07T08:00"))
        .build();
    assertThat(findings(CriticalPath.analyse(project, policy)))
        .containsExactly(
            "STATUS_DATE done by 4d: actual finish no later than the status date 2026-01-07T08:00",
            "STATUS_DATE begun by 1d: actual start no later than the status date 2026-01-07T08:00");
  }

  @Test
  void taskThatFinishedAfterItsDates_isReported() {
    Project project = plan()
        .task(Task.of("a", workdays(2))
            .withDeadline(at("06T17:00"))
            .withConstraint(Constraint.of(ConstraintType.START_NO_LATER_THAN, at("05T08:00")))
            .withProgress(Progress.finished(at("06T08:00"), at("07T17:00"))))
        .statusDate(at("08T08:00"))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(findings(schedule))
        .containsExactly(
            "CONSTRAINT a by 1d: start no later than 2026-01-05T08:00",
            "DEADLINE a by 1d: deadline 2026-01-06T17:00");
    assertThat(schedule.violations().get(1).cause().first().reasons())
        .containsExactly(new Reason.Finished(at("07T17:00")));
  }

  @Test
  void readiness_beforeAnActualFinish_takesTheTaskForUnfinished() {
    Project project = plan()
        .task(Task.of("a", workdays(2))
            .withProgress(Progress.finished(at("05T08:00"), at("12T17:00"))))
        .task(Task.of("later", workdays(1))
            .withProgress(Progress.started(at("09T08:00"), workdays(1))))
        .task("b", workdays(1))
        .dependency("a", "b")
        .statusDate(at("07T08:00"))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    Readiness now = schedule.readiness();
    assertThat(now.at()).isEqualTo(at("07T08:00"));
    assertThat(now.finished()).isEmpty();
    assertThat(now.inProgress()).containsExactly(TaskId.of("a"));
    assertThat(now.ready()).isEmpty();
    assertThat(now.blocked())
        .containsExactly(
            new Readiness.Blocked(TaskId.of("later"), List.of(), at("09T08:00")),
            new Readiness.Blocked(
                TaskId.of("b"),
                List.of(Dependency.of(TaskId.of("a"), TaskId.of("b"))),
                at("13T08:00")));
    Readiness after = schedule.readiness(at("13T08:00"));
    assertThat(after.finished()).containsExactly(TaskId.of("a"));
    assertThat(after.inProgress()).containsExactly(TaskId.of("later"));
    assertThat(after.ready()).containsExactly(TaskId.of("b"));
  }

  @Test
  void explain_restThatTheStatusDatePushes_namesTheStatusDate() {
    Project project = plan()
        .task(Task.of("a", workdays(2)).withProgress(Progress.started(at("05T08:00"), workdays(1))))
        .statusDate(at("08T08:00"))
        .build();
    assertThat(CriticalPath.analyse(project).explain("a").first().reasons())
        .containsExactly(new Reason.StatusDate(at("08T08:00")));
    assertThat(CriticalPath.analyse(project, SchedulingPolicy.microsoftProject())
            .explain("a")
            .first()
            .reasons())
        .containsExactly(new Reason.Started(at("05T08:00")));
  }

  @Test
  void explain_workThatResumes_namesTheDate() {
    Project project = plan()
        .task(Task.of("a", workdays(2))
            .withProgress(Progress.started(at("05T08:00"), workdays(1))
                .withSuspension(at("05T17:00"), at("14T08:00"))))
        .statusDate(at("08T08:00"))
        .build();
    assertThat(CriticalPath.analyse(project).explain("a").first().reasons())
        .containsExactly(new Reason.Resumed(at("14T08:00")))
        .hasToString("[its work resumes 2026-01-14T08:00]");
  }

  @Test
  void explain_restHeldByAConstraintOnItsFinish_namesIt() {
    Constraint finish = Constraint.of(ConstraintType.FINISH_NO_EARLIER_THAN, at("15T17:00"));
    Project project = plan()
        .task(Task.of("a", workdays(2))
            .withConstraint(finish)
            .withProgress(Progress.started(at("05T08:00"), workdays(1))))
        .build();
    assertThat(CriticalPath.analyse(project).explain("a").first().reasons())
        .containsExactly(new Reason.Constrained(finish));
  }

  @Test
  void explain_expectedFinish_namesIt() {
    Project project = plan()
        .task(Task.of("a", workdays(2)).withExpectedFinish(at("15T17:00")))
        .build();
    Schedule schedule = CriticalPath.analyse(project, SchedulingPolicy.primaveraP6());
    assertThat(schedule.task("a").finish()).isEqualTo(at("15T17:00"));
    assertThat(schedule.explain("a").first().reasons())
        .contains(new Reason.ExpectedFinish(at("15T17:00")));
  }

  @Test
  void explain_planFromTheFinish_namesItsFinish() {
    Project project = plan()
        .task("a", workhours(8))
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .build();
    assertThat(CriticalPath.analyse(project).explain("a").first().reasons())
        .containsExactly(new Reason.ScheduledFromFinish(at("16T17:00")))
        .hasToString("[the project begins as late as it can to finish by 2026-01-16T17:00]");
  }

  @Test
  void violations_chainThatFinishesTooLate_areReportedOnceEach() {
    int size = 20_000;
    ProjectBuilder builder = plan().mustFinishBy(at("05T17:00"));
    for (int i = 0; i < size; i++) {
      builder.task("t" + i, workdays(1));
      if (i > 0) {
        builder.dependency("t" + (i - 1), "t" + i);
      }
    }
    List<Violation> violations = CriticalPath.analyse(builder.build()).violations();
    assertThat(violations).hasSize(size - 1);
    assertThat(violations.get(size - 2).cause().first().task())
        .isEqualTo(TaskId.of("t" + (size - 1)));
    assertThat(violations.get(100).cause().steps()).hasSize(102);
  }
}
