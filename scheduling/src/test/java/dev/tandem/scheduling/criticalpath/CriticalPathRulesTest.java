package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule a test, on plans of two or three tasks that start on Monday 2026-01-05; every date was worked out by hand. */
class CriticalPathRulesTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static ProjectBuilder pair(DependencyType type, Lag lag) {
    return plan().task("a", workdays(4)).task("b", workdays(2)).dependency("a", "b", type, lag);
  }

  @ParameterizedTest
  @CsvSource({
    "FINISH_TO_START, 0, 09T08:00, 12T17:00",
    "FINISH_TO_START, 1, 12T08:00, 13T17:00",
    "FINISH_TO_START, -2, 07T08:00, 08T17:00",
    "START_TO_START, 0, 05T08:00, 06T17:00",
    "START_TO_START, 3, 08T08:00, 09T17:00",
    "FINISH_TO_FINISH, 0, 07T08:00, 08T17:00",
    "FINISH_TO_FINISH, 2, 09T08:00, 12T17:00",
    "START_TO_FINISH, 3, 06T08:00, 07T17:00",
    "START_TO_FINISH, 0, 05T08:00, 06T17:00"
  })
  void analyse_eachTypeWithLag_holdsTheSuccessorBack(
      DependencyType type, int lag, String start, String finish) {
    Schedule schedule = CriticalPath.analyse(pair(type, Lag.lag(workdays(lag))).build());
    assertThat(schedule.task("b").start()).isEqualTo(at(start));
    assertThat(schedule.task("b").finish()).isEqualTo(at(finish));
  }

  @Test
  void analyse_otherLags_countAsTheySay() {
    assertThat(start(pair(DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofHours(24)))))
        .as("Thursday 17:00 and a day on the clock")
        .isEqualTo(at("12T08:00"));
    assertThat(start(pair(DependencyType.FINISH_TO_START, Lag.percent(50))))
        .isEqualTo(at("13T08:00"));
    assertThat(start(pair(DependencyType.START_TO_START, new Lag.ElapsedPercentOfPredecessor(75))))
        .as("three quarters of 32 hours are a day on the clock")
        .isEqualTo(at("06T08:00"));
  }

  private static LocalDateTime start(ProjectBuilder builder) {
    return CriticalPath.analyse(builder.build()).task("b").start();
  }

  @Test
  void analyse_lagCalendars_countTheLagDifferently() {
    WorkCalendar mornings =
        WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));
    Project project = plan()
        .addCalendar(mornings)
        .task("a", workdays(1))
        .task(Task.of("b", workhours(4)).withCalendar("mornings"))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(workhours(8)))
        .build();
    assertThat(start(project, LagCalendar.PREDECESSOR)).isEqualTo(at("07T08:00"));
    assertThat(start(project, LagCalendar.PROJECT)).isEqualTo(at("07T08:00"));
    assertThat(start(project, LagCalendar.SUCCESSOR)).isEqualTo(at("08T08:00"));
    assertThat(start(project, LagCalendar.TWENTY_FOUR_HOURS)).isEqualTo(at("06T08:00"));
  }

  private static LocalDateTime start(Project project, LagCalendar lagCalendar) {
    SchedulingPolicy policy = SchedulingPolicy.standard().withLagCalendar(lagCalendar);
    return CriticalPath.analyse(project, policy).task("b").start();
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, 14T08:00, 14T08:00, 14T08:00, 0d",
    "FINISH_NO_EARLIER_THAN, 14T17:00, 13T08:00, 13T08:00, 0d",
    "START_NO_LATER_THAN, 07T08:00, 09T08:00, 07T08:00, -2d",
    "FINISH_NO_LATER_THAN, 09T17:00, 09T08:00, 08T08:00, -1d",
    "MUST_START_ON, 07T08:00, 09T08:00, 07T08:00, -2d",
    "MUST_FINISH_ON, 14T17:00, 13T08:00, 13T08:00, 0d",
    "MANDATORY_START, 07T08:00, 07T08:00, 07T08:00, 0d",
    "MANDATORY_FINISH, 08T17:00, 07T08:00, 07T08:00, 0d"
  })
  void analyse_constraintsWhereDependenciesWin_setEarlyAndLateStart(
      ConstraintType type, String date, String early, String late, String totalFloat) {
    ScheduledTask task = constrained(type, date, SchedulingPolicy.standard()).task("b");
    assertThat(task.earlyStart()).isEqualTo(at(early));
    assertThat(task.lateStart()).isEqualTo(at(late));
    assertThat(task.totalFloat()).hasToString(totalFloat);
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_LATER_THAN, 07T08:00, 07T08:00",
    "FINISH_NO_LATER_THAN, 09T17:00, 08T08:00",
    "MUST_START_ON, 07T08:00, 07T08:00",
    "MUST_FINISH_ON, 09T17:00, 08T08:00",
    "MANUAL_START, 07T08:00, 07T08:00"
  })
  void analyse_constraintsWhereDatesWin_holdTheTask(
      ConstraintType type, String date, String early) {
    Schedule schedule = constrained(type, date, SchedulingPolicy.microsoftProject());
    assertThat(schedule.task("b").earlyStart()).isEqualTo(at(early));
    assertThat(schedule.violations())
        .filteredOn(violation -> violation.kind() == Violation.Kind.DEPENDENCY)
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.task()).isEqualTo(TaskId.of("b"));
          assertThat(violation.rule()).isEqualTo("a -> b");
        });
  }

  private static Schedule constrained(ConstraintType type, String date, SchedulingPolicy policy) {
    Project project = plan()
        .task("a", workdays(4))
        .task(Task.of("b", workdays(2)).withConstraint(Constraint.of(type, at(date))))
        .dependency("a", "b")
        .build();
    return CriticalPath.analyse(project, policy);
  }

  @Test
  void violations_missedDates_nameTheCause() {
    Project project = plan()
        .mustFinishBy(at("09T17:00"))
        .task("a", workdays(4))
        .task(Task.of("b", workdays(2)).withDeadline(at("09T17:00")))
        .dependency("a", "b")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(-1));
    assertThat(schedule.violations())
        .extracting(Violation::kind)
        .containsExactly(Violation.Kind.DEADLINE, Violation.Kind.MUST_FINISH_BY);
    assertThat(schedule.violations().get(0))
        .hasToString(
            "b does not keep \"deadline 2026-01-09T17:00\": scheduled 2026-01-12T17:00, asked for"
                + " 2026-01-09T17:00, 1d apart; b runs 2026-01-09T08:00 to 2026-01-12T17:00 because a finishes"
                + " 2026-01-08T17:00, a -> b");
    assertThat(schedule.violations().get(0).by()).isEqualTo(workdays(1));
  }

  @Test
  void analyse_fromFinish_schedulesLateAndReportsATooEarlyStart() {
    Project project = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("09T17:00"))
        .task("a", workdays(4))
        .task("b", workdays(2))
        .task(Task.of("c", workdays(1)).withConstraint(Constraint.asSoonAsPossible()))
        .dependency("a", "b")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.finish()).isEqualTo(at("09T17:00"));
    assertThat(schedule.task("b").start()).isEqualTo(at("08T08:00"));
    assertThat(schedule.task("a").start()).isEqualTo(at("02T08:00"));
    assertThat(schedule.task("c").start()).isEqualTo(at("02T08:00"));
    assertThat(schedule.violations())
        .extracting(Violation::kind)
        .containsOnly(Violation.Kind.PROJECT_START);
  }

  @Test
  void analyse_asLateAsPossible_usesUpFreeOrTotalFloat() {
    Project project = plan()
        .task("long", workdays(10))
        .task(Task.of("late", workdays(1)).withConstraint(Constraint.asLateAsPossible()))
        .task("next", workdays(1))
        .task("side", workdays(4))
        .dependency("late", "next")
        .dependency("side", "next")
        .build();
    Schedule free = CriticalPath.analyse(project, SchedulingPolicy.primaveraP6());
    assertThat(free.task("late").start()).isEqualTo(at("08T08:00"));
    assertThat(free.task("next").start()).isEqualTo(at("09T08:00"));
    Schedule total = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertThat(total.task("late").start()).isEqualTo(at("15T08:00"));
    assertThat(total.task("next").start()).isEqualTo(at("16T08:00"));
    assertThat(total.finish()).isEqualTo(free.finish()).isEqualTo(at("16T17:00"));
  }

  @Test
  void analyse_outOfSequenceWork_followsTheProgressRule() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task(Task.of("a", workdays(5)).withProgress(Progress.started(at("05T08:00"), workdays(3))))
        .task(Task.of("b", workdays(4)).withProgress(Progress.started(at("06T08:00"), workdays(2))))
        .task("c", workdays(1))
        .dependency("a", "b")
        .dependency("b", "c")
        .build();
    assertProgress(project, ProgressRule.RETAINED_LOGIC, "13T17:00", "0d");
    assertProgress(project, ProgressRule.PROGRESS_OVERRIDE, "08T17:00", "0d");
    assertProgress(project, ProgressRule.ACTUAL_DATES, "08T17:00", "-4d");
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.outOfSequence())
        .singleElement()
        .hasToString(
            "a -> b is out of sequence: b went ahead at 2026-01-06T08:00, allowed from 2026-01-09T17:00");
    assertThat(schedule.readiness().inProgress()).containsExactly(TaskId.of("a"), TaskId.of("b"));
    assertThat(schedule.readiness().blocked())
        .singleElement()
        .satisfies(blocked -> assertThat(blocked.by()).hasSize(1));
  }

  private static void assertProgress(
      Project project, ProgressRule rule, String finish, String floatOfA) {
    Schedule schedule =
        CriticalPath.analyse(project, SchedulingPolicy.standard().withProgressRule(rule));
    assertThat(schedule.task("b").finish()).as("%s", rule).isEqualTo(at(finish));
    assertThat(schedule.task("b").start()).isEqualTo(at("06T08:00"));
    assertThat(schedule.task("a").totalFloat()).as("%s", rule).hasToString(floatOfA);
  }

  @Test
  void analyse_statusDateAndSuspension_moveTheRest() {
    Project project = plan()
        .statusDate(at("08T08:00"))
        .task(Task.of("a", workdays(4))
            .withProgress(Progress.started(at("05T08:00"), workdays(2))
                .withSuspension(at("07T08:00"), at("12T08:00"))))
        .task("b", workdays(1))
        .task(Task.of("c", workdays(1))
            .withProgress(Progress.finished(at("05T08:00"), at("06T17:00"))))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("a").finish()).isEqualTo(at("13T17:00"));
    assertThat(schedule.task("b").start()).isEqualTo(at("08T08:00"));
    assertThat(schedule.task("c").finish()).isEqualTo(at("06T17:00"));
    assertThat(schedule.task("c").totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("c").isCritical()).isFalse();
    Schedule unmoved = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertThat(unmoved.task("b").start()).isEqualTo(at("05T08:00"));
  }

  @Test
  void criticality_choices_callDifferentTasksCritical() {
    Project project = plan()
        .task("a", workdays(4))
        .task("b", workdays(3))
        .task(
            Task.of("c", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("20T08:00"))))
        .dependency("a", "c")
        .build();
    assertThat(critical(project, Criticality.zeroFloat())).containsExactly("c");
    assertThat(critical(project, Criticality.longestPath())).containsExactly("c");
    assertThat(critical(project, Criticality.floatAtMost(workdays(7)))).containsExactly("a", "c");
  }

  private static List<String> critical(Project project, Criticality criticality) {
    return CriticalPath.analyse(project, SchedulingPolicy.standard().withCriticality(criticality))
        .criticalTasks()
        .stream()
        .map(task -> task.id().value())
        .toList();
  }

  @Test
  void floatPaths_branches_areOrderedBySlack() {
    Project project = plan()
        .task("a", workdays(5))
        .task("b", workdays(3))
        .task("c", workdays(4))
        .milestone("end")
        .dependency("a", "end")
        .dependency("b", "end")
        .dependency("c", "end")
        .build();
    assertThat(CriticalPath.analyse(project).floatPathsTo(TaskId.of("end"), 5))
        .extracting(path -> path.number() + " " + path.slack() + " " + path.tasks())
        .containsExactly("1 0d [a, end]", "2 1d [c]", "3 2d [b]");
    Schedule schedule = CriticalPath.analyse(project);
    assertThatThrownBy(() -> schedule.floatPaths(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be positive: 0. Ask for at least one path.");
  }

  @Test
  void schedule_unknownOrSummaryTask_throws() {
    Project project =
        plan().milestone("phase").task(Task.of("a").withParent("phase")).build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThatThrownBy(() -> schedule.task("b"))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessage("task must be in project \"plan\": b. Use one of the ids of its tasks.");
    assertThatThrownBy(() -> schedule.floatPathsTo(TaskId.of("phase"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must be a leaf: phase is a summary. Choose a task below it.");
  }
}
