package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.exact.InitialSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Branch and bound over the last job against dynamic programming over all initial sets. */
class LastJobSearchProperties {

  private static final int ANY_NUMBER = 1_000_000;

  @Property(tries = 150)
  void search_tangledBlocks_agreesWithAllInitialSets(@ForAll long seed) {
    for (CompositeOrder jobs : blocks(tangle(6, 8, new SplittableRandom(seed)))) {
      LastJobSearch.Outcome found = LastJobSearch.search(jobs, ANY_NUMBER, 1);
      assertThat(found.proven()).isTrue();
      assertThat(jobs.delayCost(found.order().toArray())).isEqualTo(leastCost(jobs));
      checkFeasible(jobs, found.order());
    }
  }

  @Property(tries = 150)
  void search_stoppedEarly_isNoBetterThanTheBestAndClaimsNothingFalse(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int nodes) {
    for (CompositeOrder jobs : blocks(tangle(6, 8, new SplittableRandom(seed)))) {
      LastJobSearch.Outcome found = LastJobSearch.search(jobs, nodes, 1);
      long cost = jobs.delayCost(found.order().toArray());
      checkFeasible(jobs, found.order());
      assertThat(cost).isBetween(leastCost(jobs), jobs.delayCost(InsertionSearch.order(jobs)));
      assertThat(found.proven() && cost > leastCost(jobs)).isFalse();
    }
  }

  @Property(tries = 40)
  void run_smallBacklogByNodesOnly_costsTheSame(@ForAll long seed) {
    List<BacklogItem> items = tangle(5, 7, new SplittableRandom(seed));
    DeliveryOrder searched = Backlogs.ordered(items, 1, Effort.standard());
    assertThat(searched.isProvenOptimal()).isTrue();
    assertThat(searched.delayCost())
        .isEqualByComparingTo(Sequencing.withDefaults().run(items).delayCost());
  }

  @Example
  void search_oneNode_provesNothingOfATangle() {
    CompositeOrder jobs = blocks(tangle(6, 8, new SplittableRandom(1))).stream()
        .filter(block -> block.durations().length > 5)
        .findFirst()
        .orElseThrow();
    assertThat(LastJobSearch.search(jobs, 1, 1).proven()).isFalse();
    assertThat(LastJobSearch.search(jobs, ANY_NUMBER, 1).proven()).isTrue();
  }

  @Example
  void search_hugeAmounts_staysExact() {
    List<BacklogItem> items = new ArrayList<>();
    for (BacklogItem item : tangle(4, 5, new SplittableRandom(3))) {
      items.add(BacklogItem.of(
              item.id(),
              item.duration().doubleValue() * 3_000_000_019.0,
              item.costOfDelay().doubleValue())
          .requiring(item.requires().toArray(String[]::new)));
    }
    for (CompositeOrder jobs : blocks(items)) {
      LastJobSearch.Outcome found = LastJobSearch.search(jobs, ANY_NUMBER, 1);
      assertThat(found.proven()).isTrue();
      assertThat(jobs.delayCost(found.order().toArray())).isEqualTo(leastCost(jobs));
    }
  }

  /** Enablers without value, and features that each need some of them: they hold together in large blocks. */
  private static List<BacklogItem> tangle(int enablers, int features, SplittableRandom random) {
    List<BacklogItem> items = new ArrayList<>();
    for (int i = 0; i < enablers; i++) {
      items.add(BacklogItem.of("E" + i, random.nextInt(1, 10), 0));
    }
    for (int i = 0; i < features; i++) {
      String[] required = random
          .ints(random.nextInt(2, 4), 0, enablers)
          .distinct()
          .mapToObj(enabler -> "E" + enabler)
          .toArray(String[]::new);
      items.add(BacklogItem.of("F" + i, random.nextInt(1, 10), random.nextInt(1, 15))
          .requiring(required));
    }
    return items;
  }

  /** The blocks as they are, without the contraction that would solve some of them. */
  private static List<CompositeOrder> blocks(List<BacklogItem> items) {
    CompiledBacklog backlog = CompiledBacklog.of(items);
    List<CompositeOrder> blocks = new ArrayList<>();
    for (int[] members : SidneyDecomposition.blocks(backlog)) {
      ImmutableList<CompositeJob> jobs = Arrays.stream(members)
          .mapToObj(item -> new CompositeJob(
              ImmutableIntArray.of(item), backlog.durations()[item], backlog.costsOfDelay()[item]))
          .collect(ImmutableList.toImmutableList());
      blocks.add(new CompositeOrder(jobs, backlog.requiresWithin(members), false));
    }
    return blocks;
  }

  private static long leastCost(CompositeOrder jobs) {
    InitialSets all = InitialSets.of(jobs.requires(), ANY_NUMBER).orElseThrow();
    return jobs.delayCost(jobs.cheapest(all));
  }

  private static void checkFeasible(CompositeOrder jobs, ImmutableIntArray order) {
    assertThat(order.length()).isEqualTo(jobs.durations().length);
    for (int i = 0; i < order.length(); i++) {
      for (int required : jobs.requires()[order.get(i)]) {
        assertThat(order.subArray(0, i).contains(required)).isTrue();
      }
    }
  }
}
