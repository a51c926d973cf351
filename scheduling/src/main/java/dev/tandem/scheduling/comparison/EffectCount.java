package dev.tandem.scheduling.comparison;

import dev.tandem.scheduling.comparison.MoveTracer.Pass;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which tasks a change moved, and which changes moved most.
 *
 * <p>Cost: each question takes one pass over the plan, O(tasks + links).
 */
final class EffectCount {
  private final MoveTracer[] tracers;

  EffectCount(MoveTracer towardsAfter, MoveTracer towardsBefore) {
    this.tracers = new MoveTracer[] {towardsAfter, towardsBefore};
  }

  /** The positions, in the later plan, of the leaves that a change moved. */
  BitSet movedBy(int number) {
    BitSet moved = new BitSet();
    for (MoveTracer tracer : tracers) {
      BitSet reached = new BitSet();
      forEachNode(tracer, node -> reachNode(tracer, node, number, reached));
      reached.stream().forEach(state -> {
        int index = tracer.traced.network.nodes.task(state / 2);
        if (tracer.isMoved(state)) {
          moved.set(tracer == tracers[0] ? index : tracer.traced.other[index]);
        }
      });
    }
    return moved;
  }

  /**
   * For each change how many ends of tasks have it as the nearest on their first chains: a measure by which to order changes, no count of its
   * effects.
   */
  long[] weights(int changes) {
    long[] weights = new long[changes];
    for (MoveTracer tracer : tracers) {
      int[] first = new int[2 * tracer.traced.network.size()];
      Arrays.fill(first, PlanDifference.NONE);
      forEachNode(tracer, node -> {
        first(tracer, MoveTracer.state(node, MoveTracer.START), first);
        first(tracer, MoveTracer.state(node, MoveTracer.FINISH), first);
        first(tracer, MoveTracer.state(node, MoveTracer.START), first);
      });
      for (int number : first) {
        if (number != PlanDifference.NONE) {
          weights[number]++;
        }
      }
    }
    return weights;
  }

  /** Tells of nodes those first that others wait for. */
  private static void forEachNode(MoveTracer tracer, IntConsumer visit) {
    int size = tracer.traced.network.size();
    boolean backward = tracer.traced.fromFinish();
    for (int i = 0; i < size; i++) {
      visit.accept(backward ? size - 1 - i : i);
    }
  }

  private static void reachNode(MoveTracer tracer, int node, int number, BitSet reached) {
    int start = MoveTracer.state(node, MoveTracer.START);
    reach(tracer, start, number, reached);
    reach(tracer, start + 1, number, reached);
    if (reached.get(start + 1) && !reached.get(start)) {
      reach(tracer, start, number, reached);
    }
  }

  private static void reach(MoveTracer tracer, int state, int number, BitSet reached) {
    if (!tracer.isConcerned(state)) {
      return;
    }
    List<Pass> passing = tracer.passing(state);
    for (Pass pass : passing) {
      if (reached.get(pass.state())) {
        reached.set(state);
        return;
      }
    }
    if (tracer.own(state, passing).get(number)) {
      reached.set(state);
    }
  }

  private static void first(MoveTracer tracer, int state, int[] first) {
    if (first[state] != PlanDifference.NONE || !tracer.isConcerned(state)) {
      return;
    }
    List<Pass> passing = tracer.passing(state);
    first[state] = tracer.own(state, passing).nextSetBit(0);
    for (int i = 0; i < passing.size() && first[state] == PlanDifference.NONE; i++) {
      first[state] = first[passing.get(i).state()];
    }
  }
}
