package dev.tandem.scheduling.resource.rcpsp.scheme;

import java.util.Arrays;

/** The activities of a schedule from its last to its first, each after those that wait for it. */
final class OppositeOrder {
  private final Side side;
  private int[] counts = new int[64];
  private final int[] waits;
  private final LatestFirst heap;

  OppositeOrder(Side side) {
    this.side = side;
    this.waits = new int[side.isByFinish ? 0 : side.size];
    this.heap = new LatestFirst(side.isByFinish ? 0 : side.size);
  }

  /**
   * Writes the order by descending finish; of equal finishes, the later in the order from which the schedule was generated comes first.
   *
   * <p>Where all activities end before those that wait for them start, that keeps all arcs, and one counting sort does: O(n + makespan).
   * Else each activity is taken when all that wait for it are: O(m + n log n).
   */
  void write(int[] order, int[] starts, int makespan, int[] into) {
    if (side.isByFinish) {
      sort(order, starts, makespan, into);
    } else {
      sortKeepingArcs(order, starts, into);
    }
  }

  private void sort(int[] order, int[] starts, int makespan, int[] into) {
    if (counts.length < makespan + 2) {
      counts = new int[2 * makespan + 2];
    }
    int[] from = counts;
    int[] durations = side.durations;
    Arrays.fill(from, 0, makespan + 2, 0);
    for (int activity : order) {
      from[makespan - starts[activity] - durations[activity] + 1]++;
    }
    for (int slot = 1; slot <= makespan; slot++) {
      from[slot] += from[slot - 1];
    }
    for (int rank = order.length - 1; rank >= 0; rank--) {
      int activity = order[rank];
      into[from[makespan - starts[activity] - durations[activity]]++] = activity;
    }
  }

  private void sortKeepingArcs(int[] order, int[] starts, int[] into) {
    for (int activity = 0; activity < order.length; activity++) {
      waits[activity] = side.arcs.degree(activity);
    }
    heap.clear();
    for (int rank = 0; rank < order.length; rank++) {
      heap.rank(order[rank], starts[order[rank]] + side.durations[order[rank]], rank);
    }
    for (int activity : order) {
      if (waits[activity] == 0) {
        heap.add(activity);
      }
    }
    for (int place = 0; place < into.length; place++) {
      int activity = heap.remove();
      into[place] = activity;
      for (int arc = side.incomingFrom[activity]; arc < side.incomingFrom[activity + 1]; arc++) {
        if (--waits[side.origins[arc]] == 0) {
          heap.add(side.origins[arc]);
        }
      }
    }
  }
}
