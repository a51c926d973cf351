package dev.tandem.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Components of graphs that can be drawn on paper, and of random ones against who reaches whom. */
class StrongComponentsTest {

  private static List<int[]> of(int[][] targets) {
    return StrongComponents.of(PackedArcs.ofTargets(targets));
  }

  @Test
  void of_aRingWithATailBothWays_leadToEarlierOnes() {
    // 0 leads into the ring 1 2 3, from which 4 is reached; 5 stands alone.
    assertThat(of(new int[][] {{1}, {2}, {3}, {1, 4}, {}, {}}))
        .containsExactly(new int[] {4}, new int[] {1, 2, 3}, new int[] {0}, new int[] {5});
  }

  @Test
  void of_twoRingsWithOneArcBetween_areTwo() {
    assertThat(of(new int[][] {{3}, {0}, {5}, {1, 2}, {2}, {4}}))
        .containsExactly(new int[] {2, 4, 5}, new int[] {0, 1, 3});
    assertThat(of(new int[0][])).isEmpty();
  }

  @Test
  void of_arcToAClosedOne_joinsNothing() {
    assertThat(of(new int[][] {{1, 2}, {}, {1}}))
        .containsExactly(new int[] {1}, new int[] {2}, new int[] {0});
  }

  @Test
  void of_aChainOfAMillion_needsNoDeepStack() {
    int size = 1_000_000;
    int[] from = new int[size - 1];
    int[] to = new int[size - 1];
    for (int arc = 0; arc < from.length; arc++) {
      from[arc] = arc;
      to[arc] = arc + 1;
    }
    int[] numbers = StrongComponents.numbers(PackedArcs.of(size, from, to));
    assertThat(numbers[0]).isEqualTo(size - 1);
    assertThat(numbers[size - 1]).isZero();
  }

  @Property
  void numbers_anyGraph_areEqualExactlyWhereBothReachEachOther(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int nodes,
      @ForAll @IntRange(min = 0, max = 25) int size) {
    Random random = new Random(seed);
    int[] from = random.ints(size, 0, nodes).toArray();
    int[] to = random.ints(size, 0, nodes).toArray();
    boolean[][] reaches = reaches(nodes, from, to);
    PackedArcs arcs = PackedArcs.of(nodes, from, to);
    int[] numbers = StrongComponents.numbers(arcs);
    List<int[]> components = StrongComponents.of(arcs);
    assertThat(components.stream().mapToInt(component -> component.length).sum())
        .isEqualTo(nodes);
    for (int k = 0; k < components.size(); k++) {
      assertThat(components.get(k)).isSorted().isNotEmpty();
      for (int node : components.get(k)) {
        assertThat(numbers[node]).isEqualTo(k);
      }
    }
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        assertThat(numbers[i] == numbers[j]).isEqualTo(reaches[i][j] && reaches[j][i]);
        if (reaches[i][j]) {
          assertThat(numbers[i]).isGreaterThanOrEqualTo(numbers[j]);
        }
      }
    }
  }

  /** Warshall's closure; each node reaches itself. */
  private static boolean[][] reaches(int nodes, int[] from, int[] to) {
    boolean[][] reaches = new boolean[nodes][nodes];
    for (int arc = 0; arc < from.length; arc++) {
      reaches[from[arc]][to[arc]] = true;
    }
    for (int k = 0; k < nodes; k++) {
      reaches[k][k] = true;
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          reaches[i][j] |= reaches[i][k] && reaches[k][j];
        }
      }
    }
    return reaches;
  }
}
