package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.task.DependencyType.FINISH_TO_FINISH;
import static dev.tandem.core.task.DependencyType.FINISH_TO_START;
import static dev.tandem.core.task.DependencyType.START_TO_FINISH;
import static dev.tandem.core.task.DependencyType.START_TO_START;
import static dev.tandem.core.task.Lag.NONE;
import static dev.tandem.core.task.Lag.lag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.FinishedTaskRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 * Rules read off plans that Primavera P6 scheduled, each in the smallest plan that shows it.
 *
 * <p>January 2026: the 5th, 12th, 19th and 26th are Mondays. The project's week is Monday to Friday, 08-12 and 13-17; "7d" works every
 * day, 08-16.
 */
class PrimaveraRulesTest {

  static LocalDateTime at(String dayAndHour) {
    return LocalDateTime.parse((dayAndHour.contains("-") ? "2026-" : "2026-01-") + dayAndHour);
  }

  static ProjectBuilder plan() {
    return planFrom("05T08:00");
  }

  private static ProjectBuilder planFrom(String start) {
    WorkCalendar.Builder everyDay = WorkCalendar.builder("7d");
    for (DayOfWeek day : DayOfWeek.values()) {
      everyDay.hours(day, TimeRange.parse("08:00-16:00"));
    }
    return Project.builder("plan", at(start)).addCalendar(everyDay.build());
  }

  static Task begun(String id, long days, String start, long left) {
    return Task.of(id, workdays(days)).withProgress(Progress.started(at(start), workdays(left)));
  }

  static Task done(String id, long days, String start, String finish) {
    return Task.of(id, workdays(days)).withProgress(Progress.finished(at(start), at(finish)));
  }

  private static Schedule p6(ProjectBuilder plan) {
    return CriticalPath.analyse(plan.build(), SchedulingPolicy.primaveraP6());
  }

  private static ProjectBuilder startedPair(Lag lag) {
    return plan()
        .statusDate(at("12T08:00"))
        .task(begun("a", 8, "05T08:00", 3))
        .task(begun("b", 14, "06T08:00", 10))
        .task("c", workdays(20))
        .dependency("a", "b", START_TO_START, lag);
  }

  @Test
  void startToStart_betweenStartedTasks_boundsTheRestOfThePredecessor() {
    ScheduledTask task = p6(startedPair(NONE)).task("a");
    assertThat(task.lateFinish()).isEqualTo(at("28T17:00"));
    assertThat(task.totalFloat()).isEqualTo(workdays(10));
    assertThat(task.freeFloat()).isEqualTo(workdays(0));
    assertThat(task.remainingEarlyStart()).contains(at("12T08:00"));
    assertThat(task.remainingLateStart()).contains(at("26T08:00"));
  }

  @Test
  void startToStart_betweenStartedTasks_countsWhatIsLeftOfTheLag() {
    Schedule used = p6(startedPair(lag(workdays(4))));
    assertThat(used.task("b").remainingEarlyStart()).contains(at("12T08:00"));
    assertThat(used.task("a").lateFinish()).isEqualTo(at("28T17:00"));
    Schedule left = p6(startedPair(lag(workdays(7))));
    assertThat(left.task("b").remainingEarlyStart()).contains(at("14T08:00"));
    assertThat(left.task("a").lateFinish()).isEqualTo(at("26T17:00"));
    assertThat(left.task("a").freeFloat()).isEqualTo(workdays(0));
    Schedule clock = p6(startedPair(Lag.elapsed(Duration.ofHours(7 * 24 + 9))));
    assertThat(clock.task("b").remainingEarlyStart()).contains(at("13T08:00"));
  }

  @Test
  void startToStart_fromAStartedTaskHeldBack_holdsItsSuccessorToTheRest() {
    Schedule schedule = p6(plan()
        .statusDate(at("12T08:00"))
        .task("z", workdays(5))
        .task(begun("a", 8, "05T08:00", 3))
        .task("b", workdays(2))
        .dependency("z", "a")
        .dependency("a", "b", START_TO_START, NONE));
    assertThat(schedule.task("a").remainingEarlyStart()).contains(at("19T08:00"));
    assertThat(schedule.task("b").earlyStart()).isEqualTo(at("19T08:00"));
    assertThat(schedule.task("b").drivingPredecessors()).hasToString("[a -> b (SS)]");
  }

  @Test
  void startToFinish_fromAStartedTask_boundsItsRest() {
    ScheduledTask task = p6(plan()
            .statusDate(at("12T08:00"))
            .task(begun("a", 8, "05T08:00", 3))
            .task("b", workdays(2))
            .task("c", workdays(20))
            .dependency("a", "b", START_TO_FINISH, NONE)
            .task(Task.of("d", workdays(1)).withDeadline(at("16T17:00")))
            .dependency("b", "d"))
        .task("a");
    assertThat(task.remainingLateStart()).contains(at("16T08:00"));
  }

  private static Schedule beforeFinishMilestone(MilestoneKind kind) {
    return p6(plan()
        .task(Task.of("a", workdays(5)).withCalendar("7d"))
        .task(Task.of("m")
            .withMilestoneKind(kind)
            .withConstraint(Constraint.of(ConstraintType.MUST_FINISH_ON, at("26T08:00"))))
        .dependency("a", "m"));
  }

  @Test
  void finishMilestone_lateDate_isTheEndOfWorkBefore() {
    Schedule schedule = beforeFinishMilestone(MilestoneKind.FINISH);
    assertThat(schedule.task("m").lateFinish()).isEqualTo(at("23T17:00"));
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("23T16:00"));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(14));
  }

  @Test
  void otherMilestone_lateDate_staysOnTheMorning() {
    for (MilestoneKind kind :
        new MilestoneKind[] {MilestoneKind.WHERE_REACHED, MilestoneKind.START}) {
      Schedule schedule = beforeFinishMilestone(kind);
      assertThat(schedule.task("m").lateFinish()).isEqualTo(at("26T08:00"));
      assertThat(schedule.task("a").lateFinish()).isEqualTo(at("25T16:00"));
      assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(16));
    }
  }

  private static LocalDateTime startBehindMilestone(MilestoneKind kind) {
    return p6(plan()
            .task("a", workdays(5))
            .task(Task.of("m").withMilestoneKind(kind))
            .task(Task.of("b", workdays(1)).withCalendar("7d"))
            .dependency("a", "m")
            .dependency("m", "b"))
        .task("b")
        .earlyStart();
  }

  @Test
  void milestone_betweenCalendars_standsOnItsSide() {
    assertThat(startBehindMilestone(MilestoneKind.FINISH)).isEqualTo(at("10T08:00"));
    assertThat(startBehindMilestone(MilestoneKind.WHERE_REACHED)).isEqualTo(at("10T08:00"));
    assertThat(startBehindMilestone(MilestoneKind.START)).isEqualTo(at("12T08:00"));
  }

  private static ProjectBuilder throughAFinishedTask(long days, long left, long last) {
    return plan()
        .statusDate(at("12T08:00"))
        .task(begun("a", days, "05T08:00", left))
        .task(done("b", 4, "06T08:00", "09T17:00"))
        .task("c", workdays(last))
        .dependency("a", "b", FINISH_TO_FINISH, NONE)
        .dependency("b", "c");
  }

  @Test
  void retainedLogic_throughAFinishedTask_goesOn() {
    Schedule schedule = p6(throughAFinishedTask(15, 10, 2));
    assertThat(schedule.task("c").earlyStart()).isEqualTo(at("26T08:00"));
    assertThat(schedule.task("b").earlyFinish()).isEqualTo(at("09T17:00"));
    assertThat(schedule.task("b").lateFinish()).isEqualTo(at("09T17:00"));
    assertThat(schedule.task("b").totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("b").remainingEarlyStart()).isEmpty();
    assertThat(schedule.explain(TaskId.of("c")).steps())
        .extracting(step -> step.task().value())
        .containsExactly("c", "b", "a");
  }

  @Test
  void retainedLogic_whereLogicEnds_stopsAtAFinishedTask() {
    SchedulingPolicy ends =
        SchedulingPolicy.primaveraP6().withFinishedTaskRule(FinishedTaskRule.LOGIC_ENDS);
    Schedule schedule = CriticalPath.analyse(throughAFinishedTask(15, 10, 2).build(), ends);
    assertThat(schedule.task("c").earlyStart()).isEqualTo(at("12T08:00"));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(0));
  }

  @Test
  void lateDates_throughAFinishedTask_goBack() {
    assertThat(p6(throughAFinishedTask(7, 2, 20)).task("a").totalFloat()).isEqualTo(workdays(0));
  }

  @Test
  void finishedTask_afterTheStatusDate_handsOnItsActualFinish() {
    Schedule schedule = p6(plan()
        .statusDate(at("12T08:00"))
        .task(done("b", 4, "06T08:00", "14T12:00"))
        .task("c", workdays(2))
        .dependency("b", "c"));
    assertThat(schedule.task("c").earlyStart()).isEqualTo(at("14T13:00"));
  }

  @Test
  void finishedTask_afterTheStatusDate_hasAllOfItsLagLeft() {
    Schedule schedule = p6(plan()
        .statusDate(at("12T08:00"))
        .task(done("b", 4, "06T08:00", "14T12:00"))
        .task("c", workdays(2))
        .dependency("b", "c", FINISH_TO_START, lag(workdays(1))));
    assertThat(schedule.task("c").earlyStart()).isEqualTo(at("15T13:00"));
  }

  private static ScheduledTask behindFinishedTask(String dataDate, Lag lag) {
    return p6(plan()
            .statusDate(at(dataDate))
            .task(done("a", 4, "06T08:00", "09T16:00"))
            .task(Task.of("b", workdays(3)).withCalendar("7d"))
            .dependency("a", "b", FINISH_TO_START, lag))
        .task("b");
  }

  @Test
  void finishedTask_handsOnTheStatusDateOnItsCalendar() {
    assertThat(behindFinishedTask("10T00:00", NONE).earlyStart()).isEqualTo(at("12T08:00"));
    assertThat(behindFinishedTask("13T00:00", NONE).earlyStart()).isEqualTo(at("13T08:00"));
  }

  @Test
  void finishedTask_whatIsLeftOfItsLag_countsFromTheStatusDate() {
    assertThat(behindFinishedTask("10T00:00", lag(workhours(1))).earlyStart())
        .isEqualTo(at("12T08:00"));
    assertThat(behindFinishedTask("10T00:00", lag(workhours(3))).earlyStart())
        .isEqualTo(at("12T10:00"));
    assertThat(behindFinishedTask("10T00:00", Lag.lead(workdays(2))).earlyStart())
        .isEqualTo(at("12T08:00"));
  }

  @Test
  void finishToFinish_betweenCalendars_freeFloatEndsAtTheFinish() {
    ProjectBuilder plan = planFrom("05T16:00")
        .task("a", workdays(5))
        .task(Task.of("b", workdays(2)).withCalendar("7d"))
        .task("c", workdays(20))
        .dependency("a", "b", FINISH_TO_FINISH, NONE);
    Schedule schedule = p6(plan);
    assertThat(schedule.task("a").finish()).isEqualTo(at("12T16:00"));
    assertThat(schedule.task("b").finish()).isEqualTo(at("12T16:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
    assertThat(CriticalPath.analyse(plan.build()).task("a").freeFloat()).isEqualTo(workhours(1));
  }

  @Test
  void finishToFinish_betweenCalendars_lateFinishEndsAtTheFinish() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task(Task.of("b", workdays(2)).withCalendar("7d").withDeadline(at("12T16:00")))
        .task("c", workdays(20))
        .dependency("a", "b", FINISH_TO_FINISH, NONE);
    assertThat(p6(plan).task("a").lateFinish()).isEqualTo(at("12T16:00"));
    assertThat(CriticalPath.analyse(plan.build()).task("a").lateFinish()).isEqualTo(at("12T17:00"));
  }

  @Test
  void independentFloat_behindAStartedTask_countsFromItsLateRest() {
    ScheduledTask task = p6(plan()
            .statusDate(at("12T08:00"))
            .task(begun("p", 3, "05T08:00", 2).withDeadline(at("20T17:00")))
            .task("x", workdays(1))
            .task(Task.of("s", workdays(1))
                .withConstraint(Constraint.startNoEarlierThan(at("23T08:00"))))
            .task("long", workdays(20))
            .dependency("p", "x", START_TO_START, NONE)
            .dependency("x", "s"))
        .task("x");
    assertThat(task.freeFloat()).isEqualTo(workdays(8));
    assertThat(task.independentFloat()).isEqualTo(workdays(3));
  }

  @Test
  void mandatoryDates_holdWhateverTheDependenciesSay() {
    Schedule schedule = p6(plan()
        .task("a", workdays(5))
        .task(Task.of("b", workdays(2))
            .withConstraint(Constraint.of(ConstraintType.MANDATORY_START, at("07T08:00"))))
        .task(Task.of("c", workdays(2))
            .withConstraint(Constraint.of(ConstraintType.MANDATORY_FINISH, at("07T17:00"))))
        .task("d", workdays(1))
        .dependency("a", "b")
        .dependency("a", "c")
        .dependency("c", "d"));
    assertThat(schedule.task("b").earlyStart()).isEqualTo(at("07T08:00"));
    assertThat(schedule.task("b").lateStart()).isEqualTo(at("07T08:00"));
    assertThat(schedule.task("b").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("c").earlyFinish()).isEqualTo(at("07T17:00"));
    assertThat(schedule.task("c").lateFinish()).isEqualTo(at("07T17:00"));
    assertThat(schedule.task("c").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(-4));
  }

  @Test
  void startOnAndFinishOn_yieldToTheDependencies() {
    Schedule schedule = p6(plan()
        .task("a", workdays(5))
        .task(Task.of("b", workdays(2))
            .withConstraint(Constraint.of(ConstraintType.MUST_START_ON, at("07T08:00"))))
        .dependency("a", "b"));
    assertThat(schedule.task("b").earlyStart()).isEqualTo(at("12T08:00"));
    assertThat(schedule.task("b").totalFloat()).isEqualTo(workdays(-3));
  }
}
