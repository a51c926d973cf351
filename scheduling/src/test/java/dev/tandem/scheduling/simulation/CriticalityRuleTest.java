package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.simulation.convention.CriticalityRule;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a task is critical: a short and a long task side by side, the short one with a deadline that it cannot keep. */
class CriticalityRuleTest {
  private static final Sampling SAMPLING = Sampling.monteCarlo(1_000, 1);

  private static ProjectBuilder plan() {
    return SimulatedPlans.plan()
        .task(SimulatedPlans.task("short", Estimate.uniform(2, 4))
            .withDeadline(SimulatedPlans.date(1)))
        .task(SimulatedPlans.task("long", Estimate.uniform(8, 10)));
  }

  private static SimulationResult run(CriticalityRule rule) {
    return SimulatedPlans.simulation(plan())
        .withSampling(SAMPLING)
        .withConvention(SimulationConvention.standard().withCriticality(rule))
        .run();
  }

  @Test
  void drivesFinish_ignoresDeadlines() {
    SimulationResult result = run(CriticalityRule.DRIVES_FINISH);
    assertThat(result.task("short").criticality().value()).isZero();
    assertThat(result.task("long").criticality().value()).isEqualTo(1);
    assertThat(result.tasks().stream().map(task -> task.id().value()))
        .containsExactly("long", "short");
  }

  @Test
  void totalFloat_countsDeadlines() {
    SimulationResult result = run(CriticalityRule.TOTAL_FLOAT);
    assertThat(result.task("short").criticality().value()).isEqualTo(1);
    assertThat(result.task("long").criticality().value()).isEqualTo(1);
  }

  /** Float below zero counts as zero, so that the index is never below zero nor beyond all bounds. */
  @Test
  void significance_underAMissedDeadline_isAtMostOfAll() {
    assertThat(run(CriticalityRule.TOTAL_FLOAT).task("short").significanceIndex())
        .isCloseTo(1, within(1e-9));
    // About 3 of 9 days.
    assertThat(run(CriticalityRule.DRIVES_FINISH).task("short").significanceIndex())
        .isCloseTo(1 / 3.0, within(0.01));
  }

  @Test
  void significance_ofAMilestone_isOneWhereItDrives() {
    ProjectBuilder plan = SimulatedPlans.series(List.of(Estimate.uniform(1, 3))).milestone("end");
    plan.dependency("t0", "end");
    assertThat(SimulatedPlans.run(plan, SAMPLING).task("end").significanceIndex())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void threshold_ofThePolicy_isWithinReachOfTheFinish() {
    ProjectBuilder plan = SimulatedPlans.plan()
        .task(Task.of("seven", workdays(7)))
        .task(Task.of("eight", workdays(8)))
        .task(Task.of("ten", workdays(10)));
    SimulationResult result = Simulation.of(ActivityNetwork.compile(
            plan.build(), SchedulingPolicy.standard().with(Criticality.floatAtMost(workdays(2)))))
        .withSampling(Sampling.monteCarlo(10, 1))
        .run();
    assertThat(result.task("seven").criticality().count()).isZero();
    assertThat(result.task("eight").criticality().count()).isEqualTo(10);
    assertThat(result.task("ten").criticality().count()).isEqualTo(10);
  }

  /** Two tasks alike: each half of the time, both where they tie. */
  @Test
  void criticality_ofTies_countsBoth() {
    Estimate coin = Estimate.discrete(Map.of(1.0, 0.5, 2.0, 0.5));
    SimulationResult result =
        SimulatedPlans.run(SimulatedPlans.parallel(List.of(coin, coin)), Sampling.sobol(1024, 1));
    assertThat(result.task("t0").criticality()).isEqualTo(new Share(768, 1024));
    assertThat(result.task("t1").criticality()).isEqualTo(new Share(768, 1024));
  }

  @Test
  void criticality_thatWasNotCounted_isRefused() {
    SimulationResult result = SimulatedPlans.simulation(plan())
        .withSampling(SAMPLING)
        .withoutCriticality()
        .run();
    SimulatedTask task = result.task("long");
    List<Runnable> questions = List.of(
        task::criticality,
        () -> task.criticality(result.finish()),
        task::scheduleSensitivityIndex,
        task::primaveraCruciality);
    for (Runnable question : questions) {
      assertThatThrownBy(question::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "simulation must count criticality: it was made without. Leave out withoutCriticality().");
    }
    assertThat(task).hasToString("long");
    assertThat(result.tasks()).hasSize(2);
    assertThat(result.finish().curve(9))
        .isEqualTo(run(CriticalityRule.DRIVES_FINISH).finish().curve(9));
    assertThat(task.significanceIndex())
        .isEqualTo(run(CriticalityRule.DRIVES_FINISH).task("long").significanceIndex());
  }
}
