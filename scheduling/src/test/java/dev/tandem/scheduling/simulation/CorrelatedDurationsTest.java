package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.CorrelationRepair;
import dev.tandem.scheduling.simulation.convention.CorrelationRule;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.pass.Scratch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelatedDurationsTest {
  private static final int SAMPLES = 20_000;
  private static final List<TaskId> ABC =
      List.of(TaskId.of("t0"), TaskId.of("t1"), TaskId.of("t2"));

  /** Tasks in a row, so that the finish is the sum of their durations. */
  private static Simulation chain(int tasks, RiskRegister register) {
    ProjectBuilder plan = Project.builder("Chain", LocalDate.of(2027, 1, 4));
    for (int i = 0; i < tasks; i++) {
      plan.task(Task.of("t" + i, workdays(3)).withDurationEstimate(estimate(i)));
      if (i > 0) {
        plan.dependency("t" + (i - 1), "t" + i);
      }
    }
    return Simulation.of(ActivityNetwork.compile(plan.build()))
        .withRegister(register)
        .withSampling(Sampling.monteCarlo(SAMPLES, 7));
  }

  private static Estimate estimate(int task) {
    return switch (task % 3) {
      case 0 -> Estimate.triangular(2, 3, 10);
      case 1 -> Estimate.betaPert(1, 2, 8);
      default -> Estimate.uniform(1, 5);
    };
  }

  private static RiskRegister correlated(DurationCorrelation... correlations) {
    return new RiskRegister(ImmutableList.of(), ImmutableList.copyOf(correlations));
  }

  private static DurationCorrelation matrix(double ab, double ac, double bc) {
    return DurationCorrelation.matrix(
        ABC, List.of(List.of(1.0, ab, ac), List.of(ab, 1.0, bc), List.of(ac, bc, 1.0)));
  }

  private static int[] durations(Simulation simulation, int node, int from, int count) {
    int[] row = new int[count];
    simulation
        .run()
        .samples()
        .simulation
        .draws
        .durations()
        .fill(node, from, count, row, new Scratch(count));
    return row;
  }

  private static double spearman(SimulationResult result, int one, int other) {
    int[][] rows = new int[2][SAMPLES];
    Scratch scratch = new Scratch(SAMPLES);
    result.samples().simulation.draws.durations().fill(one, 0, SAMPLES, rows[0], scratch);
    result.samples().simulation.draws.durations().fill(other, 0, SAMPLES, rows[1], scratch);
    double[] x = ranks(rows[0]);
    double[] y = ranks(rows[1]);
    double mean = (SAMPLES + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < SAMPLES; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** A value's rank is the mean of the ranks of its equals. */
  private static double[] ranks(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .mapToDouble(value -> {
          int first = lowerBound(sorted, value);
          int last = lowerBound(sorted, value + 1);
          return (first + 1 + last) / 2.0;
        })
        .toArray();
  }

  private static int lowerBound(int[] sorted, int value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.4, 0, 0.2, 0.6, 0.95})
  void group_ofDifferentEstimates_hasTheStatedRankCorrelation(double stated) {
    SimulationResult result = chain(
            4, correlated(DurationCorrelation.group(stated, "t0", "t1", "t2")))
        .run();
    // The standard error of a rank correlation is at most 1 / sqrt(n - 1).
    double error = 4 / Math.sqrt(SAMPLES - 1);
    assertThat(spearman(result, 0, 1)).isCloseTo(stated, within(error));
    assertThat(spearman(result, 0, 2)).isCloseTo(stated, within(error));
    assertThat(spearman(result, 1, 2)).isCloseTo(stated, within(error));
    assertThat(spearman(result, 0, 3)).isCloseTo(0, within(error));
    assertThat(result.repairs()).isEmpty();
  }

  @Test
  void correlations_thatShareTasks_holdTogether() {
    SimulationResult result = chain(
            5,
            correlated(
                DurationCorrelation.group(0.7, "t0", "t1"),
                DurationCorrelation.group(0.5, "t3", "t4"),
                DurationCorrelation.group(-0.4, "t1", "t2"),
                DurationCorrelation.group(0.3, "t2", "t3")))
        .run();
    double error = 4 / Math.sqrt(SAMPLES - 1);
    assertThat(spearman(result, 0, 1)).isCloseTo(0.7, within(error));
    assertThat(spearman(result, 1, 2)).isCloseTo(-0.4, within(error));
    assertThat(spearman(result, 2, 3)).isCloseTo(0.3, within(error));
    assertThat(spearman(result, 3, 4)).isCloseTo(0.5, within(error));
    assertThat(spearman(result, 0, 2)).isCloseTo(0, within(error));
    assertThat(spearman(result, 0, 4)).isCloseTo(0, within(error));
  }

  /** Some tools correlate the durations themselves, and print a mean of 38.6 where 30 is true. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.45, 0.5, 0.9})
  void correlation_leavesEveryDistributionAsItIs(double stated) {
    SimulationResult result = chain(
            3, correlated(DurationCorrelation.group(stated, "t0", "t1", "t2")))
        .run();
    for (int task = 0; task < 3; task++) {
      SimulatedTask simulated = result.task("t" + task);
      Estimate estimate = estimate(task);
      double day = 8 * 3600;
      double deviation = estimate.standardDeviation() * day;
      assertThat(simulated.meanDuration())
          .isCloseTo(estimate.mean() * day, within(4 * deviation / Math.sqrt(SAMPLES)));
      // Of distributions with a kurtosis of at most 3 the standard error of the deviation is at
      // most sd / sqrt(2 n).
      assertThat(simulated.standardDeviationOfDuration())
          .isCloseTo(deviation, within(4 * deviation / Math.sqrt(2.0 * SAMPLES)));
    }
  }

  /**
   * Tasks with equal normal-like spread: sd(sum) is that of independent ones times {@code sqrt(1 + (n - 1) rho)}. Source: Book (1999), on the
   * neglect of correlation in cost estimates.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 0.1, 1.378404875209022",
    "10, 0.3, 1.9235384061671343",
    "10, 0.5, 2.345207879911715"
  })
  void sum_ofCorrelatedTasks_spreadsAsBookSays(int tasks, double rho, double ratio) {
    ProjectBuilder plan = Project.builder("Chain", LocalDate.of(2027, 1, 4));
    for (int i = 0; i < tasks; i++) {
      plan.task(Task.of("t" + i, workdays(3)).withDurationEstimate(Estimate.uniform(1, 5)));
      if (i > 0) {
        plan.dependency("t" + (i - 1), "t" + i);
      }
    }
    String[] ids = IntStream.range(0, tasks).mapToObj(i -> "t" + i).toArray(String[]::new);
    // Of uniform durations Pearson's and Spearman's correlation are the same.
    SimulationResult result = Simulation.of(ActivityNetwork.compile(plan.build()))
        .withRegister(correlated(DurationCorrelation.group(rho, ids)))
        .withSampling(Sampling.monteCarlo(SAMPLES, 7))
        .run();
    double independent = Math.sqrt(tasks * 16 / 12.0) * 8 * 3600;
    double expected = ratio * independent;
    assertThat(result.finish().standardDeviationOfWork())
        .isCloseTo(expected, within(4 * expected / Math.sqrt(2.0 * SAMPLES)));
  }

  @Test
  void durations_areTheSame_forAnySplit() {
    for (DurationCorrelation correlation :
        List.of(matrix(0.3, -0.2, 0.5), DurationCorrelation.group(0.4, "t0", "t1", "t2"))) {
      Simulation simulation = chain(3, correlated(correlation));
      for (int node = 0; node < 3; node++) {
        int[] whole = durations(simulation, node, 0, 2_000);
        assertThat(durations(simulation, node, 1_234, 567))
            .isEqualTo(Arrays.copyOfRange(whole, 1_234, 1_801));
      }
      assertThat(simulation
              .run(ForkJoinPool.commonPool(), 3, SimulationProgress.NONE)
              .finish()
              .curve(SAMPLES))
          .isEqualTo(simulation.run().finish().curve(SAMPLES));
    }
  }

  @Test
  void correlations_ofOthers_leaveDurationsAsTheyAre() {
    Simulation without = chain(4, RiskRegister.EMPTY);
    Simulation with = chain(4, correlated(DurationCorrelation.group(0.5, "t0", "t1", "t2")));
    assertThat(durations(with, 3, 0, 1_000)).isEqualTo(durations(without, 3, 0, 1_000));
    Simulation none = chain(4, correlated(DurationCorrelation.group(0, "t0", "t1", "t2")));
    assertThat(durations(none, 0, 0, 1_000)).isEqualTo(durations(without, 0, 0, 1_000));
  }

  @Test
  void correlations_thatCannotHoldTogether_areRefused() {
    Simulation simulation = chain(4, correlated(matrix(0.9, 0.9, -0.9)));
    assertThatThrownBy(simulation::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "correlations must be able to hold together: those of [t0, t1, t2] cannot, smallest eigenvalue -0.8")
        .hasMessageEndingWith(
            ". Bring one of them nearer to 0, or let CorrelationRule.REPAIR do it.");
  }

  @Test
  void correlations_thatCannotHoldTogether_areRepairedOnDemand() {
    SimulationResult result = chain(4, correlated(matrix(0.9, 0.9, -0.9)))
        .withConvention(SimulationConvention.standard().withCorrelations(CorrelationRule.REPAIR))
        .run();
    assertThat(result.repairs()).hasSize(1);
    CorrelationRepair repair = result.repairs().get(0);
    assertThat(repair.tasks()).isEqualTo(ABC);
    assertThat(Math.abs(repair.stated())).isCloseTo(0.9, within(1e-9));
    assertThat(Math.abs(repair.used() - repair.stated())).isGreaterThan(0.2);
    int one = ABC.indexOf(repair.one());
    int other = ABC.indexOf(repair.other());
    assertThat(spearman(result, one, other))
        .isCloseTo(repair.used(), within(4 / Math.sqrt(SAMPLES - 1)));
  }
}
