package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.convention.FactorRule;
import dev.tandem.scheduling.simulation.convention.RiskView;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What risks do to durations, against their exact means. Two tasks of four and two days, one after the other. */
class SimulatedRisksTest {
  private static final int SAMPLES = 100_000;
  private static final TaskId FOUR = TaskId.of("t0");
  private static final TaskId TWO = TaskId.of("t1");

  private static Risk risk(String id, double probability, DurationImpact impact) {
    return Risk.threat(
        RiskId.of(id), "Event " + id, RiskAssessment.of(probability).withDuration(impact));
  }

  private static Simulation simulation(Risk... risks) {
    return SimulatedPlans.simulation(
            SimulatedPlans.series(List.of(Estimate.fixed(4), Estimate.fixed(2))))
        .withSampling(Sampling.monteCarlo(SAMPLES, 9))
        .withRegister(RiskRegister.of(risks));
  }

  private static void compareMean(FinishDistribution finish, double expected) {
    double error = SimulatedPlans.units(finish.standardDeviationOfWork()) / Math.sqrt(SAMPLES);
    assertThat(SimulatedPlans.units(finish.meanWork()))
        .isCloseTo(expected, within(4 * error + 1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.3, 0.9, 1})
  void delay_hasItsExposure(double probability) {
    Risk risk = risk("R1", probability, DurationImpact.delay(FOUR, Estimate.triangular(1, 2, 6)));
    Exposure exposure = risk.inherent().durationExposure(FOUR, 4);
    FinishDistribution finish = simulation(risk).run().finish();
    compareMean(finish, 6 + exposure.mean());
    double variance = Math.pow(SimulatedPlans.units(finish.standardDeviationOfWork()), 2);
    assertThat(variance).isCloseTo(exposure.variance(), within(0.05));
    assertThat(finish.probabilityBy(SimulatedPlans.date(6.5)).value())
        .isCloseTo(
            1 - probability, within(4 * Math.sqrt(probability * (1 - probability) / SAMPLES)));
  }

  @Test
  void delay_thatShortens_leavesASecondOfWork() {
    Risk risk = risk("R1", 1, DurationImpact.delay(TWO, Estimate.fixed(-9)));
    assertThat(simulation(risk).run().finish().latest())
        .isEqualTo(SimulatedPlans.date(4).plusSeconds(1));
  }

  @Test
  void factor_hasItsExposure() {
    Risk risk = risk("R1", 0.4, DurationImpact.factor(FOUR, Estimate.uniform(1, 2)));
    compareMean(
        simulation(risk).run().finish(),
        6 + risk.inherent().durationExposure(FOUR, 4).mean());
  }

  @Test
  void factor_ofAnUncertainDuration_multipliesIt() {
    Simulation simulation = simulation(
            risk("R1", 0.5, DurationImpact.factor(FOUR, Estimate.fixed(3))))
        .withEstimate(FOUR, Estimate.uniform(2, 6));
    compareMean(simulation.run().finish(), 0.5 * 4 + 0.5 * 12 + 2);
  }

  /** Twice and one and a half times as long: 4 times 1, 1.5, 2 and 3, or at most 2. */
  @Test
  void factors_ofSeveralRisks_multiplyOrTheLargestCounts() {
    Simulation simulation = simulation(
        risk("R1", 0.5, DurationImpact.factor(FOUR, Estimate.fixed(2))),
        risk("R2", 0.5, DurationImpact.factor(FOUR, Estimate.fixed(1.5))));
    FinishDistribution series = simulation.run().finish();
    compareMean(series, 2 + 4 * (1 + 1.5 + 2 + 3) / 4);
    assertThat(series.latest()).isEqualTo(SimulatedPlans.date(14));
    FinishDistribution largest = simulation
        .withConvention(SimulationConvention.standard().withFactors(FactorRule.LARGEST))
        .run()
        .finish();
    compareMean(largest, 2 + 4 * (1 + 1.5 + 2 + 2) / 4);
    assertThat(largest.latest()).isEqualTo(SimulatedPlans.date(10));
  }

  /** Below 1 the largest factor is the one that saves least. */
  @Test
  void factorsBelowOne_withTheLargest_saveLeast() {
    Simulation simulation = simulation(
            risk("R1", 1, DurationImpact.factor(FOUR, Estimate.fixed(0.25))),
            risk("R2", 1, DurationImpact.factor(FOUR, Estimate.fixed(0.5))))
        .withConvention(SimulationConvention.standard().withFactors(FactorRule.LARGEST));
    assertThat(simulation.run().finish().latest()).isEqualTo(SimulatedPlans.date(4));
  }

  @Test
  void delayAndFactor_multiplyFirst() {
    Simulation simulation = simulation(
        risk("R1", 1, DurationImpact.delay(FOUR, Estimate.fixed(1))),
        risk("R2", 1, DurationImpact.factor(FOUR, Estimate.fixed(2))));
    assertThat(simulation.run().finish().latest()).isEqualTo(SimulatedPlans.date(4 * 2 + 1 + 2));
  }

  /** Tasks of one impact share event and size, so that both take the same multiple and go together wholly. */
  @Test
  void tasksOfOneImpact_shareItsSize() {
    DurationImpact both = new DurationImpact(
        ImmutableSet.of(FOUR, TWO), DurationImpact.Effect.FACTOR, Estimate.uniform(1, 2));
    SimulationResult result = simulation(risk("R1", 0.6, both)).run();
    compareMean(result.finish(), 6 * (1 + 0.6 * 0.5));
    SimulatedTask four = result.task(FOUR);
    assertThat(four.cruciality(Cruciality.PEARSON).orElseThrow()).isCloseTo(1, within(1e-8));
    // Under one shared driver the deviations add up, as those of independent tasks do not.
    assertThat(four.scheduleSensitivityIndex().orElseThrow()
            + result.task(TWO).scheduleSensitivityIndex().orElseThrow())
        .isCloseTo(1, within(1e-4));
  }

  @Test
  void view_decidesBeforeOrAfterResponses() {
    RiskAssessment inherent =
        RiskAssessment.of(1).withDuration(DurationImpact.delay(FOUR, Estimate.fixed(3)));
    Risk risk = Risk.threat(RiskId.of("R1"), "Event", inherent)
        .withResponse(
            RiskResponse.of(ResponseStrategy.REDUCE, "Do something", inherent.withProbability(0)));
    assertThat(simulation(risk).run().finish().latest()).isEqualTo(SimulatedPlans.date(6));
    assertThat(simulation(risk)
            .withConvention(SimulationConvention.standard().withRisks(RiskView.INHERENT))
            .run()
            .finish()
            .earliest())
        .isEqualTo(SimulatedPlans.date(9));
  }

  @ParameterizedTest
  @EnumSource(RiskState.class)
  void risk_isDrawnWhilePending(RiskState state) {
    Risk risk = risk("R1", 1, DurationImpact.delay(FOUR, Estimate.fixed(3))).withState(state);
    assertThat(simulation(risk).run().finish().latest())
        .isEqualTo(SimulatedPlans.date(state.isPending() ? 9 : 6));
  }

  /** The same risks on a plan that ticks cannot hold: one task has a calendar of its own, with the same hours. */
  @Test
  void risks_byCalendarArithmetic_areTheSame() {
    Risk risk = risk("R1", 0.5, DurationImpact.delay(FOUR, Estimate.uniform(0, 3)));
    WorkCalendar own = WorkCalendar.twentyFourHours().derive("own").build();
    ProjectBuilder mixed =
        SimulatedPlans.series(List.of(Estimate.fixed(4), Estimate.fixed(2))).addCalendar(own);
    mixed.replaceTask(SimulatedPlans.task("t1", Estimate.fixed(2)).withCalendar("own"));
    Sampling few = Sampling.monteCarlo(2_000, 9);
    FinishDistribution other = SimulatedPlans.simulation(mixed)
        .withRegister(RiskRegister.of(risk))
        .withSampling(few)
        .run()
        .finish();
    assertThat(other.curve(50))
        .isEqualTo(simulation(risk).withSampling(few).run().finish().curve(50));
  }

  @Test
  void register_withTasksThatAreNotThere_isRefused() {
    Risk missing = risk("R1", 0.5, DurationImpact.delay(TaskId.of("t9"), Estimate.fixed(1)));
    assertThatThrownBy(() -> simulation(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tasks must be leaves of the plan \"Plan\": t9 is not there. ");
    ProjectBuilder plan = SimulatedPlans.plan()
        .task(SimulatedPlans.task("leaf", Estimate.fixed(1)).withParent("above"))
        .summary("above");
    RiskRegister correlated =
        new RiskRegister(List.of(), List.of(DurationCorrelation.group(0.5, "leaf", "above")));
    assertThatThrownBy(() -> SimulatedPlans.simulation(plan).withRegister(correlated))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tasks must be leaves of the plan \"Plan\": above is a summary; name the leaves below it.");
  }
}
