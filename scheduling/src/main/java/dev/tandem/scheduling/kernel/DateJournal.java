package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/** What dates of nodes were before a change, in the order of writing, so that it can be taken back. */
final class DateJournal {
  private static final int FIRST_ROOM = 64;

  private int[] nodes = new int[FIRST_ROOM];
  private Dates before = new Dates(FIRST_ROOM);
  private int size;

  /** Keeps what a node's dates are now. */
  void note(int node, Dates dates) {
    if (size == nodes.length) {
      grow();
    }
    nodes[size] = node;
    before.take(size++, dates, node);
  }

  private void grow() {
    Dates more = new Dates(size * 2);
    for (int i = 0; i < size; i++) {
      more.take(i, before, i);
    }
    before = more;
    nodes = Arrays.copyOf(nodes, size * 2);
  }

  /** Drops what was noted last, for it has not changed. */
  void forgetLast() {
    size--;
  }

  void clear() {
    size = 0;
  }

  /** Puts back what was there before, the last written first. */
  void undo(Dates dates, FinishKeeper finishes) {
    while (size > 0) {
      int node = nodes[--size];
      dates.take(node, before, size);
      finishes.set(node, dates.earlyFinish[node]);
    }
  }

  /** Who keeps early finishes as well. */
  interface FinishKeeper {
    void set(int node, long finish);
  }
}
