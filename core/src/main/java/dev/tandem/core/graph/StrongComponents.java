package dev.tandem.core.graph;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The strongly connected components of a graph: nodes that can all reach one another.
 *
 * <p>Each component that has a cycle is one knot of things that wait for each other, and no cycle leaves its component. Components are
 * numbered so that each one comes after all that its arcs lead to: without cycles, when each node is its own component, their order is a
 * topological one from the end.
 *
 * <p>Cost: O(nodes + arcs) time, O(nodes) memory, with a stack of its own. Source: Robert Tarjan (1972), "Depth-first search and linear graph
 * algorithms", SIAM Journal on Computing 1, whose names stand in brackets.
 */
public final class StrongComponents {
  private static final int UNSEEN = -1;

  private final PackedArcs arcs;
  /** When a node was first met (NUMBER); {@link #UNSEEN} until then. */
  private final int[] met;
  /** The earliest node of its own component that a node is known to reach (LOWLINK). */
  private final int[] low;

  private final int[] nextPlace;
  /** From the root of the walk to where it is. */
  private final int[] path;
  /** Nodes met whose component is not known yet; those of one component stand together (the stack of points). */
  private final int[] open;

  private final int[] component;
  private int pathSize;
  private int openSize;
  private int clock;
  private int components;

  private StrongComponents(PackedArcs arcs) {
    int nodes = arcs.nodes();
    this.arcs = arcs;
    this.met = new int[nodes];
    this.low = new int[nodes];
    this.nextPlace = new int[nodes];
    this.path = new int[nodes];
    this.open = new int[nodes];
    this.component = new int[nodes];
    Arrays.fill(met, UNSEEN);
    Arrays.fill(component, UNSEEN);
  }

  /**
   * {@return for each node the number of its component}
   *
   * @param arcs the graph
   */
  public static int[] numbers(PackedArcs arcs) {
    StrongComponents search = new StrongComponents(arcs);
    for (int node = 0; node < arcs.nodes(); node++) {
      if (search.met[node] == UNSEEN) {
        search.walkFrom(node);
      }
    }
    return search.component;
  }

  /**
   * {@return the components in the order of their numbers, the nodes of each ascending}
   *
   * @param arcs the graph
   */
  public static ImmutableList<int[]> of(PackedArcs arcs) {
    int[] numbers = numbers(arcs);
    int[] nodes = new int[numbers.length];
    Arrays.setAll(nodes, node -> node);
    int count = Arrays.stream(numbers).max().orElse(UNSEEN) + 1;
    // Each component is packed as if arcs led from it to its nodes.
    return ImmutableList.copyOf(PackedArcs.of(count, numbers, nodes).toTargets());
  }

  private void walkFrom(int root) {
    meet(root);
    while (pathSize > 0) {
      int node = path[pathSize - 1];
      if (nextPlace[node] < arcs.end(node)) {
        follow(node, arcs.target(nextPlace[node]++));
      } else {
        leave(node);
      }
    }
  }

  private void meet(int node) {
    met[node] = clock;
    low[node] = clock++;
    nextPlace[node] = arcs.start(node);
    path[pathSize++] = node;
    open[openSize++] = node;
  }

  private void follow(int node, int target) {
    if (met[target] == UNSEEN) {
      meet(target);
    } else if (component[target] == UNSEEN) {
      low[node] = Math.min(low[node], met[target]);
    }
  }

  private void leave(int node) {
    pathSize--;
    if (pathSize > 0) {
      int before = path[pathSize - 1];
      low[before] = Math.min(low[before], low[node]);
    }
    // Nothing met before it can be reached, so that all that is open since then is one component.
    if (low[node] == met[node]) {
      do {
        component[open[--openSize]] = components;
      } while (open[openSize] != node);
      components++;
    }
  }
}
