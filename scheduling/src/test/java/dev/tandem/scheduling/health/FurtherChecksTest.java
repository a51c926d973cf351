package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.scheduling.health.HealthPlans.agreed;
import static dev.tandem.scheduling.health.HealthPlans.chain;
import static dev.tandem.scheduling.health.HealthPlans.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
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
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The checks beyond the fourteen points, each on a plan that passes it and on one that does not. */
class FurtherChecksTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-01-05T08:00");
  private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-01-06T17:00");

  private static void assertFinding(
      HealthFinding finding, Outcome outcome, long part, long whole, String... tasks) {
    assertThat(finding.outcome()).as(finding.toString()).isEqualTo(outcome);
    assertThat(finding.measured()).isEqualTo(new HealthFinding.Ratio(part, whole));
    assertThat(finding.tasks()).extracting(TaskId::value).containsExactly(tasks);
  }

  private static void assertLinks(HealthFinding finding, String... links) {
    assertThat(finding.dependencies()).extracting(Dependency::toString).containsExactly(links);
  }

  @Test
  void hitTaskRate_isTheShareFinishedInTime() {
    LocalDateTime status = LocalDateTime.parse("2026-01-08T17:00");
    ProjectBuilder plan = chain(3)
        .baseline(agreed("agreed", chain(3).build()))
        .statusDate(status)
        .replaceTask(Task.of("a", workdays(2)).withProgress(Progress.finished(MONDAY, TUESDAY)))
        .replaceTask(Task.of("b", workdays(2))
            .withProgress(Progress.finished(LocalDateTime.parse("2026-01-07T08:00"), status)));
    assertFinding(finding(HealthCheck.HIT_TASK_RATE, plan), Outcome.PASSED, 2, 2);
    plan.replaceTask(Task.of("a", workdays(2)).withProgress(Progress.finished(MONDAY, status)));
    assertFinding(finding(HealthCheck.HIT_TASK_RATE, plan), Outcome.FAILED, 1, 2, "a");
  }

  @Test
  void mergePoints_waitForMoreThanTheLimit() {
    ProjectBuilder plan = Project.builder("Merge", MONDAY).task("last", workdays(1));
    for (int i = 0; i < 5; i++) {
      plan.task("t" + i, workdays(1));
      if (i < 4) {
        plan.dependency("t" + i, "last");
      }
    }
    assertFinding(finding(HealthCheck.MERGE_POINTS, plan), Outcome.PASSED, 0, 6);
    plan.dependency("t4", "last");
    assertFinding(finding(HealthCheck.MERGE_POINTS, plan), Outcome.FAILED, 1, 6, "last");
  }

  @Test
  void openEnds_countEachEndBeyondThoseOfTheProject() {
    assertFinding(finding(HealthCheck.OPEN_ENDS, chain(3)), Outcome.PASSED, 0, 6);
    ProjectBuilder plan = chain(3).task("x", workdays(1)).task("y", workdays(1));
    plan.dependency("a", "y");
    assertFinding(finding(HealthCheck.OPEN_ENDS, plan), Outcome.FAILED, 3, 10, "x", "y");
    HealthConvention counted = HealthConvention.standard().withProjectEnds(ProjectEnds.COUNTED);
    HealthFinding all =
        PlanHealth.of(CriticalPath.analyse(plan.build()), counted).finding(HealthCheck.OPEN_ENDS);
    assertFinding(all, Outcome.FAILED, 5, 10, "a", "c", "x", "y");
  }

  @Test
  void openEnds_ofAPortfolio_areExemptInEachProject() {
    Portfolio portfolio = Portfolio.builder("Both")
        .project(chain(3).build())
        .project(Project.builder("Other", MONDAY)
            .task("x", workdays(1))
            .task("y", workdays(1))
            .dependency("x", "y")
            .build())
        .build();
    PlanHealth health = PlanHealth.of(CriticalPath.analyse(ActivityNetwork.compile(portfolio)));
    assertFinding(health.finding(HealthCheck.OPEN_ENDS), Outcome.PASSED, 0, 10);
    assertFinding(health.finding(HealthCheck.LOGIC), Outcome.PASSED, 0, 5);
    assertFinding(health.finding(HealthCheck.LOGIC_DENSITY), Outcome.PASSED, 10, 5);
    assertThat(health.plan()).isEqualTo("Both");
  }

  @Test
  void logicDensity_below2_provesThatTheNetworkFallsToPieces() {
    assertFinding(finding(HealthCheck.LOGIC_DENSITY, chain(5)), Outcome.PASSED, 10, 5);
    assertFinding(
        finding(HealthCheck.LOGIC_DENSITY, chain(5).task("x", workdays(1))), Outcome.FAILED, 10, 6);
    HealthConvention counted = HealthConvention.standard().withProjectEnds(ProjectEnds.COUNTED);
    assertFinding(
        PlanHealth.of(CriticalPath.analyse(chain(5).build()), counted)
            .finding(HealthCheck.LOGIC_DENSITY),
        Outcome.FAILED,
        8,
        5);
  }

  @Test
  void dangling_isTiedAtTheOtherEndAlone() {
    ProjectBuilder plan = chain(2)
        .task("x", workdays(1))
        .dependency("a", "x", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .dependency("x", "b", DependencyType.START_TO_START, Lag.NONE);
    assertFinding(finding(HealthCheck.DANGLING_STARTS, plan), Outcome.FAILED, 1, 3, "x");
    assertFinding(finding(HealthCheck.DANGLING_FINISHES, plan), Outcome.FAILED, 1, 3, "x");
    plan.dependency("a", "x", DependencyType.START_TO_START, Lag.NONE)
        .dependency("x", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE);
    assertFinding(finding(HealthCheck.DANGLING_STARTS, plan), Outcome.PASSED, 0, 3);
    assertFinding(finding(HealthCheck.DANGLING_FINISHES, plan), Outcome.PASSED, 0, 3);
  }

  @Test
  void hiddenWork_isALongLagOfWorkingTime() {
    ProjectBuilder plan = chain(2)
        .replaceTask(Task.of("a", workdays(10)))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(workdays(5)))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.percent(50))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofDays(30)))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.elapsedPercent(900));
    assertFinding(finding(HealthCheck.HIDDEN_WORK, plan), Outcome.PASSED, 0, 5);
    plan.dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(workdays(6)))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.percent(51));
    HealthFinding hidden = finding(HealthCheck.HIDDEN_WORK, plan);
    assertFinding(hidden, Outcome.FAILED, 2, 7);
    assertLinks(hidden, "a -> b (FS + 6d)", "a -> b (FS + 51.0%)");
    plan.replaceTask(Task.elapsed("a", Duration.ofDays(10)));
    assertLinks(finding(HealthCheck.HIDDEN_WORK, plan), "a -> b (FS + 6d)");
  }

  @Test
  void overriddenLogic_isADateThatWinsOverADependency() {
    assertFinding(finding(HealthCheck.OVERRIDDEN_LOGIC, chain(3)), Outcome.PASSED, 0, 3);
    ProjectBuilder plan = chain(3)
        .replaceTask(Task.of("c", workdays(2)).withConstraint(Constraint.mandatoryStart(MONDAY)));
    assertFinding(finding(HealthCheck.OVERRIDDEN_LOGIC, plan), Outcome.FAILED, 1, 3, "c");
  }

  @Test
  void outOfSequence_isALinkThatWorkHasBroken() {
    assertFinding(finding(HealthCheck.OUT_OF_SEQUENCE, chain(3)), Outcome.PASSED, 0, 2);
    ProjectBuilder plan = chain(3)
        .replaceTask(Task.of("b", workdays(2)).withProgress(Progress.started(MONDAY, workdays(1))));
    HealthFinding broken = finding(HealthCheck.OUT_OF_SEQUENCE, plan);
    assertFinding(broken, Outcome.FAILED, 1, 2);
    assertLinks(broken, "a -> b");
  }

  @Test
  void pastPlans_eveningBeforeAStatusDateInTheMorning_isNotPast() {
    ProjectBuilder plan = chain(2)
        .statusDate(LocalDateTime.parse("2026-01-07T08:00"))
        .replaceTask(Task.of("a", workdays(2)).withProgress(Progress.finished(MONDAY, TUESDAY)));
    assertFinding(finding(HealthCheck.PAST_PLANS, plan), Outcome.PASSED, 0, 1);
    assertThat(finding(HealthCheck.PAST_PLANS, chain(2)))
        .hasToString("plans in the past has no value: the plan has no status date."
            + " State up to when progress is known.");
  }

  @Test
  void baselineDrift_isFinishingLaterByMoreThanTheLimit() {
    ProjectBuilder plan = chain(3).baseline(agreed("agreed", chain(3).build()));
    plan.replaceTask(Task.of("c", workdays(7)));
    assertFinding(finding(HealthCheck.BASELINE_DRIFT, plan), Outcome.PASSED, 0, 3);
    plan.replaceTask(Task.of("c", workdays(8)));
    assertFinding(finding(HealthCheck.BASELINE_DRIFT, plan), Outcome.FAILED, 1, 3, "c");
    assertThat(finding(HealthCheck.BASELINE_DRIFT, chain(2)))
        .hasToString("baseline drift has no value: the plan has no baseline."
            + " Keep the dates agreed on as one.");
  }
}
