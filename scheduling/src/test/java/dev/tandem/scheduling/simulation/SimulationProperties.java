package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SamplingMethod;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of any simulation: the same bits however it is computed, and results that agree with each other. */
class SimulationProperties {

  private static Simulation any(long seed, int size, boolean mixed, SamplingMethod method) {
    return SimulatedPlans.simulation(SimulatedPlans.random(seed, size, mixed))
        .withSampling(new Sampling(method, 100 + (int) (seed & 1023), seed));
  }

  private static void assertSame(SimulationResult one, SimulationResult other) {
    for (int target = 0; target < one.samples().counts.targets(); target++) {
      assertThat(other.samples().counts.finishes(target))
          .isEqualTo(one.samples().counts.finishes(target));
      assertThat(other.samples().counts.critical(target))
          .isEqualTo(one.samples().counts.critical(target));
    }
    assertThat(other).hasToString(one.toString());
  }

  @Property(tries = 25)
  void run_withAnyNumberOfThreads_hasTheSameBits(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 15) int size,
      @ForAll boolean mixed,
      @ForAll SamplingMethod method) {
    Simulation simulation =
        any(seed, size, mixed, method).withSampling(new Sampling(method, 3000, seed));
    SimulationResult alone = simulation.run();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (int threads : new int[] {1, 2, 5}) {
        assertSame(alone, simulation.run(pool, threads, SimulationProgress.NONE));
      }
    } finally {
      pool.shutdown();
    }
  }

  @Property(tries = 40)
  void combine_ofPartsInAnyOrder_hasTheSameBits(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 15) int size,
      @ForAll boolean mixed,
      @ForAll SamplingMethod method) {
    Simulation simulation = any(seed, size, mixed, method);
    int samples = simulation.sampling().samples();
    Random random = new Random(seed);
    List<SimulationPart> parts = new ArrayList<>();
    for (int first = 0; first < samples; ) {
      int count = Math.min(samples - first, 1 + random.nextInt(samples));
      SimulationPart part = any(seed, size, mixed, method).part(first, count);
      parts.add(random.nextBoolean() ? SimulationPart.fromBytes(part.toBytes()) : part);
      first += count;
    }
    Collections.shuffle(parts, random);
    assertSame(simulation.run(), simulation.combine(parts));
  }

  @Property(tries = 50)
  void quantile_andProbability_areInverse(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size, @ForAll boolean mixed) {
    FinishDistribution finish =
        any(seed, size, mixed, SamplingMethod.MONTE_CARLO).run().finish();
    LocalDateTime last = finish.earliest();
    for (double probability : new double[] {0.001, 0.1, 0.29, 0.5, 0.57, 0.8, 0.95, 1}) {
      LocalDateTime date = finish.quantile(probability);
      assertThat(date).isAfterOrEqualTo(last).isBeforeOrEqualTo(finish.latest());
      assertThat(finish.probabilityBy(date).value()).isGreaterThanOrEqualTo(probability);
      assertThat(finish.probabilityBy(date.minusSeconds(1)).value()).isLessThan(probability);
      last = date;
    }
    assertThat(finish.probabilityBy(finish.latest()))
        .isEqualTo(new Share(finish.samples(), finish.samples()));
    assertThat(finish.probabilityBy(finish.earliest().minusSeconds(1)).count()).isZero();
  }

  @Property(tries = 40)
  void finishes_ofSummaries_areTheLastOfTheirLeaves(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size, @ForAll boolean mixed) {
    ProjectBuilder plan = SimulatedPlans.random(seed, size, mixed);
    List<Task> leaves = plan.build().tasks();
    plan.task(Task.summary("upper").withParent("all")).summary("all");
    for (int i = 0; i < size; i++) {
      plan.replaceTask(leaves.get(i).withParent(i % 2 == 0 ? "upper" : "all"));
    }
    Simulation simulation =
        SimulatedPlans.simulation(plan).withSampling(Sampling.monteCarlo(50, seed));
    for (Task leaf : leaves) {
      simulation = simulation.watching(leaf.id());
    }
    SimulationResult result =
        simulation.watching(Task.of("upper").id(), Task.of("all").id()).run();
    for (int sample = 0; sample < 50; sample++) {
      int even = Integer.MIN_VALUE;
      int any = Integer.MIN_VALUE;
      for (int leaf = 0; leaf < size; leaf++) {
        int finish = result.samples().counts.finishes(1 + leaf)[sample];
        even = leaf % 2 == 0 ? Math.max(even, finish) : even;
        any = Math.max(any, finish);
      }
      assertThat(result.samples().counts.finishes(1 + size)[sample]).isEqualTo(even);
      assertThat(result.samples().counts.finishes(2 + size)[sample]).isEqualTo(any);
      assertThat(result.samples().counts.finishes(0)[sample]).isEqualTo(any);
    }
  }

  @Property(tries = 40)
  void probabilityOfAll_isAtMostThatOfEach(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size, @ForAll boolean mixed) {
    SimulationResult result = any(seed, size, mixed, SamplingMethod.MONTE_CARLO)
        .watching(Task.of("t0").id(), Task.of("t1").id())
        .run();
    List<SimulationResult.Due> dates = result.finishes().stream()
        .map(finish -> new SimulationResult.Due(finish, finish.quantile(0.7)))
        .toList();
    Share all = result.probabilityOfAll(dates);
    double missed = 0;
    for (SimulationResult.Due due : dates) {
      Share one = due.finish().probabilityBy(due.date());
      assertThat(all.count()).isLessThanOrEqualTo(one.count());
      assertThat(result.probabilityOfAll(List.of(due))).isEqualTo(one);
      missed += 1 - one.value();
    }
    assertThat(all.value()).isGreaterThanOrEqualTo(1 - missed - 1e-12);
  }

  @Property(tries = 30)
  void run_withoutEstimates_hasTheDatesOfTheSchedule(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll boolean mixed) {
    ProjectBuilder plan = SimulatedPlans.random(seed, size, mixed);
    for (Task task : plan.build().tasks()) {
      double days = task.duration().toSeconds(plan.build().workday()) / 28_800.0;
      plan.replaceTask(task.withDurationEstimate(Estimate.fixed(days)));
    }
    FinishDistribution finish =
        SimulatedPlans.run(plan, Sampling.monteCarlo(20, seed)).finish();
    assertThat(finish.earliest()).isEqualTo(finish.planned());
    assertThat(finish.latest()).isEqualTo(finish.planned());
  }
}
