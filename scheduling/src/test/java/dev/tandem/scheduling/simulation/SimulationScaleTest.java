package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.cost.Stopwatch;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large plans: no recursion, cost in proportion, nothing allocated for a sample. */
class SimulationScaleTest {
  private static final int SAMPLES = 10;

  /** A chain with a second link from further back; on two calendars with the same hours if ticks shall not hold it. */
  private static ProjectBuilder plan(int size, boolean calendars) {
    Random random = new Random(size);
    ProjectBuilder plan = SimulatedPlans.plan()
        .addCalendar(WorkCalendar.twentyFourHours().derive("own").build());
    for (int i = 0; i < size; i++) {
      Task task = SimulatedPlans.task("t" + i, Estimate.triangular(0, 0.1, 0.2));
      plan.task(calendars && i == 1 ? task.withCalendar("own") : task);
      if (i > 0) {
        plan.dependency("t" + (i - 1), "t" + i);
      }
      if (i > 1 && random.nextBoolean()) {
        plan.dependency("t" + random.nextInt(i - 1), "t" + i);
      }
    }
    return plan;
  }

  /** Processor time of the one thread that computes, so that what else the machine does counts as little as can be. */
  private static double nanosOfATask(int size, boolean calendars) {
    Simulation simulation = SimulatedPlans.simulation(plan(size, calendars))
        .withSampling(Sampling.monteCarlo(SAMPLES, 1));
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 2; round++) {
      Stopwatch watch = new Stopwatch();
      assertThat(simulation.run().finish().samples()).isEqualTo(SAMPLES);
      watch.lap("run");
      best = Math.min(best, watch.seconds("run"));
    }
    return 1e9 * best / size;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void run_hundredThousandTasks_costsInProportion(boolean calendars) {
    double small = nanosOfATask(12_500, calendars);
    assertThat(nanosOfATask(100_000, calendars)).isLessThan(5 * Math.max(small, 200));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void run_ofABatch_allocatesNothing(boolean calendars) {
    PreparedSimulation simulation =
        SimulatedPlans.prepared(plan(200, calendars), Sampling.monteCarlo(100_000, 1));
    assertThat(simulation.network.isInTicks()).isEqualTo(!calendars);
    SamplePass pass = simulation.network.pass(/* countsCriticality= */ true);
    Counts counts = simulation.network.counts(pass.batch(), /* countsCriticality= */ true);
    long[] first = {0};
    long asking = leastAllocated(() -> {});
    assertThat(leastAllocated(() -> {
          pass.run(first[0], pass.batch(), counts, 0);
          first[0] += pass.batch();
        }))
        .isEqualTo(asking);
  }

  /** What the compiler does meanwhile may be booked on this thread: the least of some rounds counts. */
  private static long leastAllocated(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = AllocatedBytes.ofThisThread();
      work.run();
      least = Math.min(least, AllocatedBytes.ofThisThread() - before);
    }
    return least;
  }

  @Test
  void significance_ofAHundredThousandTasks_isComputed() {
    SimulationResult result = SimulatedPlans.simulation(plan(100_000, false))
        .withSampling(Sampling.monteCarlo(10, 1))
        .run();
    assertThat(result.task("t99999").significanceIndex()).isBetween(0.99, 1.01);
    assertThat(result.toString().lines()).hasSize(2 + 1 + 1 + 15);
  }
}
