package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.scheduling.health.HealthPlans.THURSDAY;
import static dev.tandem.scheduling.health.HealthPlans.agreed;
import static dev.tandem.scheduling.health.HealthPlans.chain;
import static dev.tandem.scheduling.health.HealthPlans.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.health.HealthFinding.Outcome;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.ProjectEnds;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fourteen points of the DCMA, each on a plan that passes it and on one that does not. */
class DcmaPointsTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-01-05T08:00");
  private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-01-06T17:00");

  private static void assertFailed(HealthFinding finding, long part, long whole, String... tasks) {
    assertThat(finding.outcome()).as(finding.toString()).isEqualTo(Outcome.FAILED);
    assertMeasured(finding, part, whole, tasks);
    assertThat(finding.message()).endsWith(finding.check().remedy());
  }

  private static void assertPassed(HealthFinding finding, long part, long whole, String... tasks) {
    assertThat(finding.outcome()).as(finding.toString()).isEqualTo(Outcome.PASSED);
    assertMeasured(finding, part, whole, tasks);
  }

  private static void assertMeasured(
      HealthFinding finding, long part, long whole, String... tasks) {
    assertThat(finding.measured()).isEqualTo(new HealthFinding.Ratio(part, whole));
    assertThat(finding.tasks()).extracting(TaskId::value).containsExactly(tasks);
  }

  private static void assertUndefined(HealthFinding finding, String reason) {
    assertThat(finding.outcome()).isEqualTo(Outcome.UNDEFINED);
    assertThat(finding.value()).isEmpty();
    assertThat(finding).hasToString(finding.check().words() + " has no value: " + reason);
  }

  /** A chain of four with half of it done as agreed, and its status on Thursday evening. */
  private static ProjectBuilder halfDone() {
    return chain(4)
        .baseline(agreed("agreed", chain(4).build()))
        .statusDate(THURSDAY)
        .replaceTask(Task.of("a", workdays(2)).withProgress(Progress.finished(MONDAY, TUESDAY)))
        .replaceTask(Task.of("b", workdays(2))
            .withProgress(Progress.finished(LocalDateTime.parse("2026-01-07T08:00"), THURSDAY)));
  }

  @Test
  void logic_countsUnfinishedTasksWithoutALink() {
    assertPassed(finding(HealthCheck.LOGIC, chain(4)), 0, 4);
    assertFailed(finding(HealthCheck.LOGIC, chain(4).task("x", workdays(1))), 1, 5, "x");
    Task done = Task.of("x", workdays(1)).withProgress(Progress.finished(MONDAY, TUESDAY));
    assertPassed(finding(HealthCheck.LOGIC, chain(4).task(done)), 0, 4);
  }

  @Test
  void logic_atTheThreshold_passes() {
    assertPassed(finding(HealthCheck.LOGIC, chain(19).task("x", workdays(1))), 1, 20, "x");
  }

  @Test
  void logic_dcma_countsProjectEndsAndNoMilestones() {
    ProjectBuilder plan = chain(3).milestone("done").dependency("c", "done").milestone("x");
    PlanHealth health = PlanHealth.of(CriticalPath.analyse(plan.build()), HealthConvention.dcma());
    assertFailed(health.finding(HealthCheck.LOGIC), 1, 3, "a");
    PlanHealth exempt = PlanHealth.of(
        CriticalPath.analyse(plan.build()),
        HealthConvention.dcma().withProjectEnds(ProjectEnds.EXEMPT));
    assertPassed(exempt.finding(HealthCheck.LOGIC), 0, 3);
    // the beginning is the earliest task without predecessor, the end the latest without successor
    assertFailed(finding(HealthCheck.LOGIC, plan), 1, 5, "x");
  }

  @Test
  void logic_linkOfASummary_holdsForTheLeavesBelow() {
    ProjectBuilder plan = Project.builder("Phases", MONDAY)
        .task(Task.of("deep", workdays(1)).withParent("inner"))
        .task(Task.of("inner").withParent("outer"))
        .summary("outer")
        .task("before", workdays(1))
        .task("after", workdays(1))
        .dependency("before", "outer")
        .dependency("inner", "after");
    assertPassed(finding(HealthCheck.LOGIC, plan), 0, 3);
  }

  @Test
  void leadsAndLags_countOpenLinks() {
    assertPassed(finding(HealthCheck.LEADS, chain(4)), 0, 3);
    assertPassed(finding(HealthCheck.LAGS, chain(4)), 0, 3);
    ProjectBuilder plan = chain(3);
    for (Lag lag : List.of(
        Lag.lead(workdays(1)),
        Lag.percent(-10),
        Lag.elapsed(Duration.ofHours(-1)),
        Lag.lag(workdays(1)),
        Lag.percent(0))) {
      plan.dependency("a", "c", DependencyType.FINISH_TO_START, lag);
    }
    HealthFinding leads = finding(HealthCheck.LEADS, plan);
    assertFailed(leads, 3, 7);
    assertThat(leads.dependencies())
        .extracting(Dependency::toString)
        .containsExactly("a -> c (FS - 1d)", "a -> c (FS - 10.0%)", "a -> c (FS - PT1H elapsed)");
    HealthFinding lags = finding(HealthCheck.LAGS, plan);
    assertFailed(lags, 1, 7);
    assertThat(lags.dependencies()).hasSize(1);
    Task done = Task.of("c", workdays(2)).withProgress(Progress.finished(MONDAY, TUESDAY));
    assertPassed(finding(HealthCheck.LEADS, plan.replaceTask(done)), 0, 1);
  }

  @Test
  void relationshipTypes_countFinishToStart_andListTheOthers() {
    assertPassed(finding(HealthCheck.RELATIONSHIP_TYPES, chain(4)), 3, 3);
    HealthFinding mixed = finding(
        HealthCheck.RELATIONSHIP_TYPES,
        chain(4).dependency("a", "d", DependencyType.START_TO_START, Lag.NONE));
    assertFailed(mixed, 3, 4);
    assertThat(mixed.dependencies())
        .extracting(Dependency::toString)
        .containsExactly("a -> d (SS)");
    ProjectBuilder nine = chain(10).dependency("a", "d", DependencyType.START_TO_START, Lag.NONE);
    assertPassed(finding(HealthCheck.RELATIONSHIP_TYPES, nine), 9, 10);
  }

  @Test
  void hardConstraints_areThoseThatKeepADateFromMovingLater() {
    Task task = Task.of("d", workdays(2));
    LocalDateTime date = LocalDateTime.parse("2026-01-12T17:00");
    for (Constraint hard : List.of(
        Constraint.mustStartOn(date),
        Constraint.mustFinishOn(date),
        Constraint.startNoLaterThan(date),
        Constraint.finishNoLaterThan(date),
        Constraint.manualStart(date),
        Constraint.mandatoryStart(date),
        Constraint.mandatoryFinish(date))) {
      ProjectBuilder plan = chain(4).replaceTask(task.withConstraint(hard));
      assertFailed(finding(HealthCheck.HARD_CONSTRAINTS, plan), 1, 4, "d");
    }
    for (Constraint soft : List.of(
        Constraint.asLateAsPossible(),
        Constraint.asSoonAsPossible(),
        Constraint.startNoEarlierThan(date),
        Constraint.finishNoEarlierThan(date))) {
      ProjectBuilder plan = chain(4).replaceTask(task.withConstraint(soft).withDeadline(date));
      assertPassed(finding(HealthCheck.HARD_CONSTRAINTS, plan), 0, 4);
    }
    ProjectBuilder second = chain(4)
        .replaceTask(task.withConstraints(
            Constraint.startNoEarlierThan(date), Constraint.finishNoLaterThan(date)));
    assertFailed(finding(HealthCheck.HARD_CONSTRAINTS, second), 1, 4, "d");
  }

  @Test
  void highFloat_isMoreThanTheLimit() {
    ProjectBuilder plan = chain(3).replaceTask(Task.of("c", workdays(46)));
    ProjectBuilder atLimit = plan.task("x", workdays(2)).dependency("a", "x");
    // 48 days behind a, of which x takes 2: with b in front, 44 are left, which is not high
    assertFailed(finding(HealthCheck.HIGH_FLOAT, atLimit), 1, 4, "x");
    assertPassed(finding(HealthCheck.HIGH_FLOAT, atLimit.dependency("b", "x")), 0, 4);
  }

  @Test
  void negativeFloat_isLessThanNone() {
    ProjectBuilder due = chain(4).mustFinishBy(LocalDateTime.parse("2026-01-14T17:00"));
    assertPassed(finding(HealthCheck.NEGATIVE_FLOAT, due), 0, 4);
    due.mustFinishBy(LocalDateTime.parse("2026-01-13T17:00"));
    assertFailed(finding(HealthCheck.NEGATIVE_FLOAT, due), 4, 4, "a", "b", "c", "d");
  }

  @Test
  void highDuration_isMoreThanTheLimit_inDaysAsTheTaskCountsThem() {
    ProjectBuilder plan = chain(3).replaceTask(Task.of("b", workdays(44)));
    assertPassed(finding(HealthCheck.HIGH_DURATION, plan), 0, 3);
    plan.replaceTask(Task.of("b", workdays(45)));
    assertFailed(finding(HealthCheck.HIGH_DURATION, plan), 1, 3, "b");
    plan.replaceTask(Task.elapsed("b", Duration.ofDays(44)));
    assertPassed(finding(HealthCheck.HIGH_DURATION, plan), 0, 3);
  }

  @Test
  void invalidDates_arePlansBeforeTheStatusDateAndActualsAfterIt() {
    assertPassed(finding(HealthCheck.INVALID_DATES, halfDone()), 0, 4);
    ProjectBuilder future = halfDone()
        .replaceTask(Task.of("c", workdays(2))
            .withProgress(Progress.started(LocalDateTime.parse("2026-01-09T08:00"), workdays(2))));
    assertFailed(finding(HealthCheck.INVALID_DATES, future), 1, 4, "c");
    assertUndefined(
        finding(HealthCheck.INVALID_DATES, chain(2)),
        "the plan has no status date. State up to when progress is known.");
  }

  @Test
  void invalidDates_underAPolicyThatMovesNothing_arePlansInThePast() {
    Project plan = chain(4).statusDate(THURSDAY).build();
    PlanHealth health =
        PlanHealth.of(CriticalPath.analyse(plan, SchedulingPolicy.microsoftProject()));
    assertFailed(health.finding(HealthCheck.INVALID_DATES), 2, 4, "a", "b");
    assertFailed(health.finding(HealthCheck.PAST_PLANS), 2, 4, "a", "b");
  }

  @Test
  void resources_areMissingFromUnfinishedWork() {
    assertUndefined(
        finding(HealthCheck.RESOURCES, chain(2)),
        "the plan names no resources. Add them, with who does what.");
    ProjectBuilder plan = chain(2)
        .milestone("live")
        .dependency("b", "live")
        .resource(Resource.of("ann"))
        .assignment(Assignment.of("a", "ann"));
    assertFailed(finding(HealthCheck.RESOURCES, plan), 1, 2, "b");
    assertPassed(finding(HealthCheck.RESOURCES, plan.assignment(Assignment.of("b", "ann"))), 0, 2);
  }

  @Test
  void missedTasks_finishAfterTheirBaseline() {
    assertPassed(finding(HealthCheck.MISSED_TASKS, halfDone()), 0, 2);
    ProjectBuilder late = halfDone().replaceTask(Task.of("b", workdays(2)));
    assertFailed(finding(HealthCheck.MISSED_TASKS, late), 1, 2, "b");
    assertUndefined(
        finding(HealthCheck.MISSED_TASKS, chain(2).statusDate(THURSDAY)),
        "the plan has no baseline. Keep the dates agreed on as one.");
    assertUndefined(
        finding(
            HealthCheck.MISSED_TASKS, chain(2).baseline(agreed("one", chain(2).build()))),
        "the plan has no status date. State up to when progress is known.");
    assertUndefined(
        finding(HealthCheck.MISSED_TASKS, halfDone().statusDate(MONDAY)),
        "0 of 0 tasks due by the status date finish after their baseline. Leave the check out, or"
            + " look at a fuller plan.");
  }

  @Test
  void criticalPathTest_aDelayComesThrough() {
    long delay = 600 * 8 * 3600;
    assertPassed(finding(HealthCheck.CRITICAL_PATH_TEST, chain(4)), delay, delay, "a");
    assertPassed(finding(HealthCheck.CRITICAL_PATH_TEST, halfDone()), delay, delay, "c");
    ProjectBuilder inWork = halfDone()
        .replaceTask(Task.of("b", workdays(2))
            .withProgress(Progress.startedPercent(LocalDateTime.parse("2026-01-07T08:00"), 50)));
    assertPassed(finding(HealthCheck.CRITICAL_PATH_TEST, inWork), delay, delay, "b");
    ProjectBuilder started = Project.builder("Tied starts", MONDAY)
        .task("a", workdays(5))
        .task("b", workdays(10))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.NONE);
    assertPassed(finding(HealthCheck.CRITICAL_PATH_TEST, started), delay, delay, "b");
  }

  @Test
  void criticalPathTest_dateThatHoldsALaterTask_takesUpAPart() {
    Task held = Task.of("d", workdays(2))
        .withConstraint(Constraint.startNoLaterThan(LocalDateTime.parse("2026-01-13T08:00")));
    Project plan = chain(4).replaceTask(held).build();
    PlanHealth health =
        PlanHealth.of(CriticalPath.analyse(plan, SchedulingPolicy.microsoftProject()));
    // d stays where it is, so that c finishes last, two days before d would have
    assertFailed(
        health.finding(HealthCheck.CRITICAL_PATH_TEST), 598 * 8 * 3600, 600 * 8 * 3600, "a");
  }

  @Test
  void criticalPathTest_withoutAnythingToDelay_isUndefined() {
    assertUndefined(
        finding(
            HealthCheck.CRITICAL_PATH_TEST,
            chain(2).scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(THURSDAY)),
        "the project is scheduled from its finish, which stays. Schedule it from its start.");
    assertUndefined(
        finding(HealthCheck.CRITICAL_PATH_TEST, Project.builder("Empty", MONDAY).milestone("live")),
        "no unfinished task on the longest path has a duration. Test a plan with work left.");
  }

  @Test
  void criticalPathLengthIndex_isLengthAndFloatOverLength() {
    long day = 8 * 3600;
    assertPassed(finding(HealthCheck.CRITICAL_PATH_LENGTH_INDEX, chain(4)), 8 * day, 8 * day, "d");
    ProjectBuilder due = chain(4).mustFinishBy(LocalDateTime.parse("2026-01-13T17:00"));
    assertFailed(finding(HealthCheck.CRITICAL_PATH_LENGTH_INDEX, due), 7 * day, 8 * day, "d");
    ProjectBuilder roomy = halfDone().mustFinishBy(LocalDateTime.parse("2026-01-16T17:00"));
    assertPassed(finding(HealthCheck.CRITICAL_PATH_LENGTH_INDEX, roomy), 6 * day, 4 * day, "d");
    assertUndefined(
        finding(HealthCheck.CRITICAL_PATH_LENGTH_INDEX, Project.builder("Empty", MONDAY)),
        "nothing is left between the status date and the finish. Look at a plan with work left.");
  }

  @Test
  void baselineExecutionIndex_isFinishedOverDueAndMissing() {
    assertPassed(finding(HealthCheck.BASELINE_EXECUTION_INDEX, halfDone()), 2, 2);
    ProjectBuilder more = halfDone().task("x", workdays(1)).dependency("d", "x");
    assertFailed(finding(HealthCheck.BASELINE_EXECUTION_INDEX, more), 2, 3);
    ProjectBuilder late = halfDone().replaceTask(Task.of("b", workdays(2)));
    assertFailed(finding(HealthCheck.BASELINE_EXECUTION_INDEX, late), 1, 2, "b");
  }

  @ParameterizedTest
  @EnumSource(HealthCheck.class)
  void checks_ofAnEmptyPlan_areUndefined(HealthCheck check) {
    HealthFinding finding = finding(check, Project.builder("Empty", MONDAY).statusDate(MONDAY));
    assertThat(finding.outcome()).isEqualTo(Outcome.UNDEFINED);
    assertThat(finding.message()).startsWith(check.words() + " has no value: ").endsWith(".");
  }

  @Test
  void dcmaPoints_areFourteenInOrder() {
    assertThat(HealthConvention.dcma().thresholds().keySet())
        .extracting(check -> check.dcmaPoint().orElseThrow())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(HealthConvention.standard().thresholds().keySet())
        .containsExactly(HealthCheck.values());
  }
}
