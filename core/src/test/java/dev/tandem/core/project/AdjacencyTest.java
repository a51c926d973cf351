package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Shortest cycles of small graphs that can be drawn on paper. */
class AdjacencyTest {

  private static List<int[]> cycles(int nodes, int[]... arcs) {
    AdjacencyBuilder builder = new AdjacencyBuilder(nodes);
    for (int[] arc : arcs) {
      builder.add(arc[0], arc[1]);
    }
    return builder.build().shortestCycles();
  }

  private static int[] arc(int from, int to) {
    return new int[] {from, to};
  }

  @Test
  void shortestCycles_noArcsOrNoWayBack_areNone() {
    assertThat(cycles(3)).isEmpty();
    assertThat(cycles(3, arc(0, 1), arc(1, 2), arc(0, 2))).isEmpty();
  }

  @Test
  void shortestCycles_nodeLeadingToItself_isACycleOfOne() {
    assertThat(cycles(3, arc(0, 1), arc(1, 1), arc(1, 2))).containsExactly(new int[] {1});
  }

  @Test
  void shortestCycles_longCycleFirst_isReplacedByAShorterOneOfItsKnot() {
    assertThat(cycles(5, arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(1, 4), arc(4, 1)))
        .containsExactly(new int[] {1, 4});
  }

  @Test
  void shortestCycles_shorterByOneOnly_isFound() {
    assertThat(
            cycles(5, arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(1, 4), arc(4, 2), arc(2, 1)))
        .containsExactly(new int[] {1, 2});
    assertThat(cycles(5, arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(2, 4), arc(4, 1)))
        .containsExactly(new int[] {1, 2, 4});
  }

  @Test
  void shortestCycles_shortCycleFirst_isKeptBeforeLongerOnesOfItsKnot() {
    assertThat(cycles(5, arc(0, 1), arc(1, 0), arc(1, 2), arc(2, 3), arc(3, 4), arc(4, 1)))
        .containsExactly(new int[] {0, 1});
  }

  @Test
  void shortestCycles_nodeBetweenTwoCycles_isOnNoneWithoutTheWayAround() {
    assertThat(cycles(
            6, arc(0, 2), arc(2, 3), arc(3, 2), arc(3, 1), arc(1, 4), arc(4, 5), arc(5, 4),
            arc(5, 0)))
        .containsExactly(new int[] {2, 3});
  }

  @Test
  void shortestCycles_severalKnots_haveOneEachInTheOrderOfTheirLowestNodes() {
    assertThat(cycles(6, arc(5, 0), arc(0, 5), arc(5, 3), arc(3, 1), arc(1, 3), arc(3, 4)))
        .containsExactly(new int[] {0, 5}, new int[] {1, 3});
  }
}
