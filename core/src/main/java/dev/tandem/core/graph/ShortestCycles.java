package dev.tandem.core.graph;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A shortest cycle of each strongly connected component of a graph: what a person is told of each knot of things that wait for each other.
 *
 * <p>Nodes on no cycle are peeled off; then, for one node after another, a breadth-first search within its component, no deeper than the best
 * cycle so far, looks for the shortest way back to it, and the node is removed, since no better cycle can pass through it. Removal peels
 * further nodes, so a single long cycle costs one search.
 *
 * <p>Cost: O(nodes + arcs) memory, and time as well. Without a limit a tangle whose shortest cycle is long would cost a search for each of its
 * nodes; so, when searches have looked at {@value #LOOKS_PER_ARC} times as many arcs as there are, only components without a cycle yet are
 * searched, and the others keep the shortest one found. No recursion.
 */
public final class ShortestCycles {
  private static final int LOOKS_PER_ARC = 1_000;
  private static final int[] NONE = {};

  private final PackedArcs out;
  private final int[] component;
  private final CyclePeeler peeler;
  /** A node is seen when it bears the mark of the current root. */
  private final int[] mark;

  private final int[] cameFrom;
  private final int[] depth;
  private final int[] queue;
  private long looks;

  private ShortestCycles(PackedArcs out) {
    int nodes = out.nodes();
    this.out = out;
    this.component = StrongComponents.numbers(out);
    this.peeler = new CyclePeeler(out);
    this.mark = new int[nodes];
    this.cameFrom = new int[nodes];
    this.depth = new int[nodes];
    this.queue = new int[nodes];
  }

  /**
   * {@return for each component that has a cycle, the nodes of one of the fewest arcs in the direction of the arcs, starting with its lowest
   * node; components in the order of their lowest nodes}
   *
   * @param arcs the graph; an arc from a node to itself is a cycle of one
   */
  public static ImmutableList<int[]> of(PackedArcs arcs) {
    return of(arcs, (long) LOOKS_PER_ARC * arcs.size());
  }

  /** As many looks at arcs as may be spent on cycles shorter than the first one found. */
  static ImmutableList<int[]> of(PackedArcs arcs, long mostLooks) {
    return new ShortestCycles(arcs).find(mostLooks);
  }

  private ImmutableList<int[]> find(long mostLooks) {
    int nodes = out.nodes();
    Map<Integer, int[]> best = new LinkedHashMap<>();
    for (int node = 0; node < nodes; node++) {
      if (peeler.isLeft(node)) {
        int[] sofar = best.get(component[node]);
        if (sofar == null || looks < mostLooks) {
          int[] found = through(node, sofar == null ? nodes : sofar.length - 1);
          if (found.length > 0) {
            best.put(component[node], found);
          }
        }
        peeler.remove(node);
      }
    }
    return ImmutableList.copyOf(best.values());
  }

  private int[] through(int root, int longest) {
    int head = 0;
    int tail = 0;
    queue[tail++] = root;
    depth[root] = 1;
    while (head < tail) {
      int node = queue[head++];
      if (depth[node] > longest) {
        return NONE;
      }
      looks += out.degree(node);
      for (int place = out.start(node); place < out.end(node); place++) {
        int target = out.target(place);
        if (target == root) {
          return path(node);
        }
        if (peeler.isLeft(target)
            && component[target] == component[root]
            && mark[target] != root + 1) {
          mark[target] = root + 1;
          cameFrom[target] = node;
          depth[target] = depth[node] + 1;
          queue[tail++] = target;
        }
      }
    }
    return NONE;
  }

  private int[] path(int last) {
    int[] path = new int[depth[last]];
    int node = last;
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = node;
      node = cameFrom[node];
    }
    return path;
  }
}
