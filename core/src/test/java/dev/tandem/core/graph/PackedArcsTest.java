package dev.tandem.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Arcs packed by the node they leave, by hand and against lists. */
class PackedArcsTest {
  private static final PackedArcs GRAPH =
      PackedArcs.of(4, new int[] {2, 0, 2, 0, 3}, new int[] {1, 3, 0, 1, 3});

  @Test
  void of_arcsInAnyOrder_standByNodeInTheOrderOfTheInput() {
    assertThat(GRAPH.nodes()).isEqualTo(4);
    assertThat(GRAPH.size()).isEqualTo(5);
    assertThat(GRAPH.toTargets()).isDeepEqualTo(new int[][] {{3, 1}, {}, {1, 0}, {3}});
    assertThat(GRAPH.degree(2)).isEqualTo(2);
    assertThat(GRAPH.start(2)).isEqualTo(2);
    assertThat(GRAPH.end(2)).isEqualTo(4);
    assertThat(GRAPH.target(3)).isZero();
    assertThat(GRAPH.arc(3)).isEqualTo(2);
    assertThat(GRAPH.contains(2, 0)).isTrue();
    assertThat(GRAPH.contains(0, 2)).isFalse();
    assertThat(GRAPH.contains(1, 3)).isFalse();
    assertThat(GRAPH.contains(1, 1)).isFalse();
  }

  @Test
  void reversed_arcs_keepTheirNumbers() {
    PackedArcs back = GRAPH.reversed();
    assertThat(back.toTargets()).isDeepEqualTo(new int[][] {{2}, {0, 2}, {}, {0, 3}});
    assertThat(back.arc(back.start(1))).isEqualTo(3);
    assertThat(back.arc(back.start(1) + 1)).isZero();
  }

  @Test
  void of_noNodesOrNoArcs_isEmpty() {
    assertThat(PackedArcs.of(0, new int[0], new int[0]).nodes()).isZero();
    assertThat(PackedArcs.builder(2).build().toTargets()).isDeepEqualTo(new int[][] {{}, {}});
    assertThat(PackedArcs.ofTargets(new int[0][]).size()).isZero();
  }

  @Test
  void ofTargets_rows_areNumberedByPlace() {
    PackedArcs rows = PackedArcs.ofTargets(new int[][] {{1, 1}, {}, {0}});
    assertThat(rows.toTargets()).isDeepEqualTo(new int[][] {{1, 1}, {}, {0}});
    assertThat(rows.arc(2)).isEqualTo(2);
    assertThat(rows.reversed().arc(rows.reversed().start(1) + 1)).isEqualTo(1);
  }

  @Test
  void targets_changedByTheCaller_leaveTheGraphAsItWas() {
    GRAPH.targets(0)[0] = 2;
    assertThat(GRAPH.targets(0)).containsExactly(3, 1);
  }

  @Property
  void of_anyArcs_areThoseOfListsBothWays(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int nodes,
      @ForAll @IntRange(min = 0, max = 50) int size) {
    Random random = new Random(seed);
    int[] from = random.ints(size, 0, nodes).toArray();
    int[] to = random.ints(size, 0, nodes).toArray();
    PackedArcs arcs = PackedArcs.of(nodes, from, to);
    PackedArcs back = arcs.reversed();
    for (int node = 0; node < nodes; node++) {
      List<Integer> leaving = new ArrayList<>();
      for (int arc = 0; arc < size; arc++) {
        if (from[arc] == node) {
          leaving.add(arc);
        }
      }
      assertThat(numbers(arcs, node)).isEqualTo(leaving);
      List<Integer> entering = new ArrayList<>();
      for (int origin = 0; origin < nodes; origin++) {
        for (int arc = 0; arc < size; arc++) {
          if (from[arc] == origin && to[arc] == node) {
            entering.add(arc);
          }
        }
      }
      assertThat(numbers(back, node)).isEqualTo(entering);
    }
    for (int place = 0; place < size; place++) {
      assertThat(arcs.target(place)).isEqualTo(to[arcs.arc(place)]);
      assertThat(back.target(place)).isEqualTo(from[back.arc(place)]);
    }
    assertThat(back.reversed().size()).isEqualTo(size);
  }

  private static List<Integer> numbers(PackedArcs arcs, int node) {
    List<Integer> numbers = new ArrayList<>();
    for (int place = arcs.start(node); place < arcs.end(node); place++) {
      numbers.add(arcs.arc(place));
    }
    return numbers;
  }
}
