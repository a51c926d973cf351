package dev.tandem.core.project;

import java.util.Arrays;

/**
 * Numbers the strongly connected components of a graph: nodes that can all reach one another.
 *
 * <p>Each component that has a cycle is one knot of tasks that wait for each other, and no cycle leaves its component. Time and memory O(V +
 * E), with a stack of its own. Source: Tarjan (1972), "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1.
 */
final class StrongComponents {
  private static final int UNSEEN = -1;

  private final int[] start;
  private final int[] targets;
  /** When a node was first met; {@link #UNSEEN} until then. */
  private final int[] met;
  /** The earliest node of its own component that a node is known to reach. */
  private final int[] low;

  private final int[] nextEdge;
  private final int[] path;
  private final int[] open;
  private final int[] component;
  private int pathSize;
  private int openSize;
  private int clock;
  private int components;

  private StrongComponents(int[] start, int[] targets) {
    int nodes = start.length - 1;
    this.start = start;
    this.targets = targets;
    this.met = new int[nodes];
    this.low = new int[nodes];
    this.nextEdge = new int[nodes];
    this.path = new int[nodes];
    this.open = new int[nodes];
    this.component = new int[nodes];
    Arrays.fill(met, UNSEEN);
    Arrays.fill(component, UNSEEN);
  }

  /** The number of each node's component, for edges packed by origin. */
  static int[] of(int[] start, int[] targets) {
    StrongComponents search = new StrongComponents(start, targets);
    for (int v = 0; v < search.met.length; v++) {
      if (search.met[v] == UNSEEN) {
        search.walkFrom(v);
      }
    }
    return search.component;
  }

  private void walkFrom(int root) {
    meet(root);
    while (pathSize > 0) {
      int v = path[pathSize - 1];
      if (nextEdge[v] < start[v + 1]) {
        follow(v, targets[nextEdge[v]++]);
      } else {
        leave(v);
      }
    }
  }

  private void meet(int v) {
    met[v] = clock;
    low[v] = clock++;
    nextEdge[v] = start[v];
    path[pathSize++] = v;
    open[openSize++] = v;
  }

  private void follow(int v, int w) {
    if (met[w] == UNSEEN) {
      meet(w);
    } else if (component[w] == UNSEEN) {
      low[v] = Math.min(low[v], met[w]);
    }
  }

  private void leave(int v) {
    pathSize--;
    if (pathSize > 0) {
      int before = path[pathSize - 1];
      low[before] = Math.min(low[before], low[v]);
    }
    if (low[v] == met[v]) {
      do {
        component[open[--openSize]] = components;
      } while (open[openSize] != v);
      components++;
    }
  }
}
