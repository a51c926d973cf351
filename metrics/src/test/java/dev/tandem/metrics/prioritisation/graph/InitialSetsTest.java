package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;

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
