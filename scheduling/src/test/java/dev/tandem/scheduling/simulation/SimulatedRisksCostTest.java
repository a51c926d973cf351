package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.JointConfidence;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.sensitivity.CostSwing;
import dev.tandem.scheduling.simulation.sensitivity.RiskCostContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskImpact;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Costs and values of risks, what they do to a plan's cost, and a finish and the cost together. */
class SimulatedRisksCostTest {
  private static final int SAMPLES = 4_000;
  private static final double ROUNDING = 1e-9;

  private static final RiskAssessment LIKELY = RiskAssessment.of(0.6)
      .withDuration(DurationImpact.delay(TaskId.of("build"), Estimate.uniform(2, 6)))
      .withCost(Estimate.triangular(500, 1_000, 3_000))
      .withValue(Estimate.uniform(-400, -100));
  private static final RiskAssessment LESS = LIKELY.withProbability(0.2);
  private static final RiskAssessment SMALL = RiskAssessment.of(0.5).withCost(Estimate.fixed(100));

  private static RiskRegister register() {
    return RiskRegister.of(
        Risk.threat(RiskId.of("moved"), "The interface changes", LIKELY)
            .withResponse(RiskResponse.of(ResponseStrategy.REDUCE, "Agree on it", LESS)),
        Risk.threat(RiskId.of("small"), "A licence", SMALL));
  }

  private static ProjectBuilder plan() {
    return SimulatedPlans.plan()
        .task(Task.of("build", workdays(10))
            .withDurationEstimate(Estimate.betaPert(8, 10, 18))
            .withCost(new TaskCost(0, 300)))
        .task(Task.of("texts", workdays(9)).withDurationEstimate(Estimate.betaPert(5, 9, 16)))
        .task(Task.of("launch", workdays(1)))
        .dependency("build", "launch")
        .dependency("texts", "launch")
        .overheadPerDay(150);
  }

  private static Simulation simulation() {
    return SimulatedPlans.simulation(plan())
        .withSampling(Sampling.monteCarlo(SAMPLES, 3))
        .watching(TaskId.of("texts"));
  }

  private static SimulationResult result() {
    return simulation().withRegister(register()).run();
  }

  @Test
  void joint_ofAnyFinish_isCountedInItsSamples() {
    SimulationResult result = result();
    FinishDistribution texts = result.finish(TaskId.of("texts"));
    JointConfidence joint = result.joint(texts);
    LocalDateTime date = texts.quantile(0.7);
    double budget = result.cost().quantile(0.6);
    assertThat(joint.probability(date, Double.MAX_VALUE)).isEqualTo(texts.probabilityBy(date));
    assertThat(joint.probability(texts.latest(), budget))
        .isEqualTo(result.cost().probabilityWithin(budget));
    assertThat(joint.probability(date, budget).value()).isBetween(0.3, 0.6);
    assertThat(result.joint(result.finish()).frontier(0.8))
        .isEqualTo(result.joint().frontier(0.8));
  }

  @Test
  void joint_ofAFinishOfAnotherResult_isRefused() {
    FinishDistribution other = result().finish();
    assertThatThrownBy(() -> result().joint(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("finish must be one that this result holds: Plan. Ask this result for it.");
  }

  @Test
  void impacts_agreeWithTheExposuresOfBothColumns() {
    List<RiskImpact> impacts = result().risks().impacts();
    assertThat(impacts)
        .extracting(RiskImpact::risk)
        .containsExactly(RiskId.of("moved"), RiskId.of("small"));
    compare(impacts.get(0).inherent(), LIKELY);
    compare(impacts.get(0).residual(), LESS);
    compare(impacts.get(1).inherent(), SMALL);
    assertThat(impacts.get(1).residual()).isEqualTo(impacts.get(1).inherent());
    assertThat(impacts.get(1).inherent().value()).isEqualTo(new Mean(0, OptionalDouble.of(0)));
  }

  private static void compare(RiskImpact.Effect effect, RiskAssessment assessment) {
    Share occurs = effect.occurs();
    assertThat(occurs.value())
        .isCloseTo(assessment.probability(), within(4 * occurs.standardError()));
    compare(effect.cost(), assessment.costExposure());
    compare(effect.value(), assessment.valueExposure());
  }

  private static void compare(Mean mean, Exposure exposure) {
    double error = Math.sqrt(exposure.variance() / SAMPLES);
    assertThat(mean.value()).isCloseTo(exposure.mean(), within(4 * error));
    assertThat(mean.standardError().orElseThrow()).isCloseTo(error, within(0.1 * error + ROUNDING));
  }

  @Test
  void impacts_printARowForEachRisk() {
    assertThat(result().risks().toString().lines()).hasSize(3);
    assertThat(result().risks().toString()).startsWith("risk       inherent");
  }

  /** What does not change a date costs its own amount: drawn by the same numbers, the two say the same. */
  @Test
  void costWithoutARisk_thatCostsNoTime_isItsOwnAmount() {
    SimulationResult result = result();
    RiskCostContribution small = result.risks().costWithoutEach(0.8).get(1);
    Mean own = result.risks().impacts().get(1).residual().cost();
    assertThat(small.risk()).isEqualTo(RiskId.of("small"));
    assertThat(small.meanDifference().value()).isCloseTo(own.value(), within(ROUNDING));
    assertThat(small.meanDifference().standardError().orElseThrow())
        .isCloseTo(own.standardError().orElseThrow(), within(ROUNDING));
  }

  /** The oracle: the plan without its only risk, whose durations take the same numbers. */
  @Test
  void costWithoutTheOnlyRisk_isThatOfThePlanWithoutARegister() {
    RiskRegister only = RiskRegister.of(Risk.threat(RiskId.of("moved"), "Moved", LIKELY));
    SimulationResult with = simulation().withRegister(only).run();
    SimulationResult without = simulation().run();
    RiskCostContribution contribution = with.risks().costWithoutEach(0.8).get(0);
    assertThat(contribution.quantileWithout()).isEqualTo(without.cost().quantile(0.8));
    assertThat(contribution.quantileDifference())
        .isEqualTo(with.cost().quantile(0.8) - without.cost().quantile(0.8));
    assertThat(contribution.meanDifference().value())
        .isCloseTo(with.cost().mean() - without.cost().mean(), within(1e-6));
    // Its own amount alone is 0.6 * 1500; time at 300 a day of work and 150 a day of overhead comes
    // on top.
    assertThat(contribution.meanDifference().value()).isGreaterThan(1_500);
  }

  @Test
  void costSwing_ofATaskThatCosts_isThatOfItsDays() {
    SimulationResult result = SimulatedPlans.simulation(SimulatedPlans.plan()
            .task(Task.of("a", workdays(1))
                .withDurationEstimate(Estimate.uniform(0, 10))
                .withCost(new TaskCost(40, 100))))
        .withSampling(Sampling.latinHypercube(10_000, 1))
        .run();
    CostSwing swing = result.task("a").costSwing();
    assertThat(swing.shortest().value()).isCloseTo(40 + 50, within(0.1));
    assertThat(swing.longest().value()).isCloseTo(40 + 950, within(0.1));
    assertThat(swing.width().value()).isCloseTo(900, within(0.2));
    // A uniform tenth of 100 euros has a deviation of 100 / sqrt(12), a thousand samples of it a
    // 31.6th.
    double error = 100 / Math.sqrt(12_000);
    assertThat(swing.shortest().standardError().orElseThrow())
        .isCloseTo(error, within(0.05 * error));
    assertThat(swing.width().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(2) * error, within(0.1 * error));
  }

  @Test
  void contributions_inSeveralThreads_areTheSameToTheBit() {
    SimulationResult result = result();
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      AtomicLong most = new AtomicLong();
      SimulatedRisks computed = result.risks().computedBy(executor, 3, (done, all) -> {
        assertThat(all).isEqualTo(2L * SAMPLES);
        most.accumulateAndGet(done, Math::max);
        return true;
      });
      assertThat(computed.withoutEach(0.8)).isEqualTo(result.withoutEachRisk(0.8));
      assertThat(most).hasValue(2L * SAMPLES);
      assertThat(computed.costWithoutEach(0.8)).isEqualTo(result.risks().costWithoutEach(0.8));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void contributions_thatTheCallbackStops_areCancelled() {
    SimulatedRisks risks = result().risks().reportingTo((done, all) -> done <= SAMPLES);
    assertThatThrownBy(() -> risks.withoutEach(0.8))
        .isInstanceOf(CancellationException.class)
        .hasMessageStartingWith("simulation was stopped after ");
    assertThatThrownBy(() -> risks.costWithoutEach(0.8)).isInstanceOf(CancellationException.class);
  }

  @Test
  void contributions_byNoThread_areRefused() {
    assertThatThrownBy(() -> result().risks().computedBy(Runnable::run, 0, SimulationProgress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be positive: 0. Use 1 for one thread.");
  }

  @Test
  void percentile_outsideZeroToOne_isRefused() {
    String message = "probability must be above 0 and at most 1: 2.0. State 80 percent as 0.8.";
    SimulatedRisks risks = result().risks();
    assertThatThrownBy(() -> risks.withoutEach(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> risks.costWithoutEach(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void risks_ofAPlanWithoutARegister_areNone() {
    SimulatedRisks risks = simulation().run().risks();
    assertThat(risks.impacts()).isEqualTo(ImmutableList.of());
    assertThat(risks.costWithoutEach(0.8)).isEqualTo(ImmutableList.of());
  }
}
