package dev.tandem.metrics.prioritisation.graph;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The strongly connected components of a directed graph, by an iterative form of Tarjan's algorithm.
 *
 * <p>Cost: O(n + m). Source: Robert Tarjan (1972), Depth-first search and linear graph algorithms.
 */
public final class StrongComponents {

  private final int[][] arcs;
  private final int[] discovered;
  private final int[] low;
  private final int[] next;
  private final int[] path;
  private final int[] open;
  private final boolean[] closed;
  private final ImmutableList.Builder<int[]> components = ImmutableList.builder();
  private int count;
  private int opened;

  private StrongComponents(int[][] arcs) {
    this.arcs = arcs;
    this.discovered = new int[arcs.length];
    this.low = new int[arcs.length];
    this.next = new int[arcs.length];
    this.path = new int[arcs.length];
    this.open = new int[arcs.length];
    this.closed = new boolean[arcs.length];
  }

  /**
   * {@return the components, each one ascending, and each one after all components that its arcs lead to}
   *
   * @param arcs for each node, the nodes its arcs lead to
   */
  public static ImmutableList<int[]> of(int[][] arcs) {
    StrongComponents search = new StrongComponents(arcs);
    for (int node = 0; node < arcs.length; node++) {
      if (search.discovered[node] == 0) {
        search.visitFrom(node);
      }
    }
    return search.components.build();
  }

  private void visitFrom(int root) {
    int depth = 0;
    enter(root, depth);
    while (depth >= 0) {
      int node = path[depth];
      if (next[node] < arcs[node].length) {
        int target = arcs[node][next[node]++];
        if (discovered[target] == 0) {
          enter(target, ++depth);
        } else if (!closed[target]) {
          low[node] = Math.min(low[node], discovered[target]);
        }
      } else {
        leave(node);
        if (--depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }

  private void enter(int node, int depth) {
    path[depth] = node;
    discovered[node] = ++count;
    low[node] = count;
    open[opened++] = node;
  }

  private void leave(int node) {
    if (low[node] < discovered[node]) {
      return;
    }
    int end = opened;
    do {
      closed[open[--opened]] = true;
    } while (open[opened] != node);
    int[] component = Arrays.copyOfRange(open, opened, end);
    Arrays.sort(component);
    components.add(component);
  }
}
