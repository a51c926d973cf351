package dev.tandem.metrics.prioritisation.graph;

import com.google.common.math.LongMath;
import dev.tandem.core.graph.PackedArcs;
import java.util.Arrays;

/**
 * The maximum-weight closure of a directed graph: the set of nodes of greatest total weight that holds, with each of its nodes, all
 * nodes which that one requires.
 *
 * <p>Definition: Picard's network. A positive node is a source of that much, a negative node a sink, each requirement an arc of
 * unlimited capacity; the closure's weight is the sum of the positive weights less the maximum flow. The flow is Dinic's (1970), with
 * integer capacities and so exact; requirements may form cycles.
 *
 * <p>Cost: O(n²m) at worst, close to linear on real backlogs. A solver may be used again for other weights; it is not thread-safe.
 * Source: Jean-Claude Picard (1976), Maximal closure of a graph and applications to combinatorial problems.
 */
public final class MaximumClosure {

  /** The requirements; each one's number, its place here, is its index in {@code flow}. */
  private final PackedArcs requires;
  /** The same turned round, with the same numbers. */
  private final PackedArcs requiredBy;

  private final long[] flow;
  private final long[] supply;
  private final long[] demand;
  private final int[] level;
  private final int[] current;
  private final int[] queue;
  private final int[] pathArc;
  private long steps;
  private boolean maximal;

  /**
   * Prepares the network.
   *
   * @param requires for each node, the nodes it requires; copied
   */
  public MaximumClosure(int[][] requires) {
    int nodes = requires.length;
    this.requires = PackedArcs.ofTargets(requires);
    this.requiredBy = this.requires.reversed();
    this.flow = new long[this.requires.size()];
    this.supply = new long[nodes];
    this.demand = new long[nodes];
    this.level = new int[nodes];
    this.current = new int[nodes];
    this.queue = new int[nodes];
    this.pathArc = new int[nodes];
  }

  /**
   * Solves for these weights; the other methods then speak of this solution.
   *
   * @param weights one weight a node; the sum of their absolute values fits a long
   * @return the greatest weight of a closure; 0 if only the empty closure is worth taking
   */
  public long maximise(long[] weights) {
    return maximise(weights, Long.MAX_VALUE);
  }

  /**
   * Solves for these weights within a limit of effort; the other methods then speak of this solution if it {@link #isMaximal()}.
   *
   * @param weights one weight a node; the sum of their absolute values fits a long
   * @param mostSteps how many arcs this solution may look at
   * @return the greatest weight of a closure; if the effort ended before, a weight that no closure is above
   */
  public long maximise(long[] weights, long mostSteps) {
    Arrays.fill(flow, 0);
    for (int node = 0; node < weights.length; node++) {
      supply[node] = Math.max(weights[node], 0);
      demand[node] = Math.max(-weights[node], 0);
    }
    long end = LongMath.saturatedAdd(steps, mostSteps);
    maximal = !findLevels();
    while (!maximal && steps < end) {
      Arrays.fill(current, 0);
      for (int node = 0; node < supply.length && steps < end; node++) {
        if (supply[node] > 0) {
          drain(node);
        }
      }
      maximal = !findLevels();
    }
    long value = 0;
    for (long remaining : supply) {
      value += remaining;
    }
    return value;
  }

  /** Breadth first from all nodes with supply left; stops below the first level that holds a demand. */
  private boolean findLevels() {
    Arrays.fill(level, -1);
    int tail = 0;
    for (int node = 0; node < supply.length; node++) {
      if (supply[node] > 0) {
        level[node] = 0;
        queue[tail++] = node;
      }
    }
    int lastLevel = Integer.MAX_VALUE;
    for (int head = 0; head < tail && level[queue[head]] <= lastLevel; head++) {
      int node = queue[head];
      if (demand[node] > 0) {
        lastLevel = level[node];
      }
      if (level[node] < lastLevel) {
        tail = visitNeighbours(node, tail);
      }
    }
    return lastLevel < Integer.MAX_VALUE;
  }

  private int visitNeighbours(int node, int tail) {
    int end = tail;
    steps += requires.degree(node) + requiredBy.degree(node);
    for (int arc = requires.start(node); arc < requires.end(node); arc++) {
      int target = requires.target(arc);
      if (level[target] < 0) {
        level[target] = level[node] + 1;
        queue[end++] = target;
      }
    }
    for (int place = requiredBy.start(node); place < requiredBy.end(node); place++) {
      int source = requiredBy.target(place);
      if (level[source] < 0 && flow[requiredBy.arc(place)] > 0) {
        level[source] = level[node] + 1;
        queue[end++] = source;
      }
    }
    return end;
  }

  /** Sends as much of one node's supply as the level graph takes, along paths kept in {@code queue} and {@code pathArc}. */
  private void drain(int origin) {
    int length = 0;
    queue[0] = origin;
    while (supply[origin] > 0) {
      int node = queue[length];
      if (demand[node] > 0) {
        length = augment(length);
      } else if (advance(node, length)) {
        length++;
      } else if (length == 0) {
        return;
      } else {
        level[node] = -1;
        length--;
      }
    }
  }

  /** Steps from the path's end to a node one level on; {@code ~arc} marks a step against an arc's flow. */
  private boolean advance(int node, int length) {
    int out = requires.degree(node);
    int all = out + requiredBy.degree(node);
    for (; current[node] < all; current[node]++) {
      int k = current[node];
      boolean forward = k < out;
      PackedArcs arcs = forward ? requires : requiredBy;
      int place = arcs.start(node) + (forward ? k : k - out);
      int next = arcs.target(place);
      int arc = arcs.arc(place);
      if (level[next] == level[node] + 1 && (forward || flow[arc] > 0)) {
        queue[length + 1] = next;
        pathArc[length] = forward ? arc : ~arc;
        return true;
      }
    }
    return false;
  }

  /** Pushes along the path and returns the length of the part that can still carry something. */
  private int augment(int length) {
    steps += length;
    int last = queue[length];
    long amount = Math.min(supply[queue[0]], demand[last]);
    for (int i = 0; i < length; i++) {
      if (pathArc[i] < 0) {
        amount = Math.min(amount, flow[~pathArc[i]]);
      }
    }
    int usable = length;
    for (int i = length - 1; i >= 0; i--) {
      if (pathArc[i] >= 0) {
        flow[pathArc[i]] += amount;
      } else {
        flow[~pathArc[i]] -= amount;
        usable = flow[~pathArc[i]] == 0 ? i : usable;
      }
    }
    supply[queue[0]] -= amount;
    demand[last] -= amount;
    return usable;
  }

  /** {@return whether the last solution is complete, and not only a bound} */
  public boolean isMaximal() {
    return maximal;
  }

  /** {@return how many arcs all solutions so far have looked at: a measure of effort that is the same on every machine} */
  public long steps() {
    return steps;
  }

  /** {@return the smallest closure of greatest weight: it is part of every other one} */
  public boolean[] smallest() {
    // The last search for levels met no demand, and so went on to all that a supply can still
    // reach.
    boolean[] reached = new boolean[level.length];
    for (int node = 0; node < level.length; node++) {
      reached[node] = level[node] >= 0;
    }
    return reached;
  }

  /** {@return the largest closure of greatest weight: every other one is part of it} */
  public boolean[] largest() {
    PackedArcs backwards = residual().reversed();
    boolean[] inside = new boolean[supply.length];
    Arrays.fill(inside, true);
    int tail = 0;
    for (int node = 0; node < demand.length; node++) {
      if (demand[node] > 0) {
        inside[node] = false;
        queue[tail++] = node;
      }
    }
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int place = backwards.start(node); place < backwards.end(node); place++) {
        int next = backwards.target(place);
        if (inside[next]) {
          inside[next] = false;
          queue[tail++] = next;
        }
      }
    }
    return inside;
  }

  /**
   * {@return the residual graph: a node's arcs lead to what it requires and against the flow that reaches it}
   *
   * <p>If the solution's value is 0 and the weights sum to 0, the sets that hold all their residual successors are exactly the closures
   * of weight 0, and so its strongly connected components are the parts that no such closure divides. Source: Picard and Queyranne
   * (1980), On the structure of all minimum cuts in a network and applications.
   */
  public PackedArcs residual() {
    PackedArcs.Builder arcs = PackedArcs.builder(supply.length);
    for (int node = 0; node < supply.length; node++) {
      for (int arc = requires.start(node); arc < requires.end(node); arc++) {
        arcs.add(node, requires.target(arc));
      }
      for (int place = requiredBy.start(node); place < requiredBy.end(node); place++) {
        if (flow[requiredBy.arc(place)] > 0) {
          arcs.add(node, requiredBy.target(place));
        }
      }
    }
    return arcs.build();
  }
}
