package dev.tandem.scheduling.health.facts;

import com.google.common.math.LongMath;
import dev.tandem.core.graph.PackedArcs;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds the links that other paths demand anyway: the transitive reduction of the finish-to-start links, with their lags.
 *
 * <p>From each task with several links the nodes behind it are taken in their order, up to the deepest of its successors, each with the longest
 * way to it. One step is one arc looked at, or 64 nodes passed over. Source: Aho, Garey and Ullman (1972), "The transitive reduction of a directed
 * graph", who show that all redundant arcs of an acyclic graph can go together; with lags the same holds, as the way that replaces one is longer than
 * none of its own links.
 */
public final class RedundantLinks {
  private static final long NO_WAY = Long.MIN_VALUE;

  private final PlanFacts facts;
  private final long limit;
  private final DemandGraph graph;
  private final PackedArcs arcs;
  private final BitSet reached = new BitSet();
  /** The longest way to each node that is reached. */
  private final long[] longest;
  /** The same without the links that are judged themselves. */
  private final long[] around;
  /** For each successor the link from the task with the longest lag, the first of equal ones. */
  private final int[] strongest;

  private final BitSet redundant = new BitSet();
  private long steps;

  /**
   * Prepares the search.
   *
   * @param facts the plan
   * @param limit how many steps it may take
   */
  public RedundantLinks(PlanFacts facts, long limit) {
    this.facts = facts;
    this.limit = limit;
    this.graph = new DemandGraph(facts);
    this.arcs = graph.arcs;
    this.longest = new long[arcs.nodes()];
    this.around = new long[arcs.nodes()];
    this.strongest = new int[arcs.nodes()];
  }

  /** {@return the positions of the redundant dependencies; empty if it takes more steps than allowed} */
  public Optional<int[]> find() {
    for (int task = 0; task < facts.size() && steps <= limit; task++) {
      int origin = graph.finish(task);
      int deepest = arcs.degree(origin) > 1 ? deepest(origin) : origin;
      if (deepest > origin) {
        leave(origin, deepest);
        search(origin, deepest);
        judge(origin);
      }
    }
    return steps <= limit ? Optional.of(redundant.stream().toArray()) : Optional.empty();
  }

  /** The deepest successor to which another way may lead; the origin itself if there is none. */
  private int deepest(int origin) {
    int deepest = origin;
    for (int place = arcs.start(origin); place < arcs.end(origin); place++) {
      int target = arcs.target(place);
      if (isJudged(place) && graph.degreeIn[target] > 1) {
        deepest = Math.max(deepest, target);
      }
    }
    return deepest;
  }

  private boolean isJudged(int place) {
    return graph.lag[arcs.arc(place)] != DemandGraph.NOT_JUDGED;
  }

  private void leave(int origin, int deepest) {
    for (int place = arcs.start(origin); place < arcs.end(origin); place++) {
      int target = arcs.target(place);
      int arc = arcs.arc(place);
      reach(target, graph.weight[arc], isJudged(place) ? NO_WAY : graph.weight[arc], deepest);
      if (isJudged(place) && target <= deepest) {
        int before = strongest[target];
        strongest[target] = before < 0 || graph.lag[arc] > graph.lag[before] ? arc : before;
      }
    }
  }

  private void search(int origin, int deepest) {
    steps += (deepest - origin) / Long.SIZE;
    int node = reached.nextSetBit(origin);
    while (node >= 0 && steps <= limit) {
      reached.clear(node);
      for (int place = arcs.start(node); place < arcs.end(node); place++) {
        long length = LongMath.saturatedAdd(longest[node], graph.weight[arcs.arc(place)]);
        reach(arcs.target(place), length, length, deepest);
      }
      node = reached.nextSetBit(node);
    }
    reached.clear();
  }

  private void reach(int node, long length, long lengthAround, int deepest) {
    steps++;
    if (node > deepest) {
      return;
    }
    if (!reached.get(node)) {
      reached.set(node);
      longest[node] = NO_WAY;
      around[node] = NO_WAY;
      strongest[node] = DemandGraph.NONE;
    }
    longest[node] = Math.max(longest[node], length);
    around[node] = Math.max(around[node], lengthAround);
  }

  private void judge(int origin) {
    for (int place = arcs.start(origin); place < arcs.end(origin); place++) {
      int target = arcs.target(place);
      int arc = arcs.arc(place);
      boolean seen = isJudged(place) && graph.degreeIn[target] > 1;
      if (seen && (around[target] >= graph.lag[arc] || strongest[target] != arc)) {
        redundant.set(graph.dependency[arc]);
      }
    }
  }
}
