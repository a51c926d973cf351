package dev.tandem.scheduling.comparison.tracing;

import com.google.common.primitives.Ints;
import dev.tandem.scheduling.comparison.tracing.MoveTracer.Pass;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.IntConsumer;

/**
 * All chains that a tracer can follow, followed once: for each state what passes a move on to it, and its own changes. Immutable.
 *
 * <p>Cost: O(tasks + links) to make, in time and memory, as much as one pass; then every question over the whole plan only reads.
 */
final class MoveChains {
  private static final int[] NOTHING = {};

  private final MoveTracer tracer;
  private final int nodes;
  /** For each state those that pass a move on to it, in their order. */
  private final int[][] origins;
  /** For each state the numbers of the changes that act on it, ascending. */
  private final int[][] own;

  MoveChains(MoveTracer tracer) {
    this.tracer = tracer;
    this.nodes = tracer.traced.network.size();
    this.origins = new int[2 * nodes][];
    this.own = new int[2 * nodes][];
    Arrays.fill(origins, NOTHING);
    Arrays.fill(own, NOTHING);
    for (int state = 0; state < origins.length; state++) {
      if (tracer.isConcerned(state)) {
        follow(state);
      }
    }
  }

  private void follow(int state) {
    List<Pass> passing = tracer.passing(state);
    if (!passing.isEmpty()) {
      origins[state] = new int[passing.size()];
      Arrays.setAll(origins[state], i -> passing.get(i).state());
    }
    NavigableSet<Integer> acting = tracer.own(state, passing);
    if (!acting.isEmpty()) {
      own[state] = Ints.toArray(acting);
    }
  }

  /** Tells of nodes those first that others wait for. */
  private void forEachNode(IntConsumer visit) {
    boolean backward = tracer.traced.fromFinish();
    for (int i = 0; i < nodes; i++) {
      visit.accept(backward ? nodes - 1 - i : i);
    }
  }

  /** The leaves, by their positions in the traced project, of which an end is among some states and has moved. */
  BitSet movedLeaves(BitSet states) {
    BitSet moved = new BitSet();
    states.stream()
        .filter(tracer::isMoved)
        .forEach(state -> moved.set(tracer.traced.network.nodes.task(state / 2)));
    return moved;
  }

  /** The states that a change moved: those on which it acts, and those to which they pass it on. */
  BitSet reachedBy(int number) {
    BitSet reached = new BitSet(origins.length);
    forEachNode(node -> {
      int start = MoveTracer.state(node, MoveTracer.START);
      int finish = MoveTracer.state(node, MoveTracer.FINISH);
      reach(start, number, reached);
      reach(finish, number, reached);
      if (reached.get(finish)) {
        reach(start, number, reached);
      }
    });
    return reached;
  }

  private void reach(int state, int number, BitSet reached) {
    for (int origin : origins[state]) {
      if (reached.get(origin)) {
        reached.set(state);
        return;
      }
    }
    if (Arrays.binarySearch(own[state], number) >= 0) {
      reached.set(state);
    }
  }

  /** For each state the first of its own changes, or of the nearest state on its first chain that has one. */
  int[] firstChanges() {
    int[] first = new int[origins.length];
    Arrays.fill(first, PlanDifference.NONE);
    forEachNode(node -> {
      int start = MoveTracer.state(node, MoveTracer.START);
      first(start, first);
      first(MoveTracer.state(node, MoveTracer.FINISH), first);
      first(start, first);
    });
    return first;
  }

  private void first(int state, int[] first) {
    if (first[state] == PlanDifference.NONE && own[state].length > 0) {
      first[state] = own[state][0];
    }
    for (int i = 0; i < origins[state].length && first[state] == PlanDifference.NONE; i++) {
      first[state] = first[origins[state][i]];
    }
  }
}
