package dev.tandem.scheduling.kernel;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** What some columns said of nodes before a change, in the order of writing, so that it can be taken back. */
public final class ColumnJournal {
  private static final int FIRST_ROOM = 64;

  private final long[][] columns;
  private final long[][] before;
  private int[] nodes = new int[FIRST_ROOM];
  private int size;

  /**
   * Starts empty.
   *
   * @param columns the columns, which the caller writes and this class only to put back what was there
   */
  public ColumnJournal(long[]... columns) {
    this.columns = columns;
    this.before = new long[columns.length][FIRST_ROOM];
  }

  /**
   * Keeps what the columns say of a node now.
   *
   * @param node the node
   */
  public void note(int node) {
    if (size == nodes.length) {
      grow();
    }
    nodes[size] = node;
    for (int column = 0; column < columns.length; column++) {
      before[column][size] = columns[column][node];
    }
    size++;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, size * 2);
    Arrays.setAll(before, column -> Arrays.copyOf(before[column], size * 2));
  }

  /** Drops what was noted last, for it has not changed. */
  public void forgetLast() {
    size--;
  }

  /** Forgets all notes; the columns stay as they are. */
  public void clear() {
    size = 0;
  }

  /**
   * Puts back what was there before, the last written first.
   *
   * @param restored is told each node that has been put back
   */
  public void undo(IntConsumer restored) {
    while (size > 0) {
      int node = nodes[--size];
      for (int column = 0; column < columns.length; column++) {
        columns[column][node] = before[column][size];
      }
      restored.accept(node);
    }
  }
}
