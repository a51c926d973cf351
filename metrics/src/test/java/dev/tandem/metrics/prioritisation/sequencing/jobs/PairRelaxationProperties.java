package dev.tandem.metrics.prioritisation.sequencing.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The bound by pairs against dynamic programming over all initial sets, and against the bound by ratio. */
class PairRelaxationProperties {

  @Property(tries = 150)
  void bound_tangledBlock_liesBetweenTheBoundByRatioAndTheLeastCost(@ForAll long seed) {
    for (CompositeOrder jobs : Tangles.blocks(Tangles.tangle(6, 8, new SplittableRandom(seed)))) {
      int[] all = all(jobs);
      assertThat(whole(jobs).bound())
          .isBetween(new BlockNode(jobs, all).bound(), Tangles.leastCost(jobs));
    }
  }

  /** Bounds of 150 blocks of 10 to 14 jobs: nearly all are the least cost. A weaker relaxation would not be. */
  @Example
  void bound_manyTangles_isMostOftenTheLeastCost() {
    int tight = 0;
    int blocks = 0;
    for (long seed = 0; seed < 60; seed++) {
      for (CompositeOrder jobs : Tangles.blocks(Tangles.tangle(6, 8, new SplittableRandom(seed)))) {
        if (jobs.durations().length > 3) {
          blocks++;
          tight += whole(jobs).bound() == Tangles.leastCost(jobs) ? 1 : 0;
        }
      }
    }
    assertThat(tight / (double) blocks).isGreaterThan(0.8);
  }

  @Property(tries = 100)
  void of_cutShort_boundHoldsAndNothingMoreIsDecided(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3_000) int steps) {
    for (CompositeOrder jobs : Tangles.blocks(Tangles.tangle(6, 8, new SplittableRandom(seed)))) {
      PairRelaxation cut = PairRelaxation.of(jobs, all(jobs), steps);
      assertThat(cut.bound()).isLessThanOrEqualTo(whole(jobs).bound());
      if (steps == 0) {
        assertThat(counts(cut)).isEqualTo(counts(jobs));
      }
    }
  }

  @Property(tries = 150)
  void decidedOrder_tangledBlock_keepsRequirementsAndIsNoCheaperThanTheBound(@ForAll long seed) {
    for (CompositeOrder jobs : Tangles.blocks(Tangles.tangle(6, 8, new SplittableRandom(seed)))) {
      PairRelaxation pairs = whole(jobs);
      DecidedOrder.of(pairs).ifPresent(decided -> {
        ImmutableIntArray order = ImmutableIntArray.copyOf(decided.toArray());
        assertThat(order.asList()).containsExactlyInAnyOrderElementsOf(indices(jobs));
        for (int i = 0; i < order.length(); i++) {
          for (int required : pairs.requires()[order.get(i)]) {
            assertThat(order.subArray(0, i).contains(required)).isTrue();
          }
        }
        assertThat(jobs.delayCost(decided.toArray())).isGreaterThanOrEqualTo(pairs.bound());
      });
    }
  }

  /** Without requirements each pair stands in the order of its ratios, and so do all: Smith's rule. */
  @Property(tries = 100)
  void bound_withoutRequirements_isTheCostByRatio(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BacklogItem> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(BacklogItem.of("F" + i, random.nextInt(1, 10), random.nextInt(0, 15)));
    }
    Jobs all = new Jobs(items);
    PairRelaxation pairs = PairRelaxation.of(all, IntStream.range(0, 12).toArray(), Long.MAX_VALUE);
    int[] byRatio =
        IntStream.range(0, 12).boxed().sorted(all.byRatio()).mapToInt(i -> i).toArray();
    assertThat(pairs.bound()).isEqualTo(all.delayCost(byRatio));
    assertThat(all.delayCost(DecidedOrder.of(pairs).orElseThrow().toArray()))
        .isEqualTo(pairs.bound());
  }

  /** The seven jobs of the sequencing page, as one network: their optimum of 361 is also the bound. */
  @Example
  void bound_publishedSeven_isTheOptimum() {
    Jobs all = new Jobs(List.of(
        BacklogItem.of("0", 2, 0),
        BacklogItem.of("1", 6, 1),
        BacklogItem.of("2", 1, 9),
        BacklogItem.of("3", 4, 4).requiring("0"),
        BacklogItem.of("4", 3, 0),
        BacklogItem.of("5", 2, 7).requiring("1", "4"),
        BacklogItem.of("6", 5, 14).requiring("4")));
    PairRelaxation pairs = PairRelaxation.of(all, IntStream.range(0, 7).toArray(), Long.MAX_VALUE);
    assertThat(pairs.bound()).isEqualTo(361);
    assertThat(DecidedOrder.of(pairs).orElseThrow().toArray()).containsExactly(2, 4, 6, 1, 5, 0, 3);
  }

  @Example
  void decidedOrder_requirementsInACircle_isNone() {
    JobNetwork circle = new JobNetwork() {
      @Override
      public long[] durations() {
        return new long[] {1, 1};
      }

      @Override
      public long[] costsOfDelay() {
        return new long[] {1, 1};
      }

      @Override
      public int[][] requires() {
        return new int[][] {{1}, {0}};
      }
    };
    assertThat(DecidedOrder.of(circle)).isEmpty();
  }

  private static PairRelaxation whole(CompositeOrder jobs) {
    return PairRelaxation.of(jobs, all(jobs), Long.MAX_VALUE);
  }

  private static int[] counts(JobNetwork jobs) {
    return Arrays.stream(jobs.requires()).mapToInt(required -> required.length).toArray();
  }

  private static int[] all(CompositeOrder jobs) {
    return IntStream.range(0, jobs.durations().length).toArray();
  }

  private static List<Integer> indices(CompositeOrder jobs) {
    return IntStream.range(0, jobs.durations().length).boxed().toList();
  }
}
