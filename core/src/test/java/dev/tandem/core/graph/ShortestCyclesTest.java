package dev.tandem.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Shortest cycles of small graphs that can be drawn on paper. */
class ShortestCyclesTest {

  private static List<int[]> cycles(int nodes, int[]... arcs) {
    return ShortestCycles.of(graph(nodes, arcs));
  }

  private static PackedArcs graph(int nodes, int[]... arcs) {
    PackedArcs.Builder builder = PackedArcs.builder(nodes);
    for (int[] arc : arcs) {
      builder.add(arc[0], arc[1]);
    }
    return builder.build();
  }

  private static int[] arc(int from, int to) {
    return new int[] {from, to};
  }

  @Test
  void of_noArcsOrNoWayBack_areNone() {
    assertThat(cycles(3)).isEmpty();
    assertThat(cycles(3, arc(0, 1), arc(1, 2), arc(0, 2))).isEmpty();
  }

  @Test
  void of_nodeLeadingToItself_isACycleOfOne() {
    assertThat(cycles(3, arc(0, 1), arc(1, 1), arc(1, 2))).containsExactly(new int[] {1});
  }

  @Test
  void of_longCycleFirst_isReplacedByAShorterOneOfItsKnot() {
    assertThat(cycles(5, arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(1, 4), arc(4, 1)))
        .containsExactly(new int[] {1, 4});
  }

  @Test
  void of_shorterByOneOnly_isFound() {
    assertThat(
            cycles(5, arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(1, 4), arc(4, 2), arc(2, 1)))
        .containsExactly(new int[] {1, 2});
    assertThat(cycles(5, arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(2, 4), arc(4, 1)))
        .containsExactly(new int[] {1, 2, 4});
  }

  @Test
  void of_shortCycleFirst_isKeptBeforeLongerOnesOfItsKnot() {
    assertThat(cycles(5, arc(0, 1), arc(1, 0), arc(1, 2), arc(2, 3), arc(3, 4), arc(4, 1)))
        .containsExactly(new int[] {0, 1});
  }

  @Test
  void of_nodeBetweenTwoCycles_isOnNoneWithoutTheWayAround() {
    assertThat(cycles(
            6, arc(0, 2), arc(2, 3), arc(3, 2), arc(3, 1), arc(1, 4), arc(4, 5), arc(5, 4),
            arc(5, 0)))
        .containsExactly(new int[] {2, 3});
  }

  @Test
  void of_severalKnots_haveOneEachInTheOrderOfTheirLowestNodes() {
    assertThat(cycles(6, arc(5, 0), arc(0, 5), arc(5, 3), arc(3, 1), arc(1, 3), arc(3, 4)))
        .containsExactly(new int[] {0, 5}, new int[] {1, 3});
  }

  @Test
  void of_looksSpent_keepsTheFirstCycleOfEachKnot() {
    PackedArcs graph = graph(
        7, arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(1, 4), arc(4, 1), arc(5, 6), arc(6, 5));
    // The first search looks at 6 arcs on its way from 0 back to 0; the next one, from 1, finds the
    // shorter cycle.
    assertThat(ShortestCycles.of(graph, 6))
        .containsExactly(new int[] {0, 1, 2, 3}, new int[] {5, 6});
    assertThat(ShortestCycles.of(graph, 7)).containsExactly(new int[] {1, 4}, new int[] {5, 6});
  }

  @Test
  void of_manyRowsOfManyNodes_endsInTime() {
    // Rows of 300 nodes in a ring, each node leading to 40 of the next row: no cycle is shorter
    // than the ring has rows.
    int rows = 100;
    int width = 300;
    PackedArcs.Builder builder = PackedArcs.builder(rows * width);
    for (int node = 0; node < rows * width; node++) {
      for (int k = 0; k < 40; k++) {
        int row = (node / width + 1) % rows;
        builder.add(node, row * width + (node * 7 + k * 13) % width);
      }
    }
    List<int[]> found = ShortestCycles.of(builder.build());
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).hasSize(rows).startsWith(0);
  }

  @Test
  void of_aRingOfAMillion_needsNoDeepStack() {
    int size = 1_000_000;
    PackedArcs.Builder builder = PackedArcs.builder(size);
    for (int node = 0; node < size; node++) {
      builder.add(node, (node + 1) % size);
    }
    assertThat(ShortestCycles.of(builder.build()).get(0)).hasSize(size).startsWith(0, 1, 2);
  }
}
