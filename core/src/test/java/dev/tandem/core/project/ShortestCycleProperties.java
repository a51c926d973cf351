package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each knot of nodes has a cycle, and none of it is shorter: against walking all powers of the adjacency matrix. */
class ShortestCycleProperties {

  @Property
  void shortestCycles_randomGraph_areAsShortAsAnyOfTheirKnot(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int nodes,
      @ForAll @IntRange(min = 0, max = 20) int edges) {
    Random random = new Random(seed);
    boolean[][] arc = new boolean[nodes][nodes];
    AdjacencyBuilder builder = new AdjacencyBuilder(nodes);
    for (int e = 0; e < edges; e++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      arc[from][to] = true;
      builder.add(from, to);
    }
    List<int[]> cycles = builder.build().shortestCycles();
    int[] knots = knots(arc);
    assertThat(cycles)
        .hasSize((int) Arrays.stream(knots).filter(k -> k >= 0).distinct().count());
    for (int[] cycle : cycles) {
      int knot = knots[cycle[0]];
      assertThat(cycle).hasSize(girth(within(arc, knots, knot)));
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
