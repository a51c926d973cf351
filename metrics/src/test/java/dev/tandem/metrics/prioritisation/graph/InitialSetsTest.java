package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.Effort;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InitialSetsTest {

  private static int[][] chains(int chains, int length) {
    return IntStream.range(0, chains * length)
        .mapToObj(i -> i % length == 0 ? new int[0] : new int[] {i - 1})
        .toArray(int[][]::new);
  }

  @Test
  void of_independentItems_areAllSubsets() {
    InitialSets sets = InitialSets.of(new int[10][0], 1024).orElseThrow();
    assertThat(sets.count()).isEqualTo(1024);
    assertThat(sets.firstStep(1024)).isEqualTo(10 * 512);
    assertThat(InitialSets.of(new int[10][0], 1023)).isEmpty();
  }

  @Test
  void of_chainsBeyondOneWord_multiplyTheirLengths() {
    InitialSets sets = InitialSets.of(chains(2, 70), 10_000).orElseThrow();
    assertThat(sets.count()).isEqualTo(71 * 71);
    long[] ones = new long[140];
    Arrays.fill(ones, 1);
    assertThat(sets.totals(ones)[sets.count() - 1]).isEqualTo(140);
  }

  @Test
  void path_beyondOneWord_isAllOfTheSet() {
    InitialSets sets = InitialSets.of(chains(2, 70), 10_000).orElseThrow();
    CheapestWays ways = CheapestWays.of(sets, (set, item, target) -> item);
    int[] path = ways.path(sets.count() - 1);
    assertThat(path).hasSize(140).doesNotHaveDuplicates();
    assertThat(IntStream.of(path).filter(item -> item < 70)).isSorted();
    assertThat(IntStream.of(path).filter(item -> item >= 70)).isSorted();
  }

  @Test
  void of_threeChainsBeyondOneWord_holdsEachSetOnce() {
    assertThat(InitialSets.of(chains(3, 25), 20_000).orElseThrow().count())
        .isEqualTo(26 * 26 * 26);
  }

  @Test
  void of_moreItemsThanAreCountedFirst_keepsTheLimit() {
    assertThat(InitialSets.of(chains(1, 600), 601).orElseThrow().count()).isEqualTo(601);
    assertThat(InitialSets.of(chains(1, 600), 600)).isEmpty();
    // After the empty set and one of each item, those of two are too many.
    assertThat(InitialSets.of(new int[501][0], 600)).isEmpty();
  }

  @Test
  void limit_ofEffort_isATwentiethWithinBounds() {
    assertThat(InitialSets.limit(Effort.none())).isEqualTo(1);
    assertThat(InitialSets.limit(Effort.ofSteps(119))).isEqualTo(5);
    assertThat(InitialSets.limit(Effort.ofSteps(Long.MAX_VALUE))).isEqualTo(200_000);
    assertThat(InitialSets.steps(200_000)).isEqualTo(4_000_000);
  }

  @Test
  void of_noItems_isTheEmptySet() {
    InitialSets sets = InitialSets.of(new int[0][], 1).orElseThrow();
    assertThat(sets.count()).isEqualTo(1);
    assertThat(sets.path(0, new int[1], new int[1])).isEmpty();
  }

  @Test
  void steps_anySet_leadToLaterOnesAndKeepRequirements() {
    int[][] requires = {{}, {0}, {0}, {1, 2}, {}};
    InitialSets sets = InitialSets.of(requires, 100).orElseThrow();
    int[] members = new int[sets.count()];
    for (int set = 0; set < sets.count(); set++) {
      for (int step = sets.firstStep(set); step < sets.firstStep(set + 1); step++) {
        for (int required : requires[sets.item(step)]) {
          assertThat(members[set] >> required & 1).isEqualTo(1);
        }
        assertThat(sets.target(step)).isGreaterThan(set);
        members[sets.target(step)] = members[set] | 1 << sets.item(step);
      }
    }
    assertThat(members[sets.count() - 1]).isEqualTo(0b11111);
    assertThat(IntStream.of(members).distinct().count()).isEqualTo(sets.count()).isEqualTo(12);
  }

  @Test
  void cheapestWays_costByPosition_findsTheShortestFirst() {
    InitialSets sets = InitialSets.of(new int[3][0], 8).orElseThrow();
    long[] durations = {3, 1, 2};
    long[] finish = sets.totals(durations);
    CheapestWays ways = CheapestWays.of(sets, (set, item, target) -> finish[target]);
    assertThat(ways.path(7)).containsExactly(1, 2, 0);
    assertThat(ways.cost(7)).isEqualTo(1 + 3 + 6);
    assertThat(ways.cost(0)).isZero();
  }
}
