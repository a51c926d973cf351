package dev.tandem.scheduling.resource.rcpsp;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Longest paths over arcs most of which go forward in an order: in each round all activities hand on their value in that order.
 *
 * <p>A path that goes back along b arcs is complete after b + 1 rounds. One that goes back along more arcs than there are goes round a
 * cycle, and grows with it. Time: O(m) for each round. Source: Bellman (1958), Ford (1956); order within rounds by Yen (1970).
 */
final class LongestPaths {
  /** The value of an activity to which no path leads. */
  static final long NONE = Long.MIN_VALUE;

  private static final int NOWHERE = -1;

  private final ImmutableIntArray order;
  private final PackedArcs arcs;
  private final int[] lags;
  private final int[] cameFrom;
  private final int[] cameBy;
  private final int backward;

  /**
   * Paths over arcs.
   *
   * @param order the activities, so that all arcs but some lead from earlier to later ones
   * @param arcs the arcs
   * @param lags for each arc by its number, its length
   * @param backward how many arcs may lead from later to earlier ones
   */
  LongestPaths(ImmutableIntArray order, PackedArcs arcs, int[] lags, int backward) {
    this.order = order;
    this.arcs = arcs;
    this.lags = lags;
    this.backward = backward;
    this.cameFrom = new int[arcs.nodes()];
    this.cameBy = new int[arcs.nodes()];
    Arrays.fill(cameFrom, NOWHERE);
  }

  /** Raises values to the longest paths from them, and returns the last activity raised if a cycle lets them grow for ever, else −1. */
  int raise(long[] values) {
    int raised = NOWHERE;
    for (int round = 0; round < backward + 2; round++) {
      raised = round(values);
      if (raised == NOWHERE) {
        return NOWHERE;
      }
    }
    return raised;
  }

  private int round(long[] values) {
    int last = NOWHERE;
    for (int rank = 0; rank < order.length(); rank++) {
      int activity = order.get(rank);
      long value = values[activity];
      for (int place = arcs.start(activity); value != NONE && place < arcs.end(activity); place++) {
        int next = arcs.target(place);
        long raised = value + lags[arcs.arc(place)];
        if (raised > values[next]) {
          values[next] = raised;
          cameFrom[next] = activity;
          cameBy[next] = arcs.arc(place);
          last = next;
        }
      }
    }
    return last;
  }

  /** The cycle that raised an activity for ever, in the direction of its arcs, from its lowest activity on. */
  PositiveCycle cycle(int raised) {
    BitSet passed = new BitSet();
    int on = raised;
    while (!passed.get(on)) {
      passed.set(on);
      on = cameFrom[on];
    }
    Deque<Integer> around = new ArrayDeque<>();
    long slots = 0;
    int first = on;
    do {
      around.addFirst(on);
      slots += lags[cameBy[on]];
      on = cameFrom[on];
    } while (on != first);
    int lowest = around.stream().mapToInt(Integer::intValue).min().orElseThrow();
    while (around.getFirst() != lowest) {
      around.addLast(around.removeFirst());
    }
    return new PositiveCycle(ImmutableIntArray.copyOf(around), slots);
  }

  /** Activities each of which holds back the next and the last the first, and how many slots after itself that asks one to start. */
  record PositiveCycle(ImmutableIntArray activities, long slots) {}
}
