package dev.tandem.metrics.prioritisation.sequencing.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import java.util.ArrayList;
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
    for (CompositeOrder jobs : Tangles.blocks(Tangles.tangle(6, 8, new SplittableRandom(seed)))) {
      LastJobSearch.Outcome found = LastJobSearch.search(jobs, ANY_NUMBER, 1);
      assertThat(found.proven()).isTrue();
      assertThat(jobs.delayCost(found.order().toArray())).isEqualTo(Tangles.leastCost(jobs));
      checkFeasible(jobs, found.order());
    }
  }

  @Property(tries = 150)
  void search_stoppedEarly_isNoBetterThanTheBestAndClaimsNothingFalse(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int nodes) {
    for (CompositeOrder jobs : Tangles.blocks(Tangles.tangle(6, 8, new SplittableRandom(seed)))) {
      LastJobSearch.Outcome found = LastJobSearch.search(jobs, nodes, 1);
      long cost = jobs.delayCost(found.order().toArray());
      checkFeasible(jobs, found.order());
      assertThat(cost)
          .isBetween(Tangles.leastCost(jobs), jobs.delayCost(InsertionSearch.order(jobs)));
      assertThat(found.proven() && cost > Tangles.leastCost(jobs)).isFalse();
    }
  }

  @Example
  void search_oneNode_provesNothingOfATangle() {
    CompositeOrder jobs = Tangles.blocks(Tangles.tangle(6, 8, new SplittableRandom(1))).stream()
        .filter(block -> block.durations().length > 5)
        .findFirst()
        .orElseThrow();
    assertThat(LastJobSearch.search(jobs, 1, 1).proven()).isFalse();
    assertThat(LastJobSearch.search(jobs, ANY_NUMBER, 1).proven()).isTrue();
  }

  @Example
  void search_hugeAmounts_staysExact() {
    List<BacklogItem> items = new ArrayList<>();
    for (BacklogItem item : Tangles.tangle(4, 5, new SplittableRandom(3))) {
      items.add(BacklogItem.of(
              item.id(),
              item.duration().doubleValue() * 3_000_000_019.0,
              item.costOfDelay().doubleValue())
          .requiring(item.requires().toArray(String[]::new)));
    }
    for (CompositeOrder jobs : Tangles.blocks(items)) {
      LastJobSearch.Outcome found = LastJobSearch.search(jobs, ANY_NUMBER, 1);
      assertThat(found.proven()).isTrue();
      assertThat(jobs.delayCost(found.order().toArray())).isEqualTo(Tangles.leastCost(jobs));
    }
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
