package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/** The leaf tasks in topological order, a column an attribute. */
public final class Nodes {
  /** Nothing done yet. */
  public static final byte NOT_STARTED = 0;
  /** Started and not finished. */
  public static final byte IN_PROGRESS = 1;
  /** Finished. */
  public static final byte FINISHED = 2;

  /** How many. */
  public final int size;
  /** The position of the node's task in the project. */
  public final int[] task;
  /** Which calendar it follows. */
  public final int[] calendar;
  /** Its whole duration. */
  public final long[] duration;
  /** The work still to do: the duration if it has not started. */
  public final long[] remaining;
  /** One of the three states. */
  public final byte[] state;
  /** When it started, if it has. */
  public final long[] actualStart;
  /** When it finished, if it has. */
  public final long[] actualFinish;

  /**
   * Makes room for some nodes.
   *
   * @param size how many
   */
  public Nodes(int size) {
    this(
        size,
        new int[size],
        new int[size],
        new long[size],
        new long[size],
        new byte[size],
        new long[size],
        new long[size]);
  }

  private Nodes(
      int size,
      int[] task,
      int[] calendar,
      long[] duration,
      long[] remaining,
      byte[] state,
      long[] actualStart,
      long[] actualFinish) {
    this.size = size;
    this.task = task;
    this.calendar = calendar;
    this.duration = duration;
    this.remaining = remaining;
    this.state = state;
    this.actualStart = actualStart;
    this.actualFinish = actualFinish;
  }

  /**
   * {@return for each task of the project its node, or -1 for a summary}
   *
   * @param tasks how many tasks the project has
   */
  public int[] nodeOf(int tasks) {
    int[] nodeOf = new int[tasks];
    Arrays.fill(nodeOf, -1);
    for (int node = 0; node < size; node++) {
      nodeOf[task[node]] = node;
    }
    return nodeOf;
  }

  Nodes copy() {
    return new Nodes(
        size,
        task,
        calendar,
        duration.clone(),
        remaining.clone(),
        state.clone(),
        actualStart.clone(),
        actualFinish.clone());
  }
}
