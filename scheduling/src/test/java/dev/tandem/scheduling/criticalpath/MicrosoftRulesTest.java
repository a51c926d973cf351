package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.task.DependencyType.FINISH_TO_FINISH;
import static dev.tandem.core.task.DependencyType.START_TO_START;
import static dev.tandem.core.task.Lag.NONE;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.at;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.begun;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.done;
import static dev.tandem.scheduling.criticalpath.PrimaveraRulesTest.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.ConstraintPrecedence;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import org.junit.jupiter.api.Test;

/**
 * Rules read off plans that Microsoft Project scheduled, each in the smallest plan that shows it; on the standard week, from Monday 5 January
 * 2026.
 */
class MicrosoftRulesTest {

  private static Schedule microsoft(ProjectBuilder plan) {
    return CriticalPath.analyse(plan.build(), SchedulingPolicy.microsoftProject());
  }

  private static ProjectBuilder summaryWithASuccessor() {
    return plan()
        .milestone("s")
        .task(Task.of("a", workdays(2)).withParent("s"))
        .task("c", workdays(3))
        .task("d", workdays(10))
        .dependency("s", "c");
  }

  @Test
  void freeFloat_ofALeafWithoutSuccessorsOfItsOwn_isItsTotalFloat() {
    Project project = summaryWithASuccessor().build();
    SchedulingPolicy policy = SchedulingPolicy.microsoftProject();
    assertThat(ActivityNetwork.compile(project, policy).isAdditive()).isTrue();
    Schedule schedule = CriticalPath.analyse(project, policy);
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(5));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(5));
    assertThat(schedule.task("s").freeFloat()).isEqualTo(workdays(0));
    assertThat(CriticalPath.analyse(project).task("a").freeFloat()).isEqualTo(workdays(0));
  }

  @Test
  void freeFloat_byCalendarArithmetic_isTheSame() {
    Schedule schedule =
        microsoft(summaryWithASuccessor().task(Task.of("other", workdays(1)).withCalendar("7d")));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(5));
  }

  @Test
  void freeFloat_ofASummaryWithoutSuccessorsOfItsOwn_isItsTotalFloat() {
    Schedule schedule = microsoft(plan()
        .milestone("top")
        .task(Task.of("s").withParent("top"))
        .task(Task.of("a", workdays(2)).withParent("s"))
        .task("c", workdays(3))
        .task("d", workdays(10))
        .dependency("a", "c"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("s").totalFloat()).isEqualTo(workdays(5));
    assertThat(schedule.task("s").freeFloat()).isEqualTo(workdays(5));
    assertThat(schedule.task("top").freeFloat()).isEqualTo(workdays(5));
  }

  @Test
  void freeFloat_ofASummary_countsFromItsOwnFinish() {
    Schedule schedule = microsoft(plan()
        .milestone("s")
        .task(Task.of("a", workdays(1)).withParent("s"))
        .task(Task.of("b", workdays(4)).withParent("s"))
        .task(
            Task.of("c", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("13T08:00"))))
        .task("d", workdays(20))
        .dependency("s", "c"));
    assertThat(schedule.task("s").freeFloat()).isEqualTo(workdays(2));
  }

  @Test
  void totalFloat_ofAStartedSummary_isThatOfItsFinish() {
    Schedule schedule = microsoft(plan()
        .milestone("s")
        .task(begun("a", 2, "05T08:00", 1).withParent("s"))
        .task("d", workdays(10)));
    assertThat(schedule.task("s").totalFloat()).isEqualTo(workdays(8));
  }

  private static Task split(String id, String start, String stopped, String resumed) {
    return Task.of(id, workdays(5))
        .withProgress(
            Progress.started(at(start), workhours(28)).withSuspension(at(stopped), at(resumed)));
  }

  @Test
  void lateFinish_beforeAStartedTask_isWhenItsRestGoesOn() {
    ProjectBuilder plan = plan()
        .task(split("a", "05T08:00", "06T12:00", "06T13:00"))
        .task(split("b", "12T08:00", "13T12:00", "13T13:00"))
        .task("c", workdays(30))
        .dependency("a", "b");
    Schedule schedule = microsoft(plan);
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("13T12:00"));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workhours(12));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
    assertThat(CriticalPath.analyse(plan.build()).task("a").totalFloat())
        .isNotEqualTo(workhours(12));
  }

  @Test
  void lateFinish_beforeAStartedMilestone_isItsLateFinish() {
    Schedule schedule = microsoft(plan()
        .task(begun("a", 5, "05T08:00", 4))
        .task(Task.of("m").withProgress(Progress.started(at("12T08:00"), workdays(0))))
        .task("c", workdays(20))
        .dependency("a", "m"));
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("30T17:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
  }

  @Test
  void lateFinish_withItsFinishTiedToAStartedTask_isTheLateFinishThere() {
    Schedule schedule = microsoft(plan()
        .task("a", workdays(2))
        .task(begun("b", 5, "05T08:00", 4))
        .task("c", workdays(20))
        .dependency("a", "b", FINISH_TO_FINISH, NONE));
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("30T17:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(3));
  }

  @Test
  void lateStart_withItsStartTiedToAStartedTask_isWhenTheRestGoesOn() {
    Schedule schedule = microsoft(plan()
        .task("a", workdays(2))
        .task(begun("b", 5, "05T08:00", 4))
        .task("c", workdays(20))
        .dependency("a", "b", START_TO_START, NONE));
    assertThat(schedule.task("a").lateStart()).isEqualTo(at("06T08:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
  }

  @Test
  void recordProgress_ofAStartedSuccessor_movesTheLateDatesBeforeIt() {
    ScheduleEditor editor = ScheduleEditor.of(ActivityNetwork.compile(
        plan()
            .task(split("a", "05T08:00", "06T12:00", "06T13:00"))
            .task(split("b", "12T08:00", "13T12:00", "13T13:00"))
            .task("c", workdays(30))
            .dependency("a", "b")
            .build(),
        SchedulingPolicy.microsoftProject()));
    editor.recordProgress(
        "b",
        Progress.started(at("12T08:00"), workhours(28))
            .withSuspension(at("13T12:00"), at("15T13:00")));
    assertThat(editor.snapshot().task("a").lateFinish()).isEqualTo(at("15T12:00"));
  }

  @Test
  void changeDuration_beforeAStartedSuccessor_movesTheLateDatesBesideIt() {
    ScheduleEditor editor = ScheduleEditor.of(ActivityNetwork.compile(
        plan()
            .task("a", workdays(1))
            .task("z", workdays(2))
            .task(begun("b", 5, "05T08:00", 4))
            .task("c", workdays(30))
            .dependency("a", "b")
            .dependency("z", "b")
            .build(),
        SchedulingPolicy.microsoftProject()));
    assertThat(editor.snapshot().task("a").lateFinish()).isEqualTo(at("06T17:00"));
    editor.changeDuration("z", workdays(4));
    assertThat(editor.snapshot().task("a").lateFinish()).isEqualTo(at("08T17:00"));
  }

  private static Task manual(String id) {
    return Task.of(id, workdays(1))
        .withConstraint(Constraint.of(ConstraintType.MANUAL_START, at("06T08:00")));
  }

  @Test
  void freeFloat_whereADateBreaksADependency_isNotNegative() {
    Schedule schedule = microsoft(
        plan().task(manual("a")).task(manual("b")).task("c", workdays(5)).dependency("a", "b"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
  }

  private static Task mustFinish() {
    return Task.of("a", workdays(5))
        .withConstraint(Constraint.of(ConstraintType.MUST_FINISH_ON, at("09T17:00")));
  }

  @Test
  void freeFloat_isNotAboveTheTotalFloat() {
    Schedule schedule = microsoft(plan().task(mustFinish()).task("c", workdays(10)));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
    Schedule deadline = microsoft(plan()
        .task(Task.of("a", workdays(2)).withDeadline(at("07T17:00")))
        .task("c", workdays(10)));
    assertThat(deadline.task("a").freeFloat()).isEqualTo(workdays(1));
  }

  @Test
  void mustDates_holdUnlessTasksDoNotHonourThem() {
    Project project = plan()
        .task("z", workdays(2))
        .task(mustFinish())
        .task(Task.of("b", workdays(2))
            .withConstraint(Constraint.of(ConstraintType.MUST_START_ON, at("06T08:00"))))
        .dependency("z", "a")
        .dependency("z", "b")
        .build();
    Schedule honoured = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertThat(honoured.task("a").start()).isEqualTo(at("05T08:00"));
    assertThat(honoured.task("b").start()).isEqualTo(at("06T08:00"));
    assertThat(honoured.task("z").totalFloat()).isEqualTo(workdays(-2));
    SchedulingPolicy off = SchedulingPolicy.microsoftProject()
        .withConstraintPrecedence(ConstraintPrecedence.DEPENDENCIES);
    Schedule yielded = CriticalPath.analyse(project, off);
    assertThat(yielded.task("a").finish()).isEqualTo(at("13T17:00"));
    assertThat(yielded.task("b").start()).isEqualTo(at("07T08:00"));
  }

  @Test
  void freeFloat_beforeAFinishedTaskAlone_isTheTotalFloat() {
    Schedule schedule = microsoft(plan()
        .task("a", workdays(2))
        .task(done("b", 1, "05T08:00", "05T17:00"))
        .task("c", workdays(10))
        .dependency("a", "b"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(8));
  }
}
