package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/** What dates were before a change, in the order of writing, so that it can be taken back. */
final class DateJournal {
  private static final int FIRST_ROOM = 64;

  /** The node, or its complement where the late dates were written. */
  private int[] nodes = new int[FIRST_ROOM];

  private long[] starts = new long[FIRST_ROOM];
  private long[] finishes = new long[FIRST_ROOM];
  private int size;

  void early(int node, long start, long finish) {
    append(node, start, finish);
  }

  void late(int node, long start, long finish) {
    append(~node, start, finish);
  }

  private void append(int key, long start, long finish) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      finishes = Arrays.copyOf(finishes, size * 2);
    }
    nodes[size] = key;
    starts[size] = start;
    finishes[size++] = finish;
  }

  void clear() {
    size = 0;
  }

  /** Puts back what was there before, the last written first. */
  void undo(Dates dates, MaxTree lastFinish) {
    while (size > 0) {
      int key = nodes[--size];
      if (key >= 0) {
        dates.earlyStart[key] = starts[size];
        dates.earlyFinish[key] = finishes[size];
        lastFinish.set(key, finishes[size]);
      } else {
        dates.lateStart[~key] = starts[size];
        dates.lateFinish[~key] = finishes[size];
      }
    }
  }
}
