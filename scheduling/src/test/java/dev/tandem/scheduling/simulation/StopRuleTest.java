package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.calendar.WorkDuration.workminutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.StoppedSimulation.Reason;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SamplingMethod;
import dev.tandem.scheduling.simulation.convention.StopRule;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopRuleTest {
  private static Simulation simulation(SamplingMethod method) {
    Project project = Project.builder("Shop", LocalDate.of(2027, 1, 4))
        .task(Task.of("design", workdays(10)).withDurationEstimate(Estimate.triangular(5, 10, 40)))
        .task(Task.of("build", workdays(10)).withDurationEstimate(Estimate.triangular(8, 10, 50)))
        .dependency("design", "build")
        .build();
    return Simulation.of(ActivityNetwork.compile(project))
        .withSampling(new Sampling(method, 10, 4));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LATIN_HYPERCUBE")
  void runUntil_percentileIsKnown_isTheRunOfAsManySamples(SamplingMethod method) {
    StoppedSimulation stopped =
        simulation(method).runUntil(new StopRule(0.8, 0.95, workhours(4), 100, 1_000_000));
    SimulationResult result = stopped.result();
    int samples = result.sampling().samples();
    assertThat(stopped.reason()).isEqualTo(Reason.KNOWN);
    assertThat(samples).isGreaterThan(1_000).isLessThan(100_000);
    SimulationResult atOnce =
        simulation(method).withSampling(new Sampling(method, samples, 4)).run();
    assertThat(result.finish().curve(samples)).isEqualTo(atOnce.finish().curve(samples));
    assertThat(result.task("build").criticality())
        .isEqualTo(atOnce.task("build").criticality());
    assertThat(result.task("build").meanDuration())
        .isEqualTo(atOnce.task("build").meanDuration());
    assertThat(result).hasToString(atOnce.toString());
    assertThat(stopped.range()).isEqualTo(atOnce.finish().quantileRange(0.8, 0.95));
    assertThat(stopped.range().from().plusDays(3)).isAfter(stopped.range().to());
  }

  @Test
  void runUntil_inSeveralThreads_isTheSame() {
    StopRule rule = new StopRule(0.8, 0.95, workhours(4), 100, 1_000_000);
    Simulation simulation = simulation(SamplingMethod.MONTE_CARLO);
    AtomicLong most = new AtomicLong();
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      StoppedSimulation stopped = simulation.runUntil(rule, executor, 3, (done, all) -> {
        assertThat(all).isEqualTo(1_000_000);
        most.accumulateAndGet(done, Math::max);
        return true;
      });
      SimulationResult alone = simulation.runUntil(rule).result();
      assertThat(stopped.result()).hasToString(alone.toString());
      assertThat(most).hasValue(alone.sampling().samples());
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void runUntil_thatTheCallbackStops_isCancelled() {
    StopRule rule = new StopRule(0.8, 0.95, workminutes(1), 100, 1_000_000);
    Simulation simulation = simulation(SamplingMethod.SOBOL);
    assertThatThrownBy(() -> simulation.runUntil(rule, (done, all) -> done < 50_000))
        .isInstanceOf(CancellationException.class)
        .hasMessageStartingWith("simulation was stopped after ");
  }

  @Test
  void runUntil_byNoThread_isRefused() {
    StopRule rule = new StopRule(0.8, 0.95, workhours(4), 100, 1_000);
    Simulation simulation = simulation(SamplingMethod.MONTE_CARLO);
    assertThatThrownBy(() -> simulation.runUntil(rule, Runnable::run, 0, SimulationProgress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be positive: 0. Use 1 for one thread.");
  }

  @Test
  void runUntil_limit_saysThatItIsNotKnown() {
    StopRule rule = new StopRule(0.8, 0.95, workminutes(1), 100, 777);
    StoppedSimulation stopped = simulation(SamplingMethod.MONTE_CARLO).runUntil(rule);
    assertThat(stopped.reason()).isEqualTo(Reason.LIMIT);
    assertThat(stopped.result().sampling().samples()).isEqualTo(777);
    assertThat(stopped.toString())
        .startsWith("777 samples: P80 from 2027-")
        .endsWith(", not yet known to ± " + workminutes(1));
  }

  /** Three samples that agree say nothing of the P95: its range would need samples beyond. */
  @Test
  void runUntil_withoutSpread_needsSamplesBeyondTheRange() {
    Project project = Project.builder("Shop", LocalDate.of(2027, 1, 4))
        .task("design", workdays(10))
        .build();
    StoppedSimulation stopped = Simulation.of(ActivityNetwork.compile(project))
        .runUntil(new StopRule(0.95, 0.95, workdays(1), 3, 1_000));
    assertThat(stopped.reason()).isEqualTo(Reason.KNOWN);
    // ceil(0.95 n + 1.96 sqrt(0.0475 n)) + 1 < n for n = 142 and not before; blocks are a quarter
    // of what is there.
    assertThat(stopped.result().sampling().samples()).isBetween(142, 178);
    assertThat(stopped.toString())
        .endsWith(" samples: P95 from 2027-01-15T17:00 to 2027-01-15T17:00, known to ± 1d");
  }

  @Test
  void runUntil_byLatinHypercube_isRefused() {
    Simulation simulation = simulation(SamplingMethod.LATIN_HYPERCUBE);
    StopRule rule = StopRule.percentile(0.8, workdays(1));
    assertThatThrownBy(() -> simulation.runUntil(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sampling must go on from any sample to be run until a rule is met: "
            + "LATIN_HYPERCUBE does not. Take Monte Carlo or Sobol.");
  }

  @Test
  void percentile_hasTheUsualRest() {
    assertThat(StopRule.percentile(0.8, workdays(1)).withLimit(5_000))
        .isEqualTo(new StopRule(0.8, 0.95, workdays(1), 1_000, 5_000));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
  void shares_outsideZeroToOne_areRefused(double share) {
    assertRefused(
        () -> StopRule.percentile(share, workdays(1)),
        "probability must be above 0 and below 1: " + share + ". State 80 percent as 0.8.");
    assertRefused(
        () -> new StopRule(0.8, share, workdays(1), 1, 1),
        "confidence must be above 0 and below 1: " + share + ". State 95 percent as 0.95.");
  }

  @Test
  void numbers_outOfRange_areRefused() {
    for (WorkDuration tolerance : List.of(WorkDuration.ZERO, workdays(-1))) {
      assertRefused(
          () -> StopRule.percentile(0.8, tolerance),
          "tolerance must be above 0: " + tolerance + ". One workday is usual.");
    }
    assertRefused(
        () -> new StopRule(0.8, 0.95, workdays(1), 0, 10),
        "block must be positive: 0. A thousand samples are usual.");
    for (int limit : new int[] {999, 100_000_001}) {
      assertRefused(
          () -> StopRule.percentile(0.8, workdays(1)).withLimit(limit),
          "limit must be from the block of 1000 to 100000000 samples: " + limit
              + ". Raise it, or make blocks smaller.");
    }
  }

  private static void assertRefused(Runnable call, String message) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
