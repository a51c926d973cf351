package dev.tandem.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each knot of nodes has a cycle, and none of it is shorter: against walking all powers of the adjacency matrix. */
class ShortestCyclesProperties {

  @Property
  void of_randomGraph_areAsShortAsAnyOfTheirKnot(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int nodes,
      @ForAll @IntRange(min = 0, max = 20) int edges) {
    Random random = new Random(seed);
    boolean[][] arc = new boolean[nodes][nodes];
    PackedArcs.Builder builder = PackedArcs.builder(nodes);
    for (int e = 0; e < edges; e++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      arc[from][to] = true;
      builder.add(from, to);
    }
    List<int[]> cycles = ShortestCycles.of(builder.build());
    int[] knots = knots(arc);
    checkCycles(cycles, arc, knots);
    for (int[] cycle : cycles) {
      assertThat(cycle).hasSize(girth(within(arc, knots, knots[cycle[0]])));
    }
  }

  @Property
  void of_fewLooks_areCyclesOfTheSameKnots(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int nodes,
      @ForAll @IntRange(min = 0, max = 20) int edges,
      @ForAll @IntRange(min = 0, max = 30) int looks) {
    Random random = new Random(seed);
    boolean[][] arc = new boolean[nodes][nodes];
    PackedArcs.Builder builder = PackedArcs.builder(nodes);
    for (int e = 0; e < edges; e++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      arc[from][to] = true;
      builder.add(from, to);
    }
    checkCycles(ShortestCycles.of(builder.build(), looks), arc, knots(arc));
  }

  /** One real cycle of each knot, in the direction of the arcs, from its lowest node, in the order of the knots. */
  private static void checkCycles(List<int[]> cycles, boolean[][] arc, int[] knots) {
    assertThat(cycles)
        .hasSize((int) Arrays.stream(knots).filter(k -> k >= 0).distinct().count());
    for (int[] cycle : cycles) {
      for (int i = 0; i < cycle.length; i++) {
        assertThat(arc[cycle[i]][cycle[(i + 1) % cycle.length]]).isTrue();
      }
      assertThat(Arrays.stream(cycle).distinct().count()).isEqualTo(cycle.length);
      assertThat(Arrays.stream(cycle).min()).hasValue(cycle[0]);
    }
    assertThat(cycles.stream().map(cycle -> knots[cycle[0]]).toList()).isSorted();
  }

  /** For each node the lowest node that it reaches and that reaches it; -1 if it does not reach itself. */
  private static int[] knots(boolean[][] arc) {
    int n = arc.length;
    boolean[][] reach = new boolean[n][];
    for (int i = 0; i < n; i++) {
      reach[i] = arc[i].clone();
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          reach[i][j] |= reach[i][k] && reach[k][j];
        }
      }
    }
    int[] knots = new int[n];
    for (int i = 0; i < n; i++) {
      knots[i] = -1;
      for (int j = n - 1; j >= 0; j--) {
        knots[i] = reach[i][j] && reach[j][i] ? j : knots[i];
      }
    }
    return knots;
  }

  private static boolean[][] within(boolean[][] arc, int[] knots, int knot) {
    boolean[][] inner = new boolean[arc.length][arc.length];
    for (int i = 0; i < arc.length; i++) {
      for (int j = 0; j < arc.length; j++) {
        inner[i][j] = arc[i][j] && knots[i] == knot && knots[j] == knot;
      }
    }
    return inner;
  }

  private static int girth(boolean[][] arc) {
    int n = arc.length;
    boolean[][] walk = arc;
    for (int length = 1; length <= n; length++) {
      for (int v = 0; v < n; v++) {
        if (walk[v][v]) {
          return length;
        }
      }
      boolean[][] next = new boolean[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          for (int k = 0; k < n; k++) {
            next[i][j] |= walk[i][k] && arc[k][j];
          }
        }
      }
      walk = next;
    }
    return 0;
  }
}
