package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The cycle found is a cycle, and none is shorter: against walking all powers of the adjacency matrix. */
class ShortestCycleProperties {

  @Property
  void shortestCycle_randomGraph_isAsShortAsAny(
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
    int[] cycle = builder.build().shortestCycle();
    assertThat(cycle).hasSize(girth(arc));
    for (int i = 0; i < cycle.length; i++) {
      assertThat(arc[cycle[i]][cycle[(i + 1) % cycle.length]]).isTrue();
    }
    assertThat(Arrays.stream(cycle).distinct().count()).isEqualTo(cycle.length);
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
