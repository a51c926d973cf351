package dev.tandem.core.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directed graph over dense nodes, packed by origin.
 *
 * <p>Finds a shortest cycle of each strongly connected component: nodes on no cycle are peeled off; then, for one node after another, a
 * breadth-first search within its component, no deeper than the best cycle so far, looks for the shortest way back to it, and the node is
 * removed, since no better cycle can pass through it. Removal peels further nodes, so a single long cycle costs one search. Time O(V + E)
 * without a cycle, the sum of O(V E) over components at worst; no recursion.
 */
final class Adjacency {
  private final int[] start;
  private final int[] targets;
  private final int[] origins;
  private final int[] inStart;
  private final int[] sources;

  Adjacency(int[] start, int[] targets) {
    this.start = start;
    this.targets = targets;
    int nodes = start.length - 1;
    this.origins = new int[targets.length];
    this.inStart = new int[nodes + 1];
    for (int v = 0; v < nodes; v++) {
      for (int e = start[v]; e < start[v + 1]; e++) {
        origins[e] = v;
        inStart[targets[e] + 1]++;
      }
    }
    for (int v = 0; v < nodes; v++) {
      inStart[v + 1] += inStart[v];
    }
    int[] next = Arrays.copyOf(inStart, nodes);
    this.sources = new int[targets.length];
    for (int e = 0; e < targets.length; e++) {
      sources[next[targets[e]]++] = origins[e];
    }
  }

  /**
   * For each strongly connected component that has a cycle, the nodes of one of the fewest edges in order, starting with its lowest node;
   * components in the order of their lowest nodes.
   */
  List<int[]> shortestCycles() {
    int nodes = start.length - 1;
    Peeler peeler = new Peeler(nodes);
    peeler.peelAll();
    int[] component = StrongComponents.of(start, targets);
    Map<Integer, int[]> best = new LinkedHashMap<>();
    Search search = new Search(component);
    for (int v = 0; v < nodes; v++) {
      if (!peeler.removed[v]) {
        int[] sofar = best.get(component[v]);
        int[] found =
            search.cycleThrough(v, sofar == null ? nodes : sofar.length - 1, peeler.removed);
        if (found.length > 0) {
          best.put(component[v], found);
        }
        peeler.remove(v);
      }
    }
    return List.copyOf(best.values());
  }

  /** Breadth-first searches that share their working arrays; a node is seen when it bears the mark of the current root. */
  private final class Search {
    private final int[] component;
    private final int[] mark;
    private final int[] cameFrom;
    private final int[] depth;
    private final int[] queue;

    Search(int[] component) {
      this.component = component;
      int nodes = component.length;
      mark = new int[nodes];
      cameFrom = new int[nodes];
      depth = new int[nodes];
      queue = new int[nodes];
    }

    int[] cycleThrough(int root, int longest, boolean[] removed) {
      int head = 0;
      int tail = 0;
      queue[tail++] = root;
      depth[root] = 1;
      while (head < tail) {
        int v = queue[head++];
        if (depth[v] > longest) {
          return new int[0];
        }
        for (int e = start[v]; e < start[v + 1]; e++) {
          int w = targets[e];
          if (w == root) {
            return path(v);
          }
          if (!removed[w] && component[w] == component[root] && mark[w] != root + 1) {
            mark[w] = root + 1;
            cameFrom[w] = v;
            depth[w] = depth[v] + 1;
            queue[tail++] = w;
          }
        }
      }
      return new int[0];
    }

    private int[] path(int last) {
      int[] path = new int[depth[last]];
      int v = last;
      for (int i = path.length - 1; i >= 0; i--) {
        path[i] = v;
        v = cameFrom[v];
      }
      return path;
    }
  }

  /** Removes nodes that lie on no cycle: those without a way in or a way out. */
  private final class Peeler {
    private final boolean[] removed;
    private final int[] in;
    private final int[] out;
    private final int[] stack;

    Peeler(int nodes) {
      removed = new boolean[nodes];
      in = new int[nodes];
      out = new int[nodes];
      stack = new int[nodes];
      for (int v = 0; v < nodes; v++) {
        out[v] = start[v + 1] - start[v];
        in[v] = inStart[v + 1] - inStart[v];
      }
    }

    void peelAll() {
      for (int v = 0; v < removed.length; v++) {
        if (!removed[v] && (in[v] == 0 || out[v] == 0)) {
          remove(v);
        }
      }
    }

    void remove(int node) {
      int size = 0;
      removed[node] = true;
      stack[size++] = node;
      while (size > 0) {
        int v = stack[--size];
        for (int e = start[v]; e < start[v + 1]; e++) {
          int w = targets[e];
          if (--in[w] == 0 && !removed[w]) {
            removed[w] = true;
            stack[size++] = w;
          }
        }
        for (int e = inStart[v]; e < inStart[v + 1]; e++) {
          int w = sources[e];
          if (--out[w] == 0 && !removed[w]) {
            removed[w] = true;
            stack[size++] = w;
          }
        }
      }
    }
  }
}
