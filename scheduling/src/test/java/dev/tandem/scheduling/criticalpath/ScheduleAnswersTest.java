package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.reason.LateReason;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.policy.ExpectedFinishRule;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a schedule answers at ties and limits: equal dates, dates met to the second, one task alone; plans start on Monday 2026-01-05. */
class ScheduleAnswersTest {
  private static final SchedulingPolicy STANDARD = SchedulingPolicy.standard();
  private static final SchedulingPolicy OVERRIDE =
      STANDARD.withProgressRule(ProgressRule.PROGRESS_OVERRIDE);

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static Task begun(String id, int duration, int remaining) {
    return Task.of(id, workdays(duration))
        .withProgress(Progress.started(at("05T08:00"), workdays(remaining)));
  }

  private static List<String> ids(List<ScheduledTask> tasks) {
    return tasks.stream().map(task -> task.id().value()).toList();
  }

  private static List<Reason> reasons(Schedule schedule, String task) {
    return schedule.explain(task).first().reasons();
  }

  private static List<LateReason> lateReasons(Schedule schedule, String task) {
    return schedule.explainLate(task).first().reasons();
  }

  @Test
  void oneTaskAlone_isItsOnlyPath() {
    Schedule schedule = CriticalPath.analyse(plan().task("a", workdays(2)).build());
    assertThat(schedule.floatPaths(3))
        .extracting(FloatPath::tasks)
        .containsExactly(List.of(TaskId.of("a")));
    assertThat(schedule.floatPathsTo(TaskId.of("a"), 3)).hasSize(1);
    assertThat(schedule.task("a").drag()).isEqualTo(workdays(2));
  }

  @Test
  void edit_ofASchedule_startsFromItsProject() {
    Schedule schedule = CriticalPath.analyse(plan().task("a", workdays(2)).build());
    ScheduleEditor editor = schedule.edit();
    editor.changeDuration("a", workdays(3));
    assertThat(editor.finish()).isEqualTo(at("07T17:00"));
    assertThat(schedule.finish()).isEqualTo(at("06T17:00"));
  }

  @Test
  void criticalTasks_startingAtOneTime_areInTheOrderOfDeclaration() {
    ProjectBuilder plan = plan()
        .milestone("third")
        .milestone("first")
        .milestone("second")
        .dependency("first", "second")
        .dependency("second", "third");
    assertThat(ids(CriticalPath.analyse(plan.build()).criticalTasks()))
        .containsExactly("third", "first", "second");
  }

  @Test
  void floatPaths_slackOnTheWayAlongAPath_countsForItsBranches() {
    Task held =
        Task.of("x", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("13T08:00")));
    Task before =
        Task.of("y", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("08T08:00")));
    ProjectBuilder plan = plan()
        .task("a", workdays(10))
        .task("e", workdays(1))
        .task(held)
        .task(before)
        .task("v", workdays(3))
        .task("w", workdays(2))
        .dependency("a", "e")
        .dependency("x", "e")
        .dependency("y", "x")
        .dependency("v", "y")
        .dependency("w", "y");
    // x waits three days for e, y two for x, and w one for y.
    assertThat(CriticalPath.analyse(plan.build()).floatPathsTo(TaskId.of("e"), 5))
        .extracting(path -> path.slack() + " " + path.tasks())
        .containsExactly("0d [a, e]", "3d [v, y, x]", "6d [w]");
  }

  @Test
  void explain_summaryOfLeavesThatEndTogether_isTheFirstOfThem() {
    ProjectBuilder plan = plan()
        .summary("s")
        .task(Task.of("short", workdays(1)).withParent("s"))
        .task(Task.of("a", workdays(2)).withParent("s"))
        .task(Task.of("b", workdays(2)).withParent("s"));
    Schedule schedule = CriticalPath.analyse(plan.build());
    assertThat(schedule.explain("s").first().task()).isEqualTo(TaskId.of("a"));
    // All three may end with the project.
    assertThat(schedule.explainLate("s").first().task()).isEqualTo(TaskId.of("short"));
  }

  @Test
  void explain_earlierDateThanThatOfThePredecessor_isNoReason() {
    ProjectBuilder plan = plan()
        .task("a", workdays(3))
        .task(
            Task.of("b", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("06T08:00"))))
        .dependency("a", "b");
    assertThat(reasons(CriticalPath.analyse(plan.build()), "b"))
        .hasSize(1)
        .first()
        .isInstanceOf(Reason.Driven.class);
  }

  @Test
  void explain_startedTask_namesOnlyWhatHoldsItsRest() {
    Task withDate = begun("a", 4, 2).withConstraint(Constraint.startNoEarlierThan(at("05T08:00")));
    Schedule schedule =
        CriticalPath.analyse(plan().statusDate(at("07T08:00")).task(withDate).build(), STANDARD);
    assertThat(reasons(schedule, "a")).noneMatch(Reason.Constrained.class::isInstance);
    // Resumed on the 6th already, but nothing goes on before the status date.
    Task paused = begun("a", 4, 2);
    Schedule behind = CriticalPath.analyse(
        plan()
            .statusDate(at("08T08:00"))
            .task(paused.withProgress(
                paused.progress().withSuspension(at("05T12:00"), at("06T08:00"))))
            .build(),
        STANDARD);
    assertThat(reasons(behind, "a")).noneMatch(Reason.Resumed.class::isInstance);
  }

  @Test
  void explain_startedTaskWithAnExpectedFinish_namesIt() {
    Task task = begun("a", 4, 2).withExpectedFinish(at("13T17:00"));
    Schedule schedule = CriticalPath.analyse(
        plan().task(task).build(),
        STANDARD.withExpectedFinishRule(ExpectedFinishRule.SETS_REMAINING_WORK));
    assertThat(schedule.task("a").finish()).isEqualTo(at("13T17:00"));
    assertThat(reasons(schedule, "a")).contains(new Reason.ExpectedFinish(at("13T17:00")));
  }

  @Test
  void drivingPredecessors_ofStartedWorkThatOverrides_areNone() {
    ProjectBuilder plan = plan()
        .statusDate(at("07T08:00"))
        .milestone("m")
        .task(begun("b", 4, 2))
        .dependency("m", "b");
    // m is not reached before the status date, just when the rest of b goes on, which waits no
    // more.
    Schedule schedule = CriticalPath.analyse(plan.build(), OVERRIDE);
    assertThat(schedule.task("b").remainingEarlyStart()).contains(at("07T08:00"));
    assertThat(schedule.task("b").drivingPredecessors()).isEmpty();
    assertThat(CriticalPath.analyse(plan.build(), STANDARD).task("b").drivingPredecessors())
        .hasSize(1);
  }

  @Test
  void outOfSequence_startedWhereAllowed_isNot() {
    Task done =
        Task.of("a", workdays(2)).withProgress(Progress.finished(at("05T08:00"), at("06T17:00")));
    Task next =
        Task.of("b", workdays(2)).withProgress(Progress.started(at("07T08:00"), workdays(2)));
    assertThat(CriticalPath.analyse(
                plan().task(done).task(next).dependency("a", "b").build())
            .outOfSequence())
        .isEmpty();
  }

  @Test
  void violations_finishedAtTheStatusDate_areNone() {
    Task done =
        Task.of("a", workdays(2)).withProgress(Progress.finished(at("05T08:00"), at("06T17:00")));
    assertThat(CriticalPath.analyse(plan().statusDate(at("06T17:00")).task(done).build())
            .violations())
        .isEmpty();
    assertThat(CriticalPath.analyse(plan().statusDate(at("06T16:59")).task(done).build())
            .violations())
        .extracting(Violation::kind)
        .containsExactly(Violation.Kind.STATUS_DATE);
  }

  @Test
  void violations_ofADependencyToAFinish_nameTheFinish() {
    ProjectBuilder plan = plan()
        .task("a", workdays(5))
        .task(Task.of("b", workdays(2))
            .withConstraint(Constraint.of(ConstraintType.MANDATORY_FINISH, at("07T17:00"))))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE);
    assertThat(CriticalPath.analyse(plan.build()).violations())
        .filteredOn(each -> each.kind() == Violation.Kind.DEPENDENCY)
        .extracting(each -> each.task() + " " + each.required() + " " + each.scheduled())
        .containsExactly("b 2026-01-09T17:00 2026-01-07T17:00");
  }

  @Test
  void explainLate_looserLimitsBefore_namesTheTightestAlone() {
    ProjectBuilder plan = plan()
        .task(Task.of("a", workdays(1))
            .withDeadline(at("15T17:00"))
            .withConstraint(Constraint.finishNoLaterThan(at("14T17:00"))))
        .task("loose", workdays(2))
        .task("tight", workdays(8))
        .dependency("a", "loose")
        .dependency("a", "tight");
    Schedule schedule = CriticalPath.analyse(plan.build());
    assertThat(schedule.task("a").limitingSuccessors())
        .extracting(link -> link.successor().value())
        .containsExactly("tight");
    assertThat(lateReasons(schedule, "a"))
        .hasSize(1)
        .first()
        .isInstanceOf(LateReason.Successor.class);
  }

  @Test
  void explainLate_datesOneTighterThanTheOther_namesTheTighter() {
    Task dated = Task.of("a", workdays(1))
        .withConstraint(Constraint.finishNoLaterThan(at("08T17:00")))
        .withDeadline(at("07T17:00"));
    Task other = Task.of("b", workdays(1))
        .withConstraint(Constraint.finishNoLaterThan(at("07T17:00")))
        .withDeadline(at("08T17:00"));
    Schedule schedule = CriticalPath.analyse(
        plan().task(dated).task(other).task("c", workdays(9)).build());
    assertThat(lateReasons(schedule, "a"))
        .containsExactly(new LateReason.Deadline(TaskId.of("a"), at("07T17:00")));
    assertThat(lateReasons(schedule, "b"))
        .hasSize(1)
        .first()
        .isInstanceOf(LateReason.Constrained.class);
  }

  @Test
  void explainLate_dateOfAStartThatHasHappened_limitsNothing() {
    Task started = begun("a", 4, 2)
        .withConstraint(Constraint.of(ConstraintType.MUST_START_ON, at("05T08:00")));
    Schedule schedule =
        CriticalPath.analyse(plan().task(started).task("b", workdays(9)).build(), STANDARD);
    assertThat(lateReasons(schedule, "a")).noneMatch(LateReason.Constrained.class::isInstance);
  }
}
