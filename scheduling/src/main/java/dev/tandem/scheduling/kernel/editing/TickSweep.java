package dev.tandem.scheduling.kernel.editing;

import java.util.function.IntConsumer;

/**
 * Early dates in ticks of all nodes from a rank on: links one after another in the order of their targets.
 *
 * <p>It goes in stretches of ranks, and looks back after each. Where all that later nodes wait for has moved by the same amount, they move by
 * it too, as far as no date of their own holds them: that is an addition each, without their links. Where nothing has moved, it ends.
 *
 * <p>Cost: the links into the nodes from the rank on, at the most; where changes die out or come to move everything alike, as they do behind
 * a gate or in a network whose paths meet often, the links up to there.
 */
final class TickSweep {
  private static final int STRETCH = 256;

  private final TickColumns columns;
  private final LinkSequence sequence;
  private final TopologicalRanks ranks;

  private final long[] start;
  private final BlockMaximum finishes;
  /** The start of each node before it was written. */
  private final long[] before;
  /** Ranks from {@code begin} to {@code end} have been written since dates were last kept. */
  private int begin;

  private int end;
  /** By how much the nodes before {@link #end} have moved, as far back as they have moved alike. */
  private long shift;
  /** The first rank of those that have moved alike. */
  private int alike;

  private long earliest;

  /**
   * Starts with nothing written.
   *
   * @param columns what nodes and links say
   * @param sequence the links in order
   * @param ranks the order of the nodes
   * @param start the starts, which are read and written
   * @param finishes the finishes, which are written
   */
  TickSweep(
      TickColumns columns,
      LinkSequence sequence,
      TopologicalRanks ranks,
      long[] start,
      BlockMaximum finishes) {
    this.columns = columns;
    this.sequence = sequence;
    this.ranks = ranks;
    this.start = start;
    this.finishes = finishes;
    this.before = new long[start.length];
  }

  /** Computes all nodes, whose dates have not been computed before. */
  void runAll() {
    open(0);
    compute(start.length);
  }

  /**
   * Computes the nodes from a rank on, after those before it have been computed.
   *
   * @param rank the lowest rank of the nodes that still have to be computed; they and those behind it, and the links that leave them, say
   *     what they said when their dates were computed
   */
  void run(int rank) {
    open(rank);
    while (end < start.length) {
      boolean alikeUpToHere = hasMovedAlike();
      if (alikeUpToHere && shift == 0) {
        return;
      }
      if (alikeUpToHere) {
        moveAlike();
      }
      compute(Math.min(end + STRETCH, start.length));
    }
  }

  private void open(int rank) {
    begin = rank;
    end = rank;
    alike = rank;
    shift = 0;
    earliest = Long.MAX_VALUE;
  }

  /** The earliest start of the nodes that have been written; as late as can be if there is none. */
  long earliest() {
    return earliest;
  }

  /** Whether all that the next nodes wait for, and that is not among them, has moved alike; an odd shift would change sides. */
  private boolean hasMovedAlike() {
    return end > begin && sequence.lowestOrigin(end) >= alike && (shift & 1) == 0;
  }

  /** Moves the next nodes by the shift, up to the first that a date of its own might hold. */
  private void moveAlike() {
    long down = Math.min(0, shift);
    while (end < start.length) {
      int node = ranks.nodeAt(end);
      if (start[node] + down <= columns.low[node]) {
        return;
      }
      // Its links alone gave a start above its bound, and do so after the shift.
      before[node] = start[node];
      put(node, start[node] + shift);
      end++;
    }
  }

  private void put(int node, long tick) {
    start[node] = tick;
    finishes.set(node, tick + columns.length[node]);
    earliest = Math.min(earliest, tick);
  }

  private void compute(int until) {
    for (int place = end; place < until; place++) {
      int node = ranks.nodeAt(place);
      before[node] = start[node];
      start[node] = columns.low[node];
    }
    takeLinks(sequence.begin(end), sequence.begin(until));
    for (int place = end; place < until; place++) {
      int node = ranks.nodeAt(place);
      put(node, start[node]);
      if (start[node] - before[node] != shift) {
        shift = start[node] - before[node];
        alike = place;
      }
    }
    end = until;
  }

  /** Lets each of some links push its target: one loop, for where a loop a node ends cannot be predicted, and costs more than the link. */
  private void takeLinks(int first, int last) {
    int[] links = sequence.links();
    int[] from = sequence.from();
    int[] to = sequence.to();
    int[] weight = columns.weight;
    byte[] startsOdd = columns.startsOdd;
    for (int i = first; i < last; i++) {
      int ticks = weight[links[i]];
      if (ticks != TickColumns.GONE) {
        int target = to[i];
        long tick = (start[from[i]] + ticks) | startsOdd[target];
        start[target] = Math.max(start[target], tick);
      }
    }
  }

  void keep() {
    begin = end;
  }

  /**
   * Puts back the dates that were written since they were last kept.
   *
   * @param moved is told each node that had moved
   */
  void takeBack(IntConsumer moved) {
    for (int place = begin; place < end; place++) {
      int node = ranks.nodeAt(place);
      if (start[node] != before[node]) {
        put(node, before[node]);
        moved.accept(node);
      }
    }
    keep();
  }
}
