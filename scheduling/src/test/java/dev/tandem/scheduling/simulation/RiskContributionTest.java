package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskCostContribution;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskContributionTest {
  private static final double DAY = 8 * 3600;
  private static final Risk SMALL = delay("small", "a", 0.9, Estimate.fixed(1));
  private static final Risk LARGE = delay("large", "b", 0.5, Estimate.uniform(4, 8));
  private static final Risk HIDDEN = delay("hidden", "c", 0.5, Estimate.fixed(1));

  private static Risk delay(String id, String task, double probability, Estimate workdays) {
    return Risk.threat(
        RiskId.of(id),
        id,
        RiskAssessment.of(probability)
            .withDuration(DurationImpact.delay(TaskId.of(task), workdays)));
  }

  /** Tasks a and b in a row, c beside them with a lot of float. */
  private static SimulationResult run(Risk... risks) {
    Project project = Project.builder("Shop", LocalDate.of(2027, 1, 4))
        .task(Task.of("a", workdays(5)).withDurationEstimate(Estimate.triangular(4, 5, 9)))
        .task(Task.of("b", workdays(5)).withDurationEstimate(Estimate.triangular(4, 5, 9)))
        .task(Task.of("c", workdays(1)))
        .dependency("a", "b")
        .build();
    return Simulation.of(ActivityNetwork.compile(project))
        .withRegister(RiskRegister.of(risks))
        .withSampling(Sampling.monteCarlo(4_000, 9))
        .run();
  }

  @Test
  void contributions_comeWithTheLargestFirst() {
    List<RiskContribution> all = run(SMALL, HIDDEN, LARGE).withoutEachRisk(0.8);
    assertThat(all)
        .extracting(each -> each.risk().toString())
        .containsExactly("large", "small", "hidden");
    RiskContribution large = all.get(0);
    assertThat(large.meanDelay().value())
        .isCloseTo(3 * DAY, within(4 * large.meanDelay().standardError().orElseThrow()));
    RiskContribution small = all.get(1);
    double smallError = small.meanDelay().standardError().orElseThrow();
    assertThat(small.meanDelay().value()).isCloseTo(0.9 * DAY, within(4 * smallError));
    // A delay of 0 or 1 workday: the standard error is that of a share, times a workday.
    assertThat(smallError).isCloseTo(DAY * Math.sqrt(0.9 * 0.1 / 4_000), within(0.05 * smallError));
    RiskContribution hidden = all.get(2);
    assertThat(hidden.quantileDelay()).isEqualTo(WorkDuration.workseconds(0));
    assertThat(hidden.meanDelay().value()).isZero();
    assertThat(hidden.meanDelay().standardError()).hasValue(0);
  }

  /** Left out of the register the last risk leaves the numbers of the others alone; so do the two runs. */
  @Test
  void withoutTheLastRisk_isTheRunOfARegisterWithoutIt() {
    SimulationResult with = run(SMALL, LARGE);
    SimulationResult without = run(SMALL);
    RiskContribution large = with.withoutEachRisk(0.8).get(0);
    assertThat(large.quantileWithout()).isEqualTo(without.finish().quantile(0.8));
    assertThat(large.meanDelay().value())
        .isCloseTo(with.finish().meanWork() - without.finish().meanWork(), within(1e-6));
    assertThat(large.quantileDelay())
        .isEqualTo(WorkDuration.workseconds(
            with.finish().quantileWork(0.8) - without.finish().quantileWork(0.8)));
  }

  /** A risk that is left out keeps its random numbers: an unlikely one in its place changes nothing of the others. */
  @Test
  void withoutTheFirstRisk_othersKeepTheirNumbers() {
    SimulationResult with = run(SMALL, LARGE);
    SimulationResult never = run(delay("small", "a", 0, Estimate.fixed(1)), LARGE);
    assertThat(with.withoutEachRisk(0.8).get(1).quantileWithout())
        .isEqualTo(never.finish().quantile(0.8));
  }

  @Test
  void risksThatCannotOccurAnyMore_areLeftOut() {
    assertThat(run(SMALL.withState(RiskState.CLOSED)).withoutEachRisk(0.8)).isEmpty();
    assertThat(run().withoutEachRisk(0.8)).isEmpty();
  }

  @Test
  void contributions_ofOneSample_haveNoError() {
    Project project =
        Project.builder("One", LocalDate.of(2027, 1, 4)).task("a", workdays(5)).build();
    RiskContribution only = Simulation.of(ActivityNetwork.compile(project))
        .withRegister(RiskRegister.of(delay("sure", "a", 1, Estimate.fixed(2))))
        .withSampling(Sampling.monteCarlo(1, 1))
        .run()
        .withoutEachRisk(0.5)
        .get(0);
    assertThat(only.meanDelay().value()).isEqualTo(2 * DAY);
    assertThat(only.meanDelay()).hasToString("57600 ± unknown");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.1, Double.NaN})
  void percentile_outsideZeroToOne_isRefused(double probability) {
    String message =
        "probability must be above 0 and at most 1: " + probability + ". State 80 percent as 0.8.";
    assertThatThrownBy(() -> run(SMALL).withoutEachRisk(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> run(SMALL).finish().contingency(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void contingency_isTheWorkingTimeFromThePlan() {
    SimulationResult result = run();
    // P100 of two triangular durations is at most 18 workdays, planned are 10.
    assertThat(result.finish().contingency(1).amount()).isBetween((long) DAY, (long) (8 * DAY));
    assertThat(result.finish().contingency(0.8).amount())
        .isEqualTo(result.finish().quantileWork(0.8) - (long) (10 * DAY));
    assertThat(result.finish().contingency(1e-9).isNegative()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"NaN,1", "1,NaN", "Infinity,1"})
  void costContribution_thatIsNone_isRefused(double without, double difference) {
    Mean mean = new Mean(1, OptionalDouble.empty());
    assertThatThrownBy(() -> new RiskCostContribution(RiskId.of("r"), without, difference, mean))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("percentile of the cost and its difference must be finite: " + without + " and "
            + difference + ". Leave out what has no value.");
  }
}
