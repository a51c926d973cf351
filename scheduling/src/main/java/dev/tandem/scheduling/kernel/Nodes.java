package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/** The leaf tasks in topological order, a column an attribute; only this package writes. */
public final class Nodes {
  /** Nothing done yet. */
  public static final byte NOT_STARTED = 0;
  /** Started and not finished. */
  public static final byte IN_PROGRESS = 1;
  /** Finished. */
  public static final byte FINISHED = 2;

  /** Without work, a node stands where it is reached, at either side of a break. */
  public static final byte WHERE_REACHED = 0;
  /** Without work, a node stands where work begins again. */
  public static final byte START_MILESTONE = 1;
  /** Without work, a node stands where it is reached, also within a break. */
  public static final byte FINISH_MILESTONE = 2;

  /** How many. */
  final int size;
  /** The position of the node's task in the project. */
  final int[] task;
  /** Which calendar it follows. */
  final int[] calendar;
  /** Which calendar the task itself follows, whoever does it: that of lags. */
  final int[] ownCalendar;
  /** Its whole duration. */
  final long[] duration;
  /** The work still to do: the duration if it has not started. */
  final long[] remaining;
  /** For how long the work that is left rests between its pieces. */
  final long[] pauses;
  /** On which side of a break a node without work stands: one of the three kinds. */
  final byte[] milestone;
  /** One of the three states. */
  final byte[] state;
  /** When it started, if it has. */
  final long[] actualStart;
  /** When it finished, if it has. */
  final long[] actualFinish;

  /** Makes room for some nodes. */
  Nodes(int size) {
    this(
        size,
        new int[size],
        new int[size],
        new int[size],
        new long[size],
        new long[size],
        new long[size],
        new byte[size],
        new byte[size],
        new long[size],
        new long[size]);
  }

  private Nodes(
      int size,
      int[] task,
      int[] calendar,
      int[] ownCalendar,
      long[] duration,
      long[] remaining,
      long[] pauses,
      byte[] milestone,
      byte[] state,
      long[] actualStart,
      long[] actualFinish) {
    this.size = size;
    this.task = task;
    this.calendar = calendar;
    this.ownCalendar = ownCalendar;
    this.duration = duration;
    this.remaining = remaining;
    this.pauses = pauses;
    this.milestone = milestone;
    this.state = state;
    this.actualStart = actualStart;
    this.actualFinish = actualFinish;
  }

  /** Puts what the plan says into a node's columns. */
  void put(int node, NodeValues values) {
    duration[node] = values.duration;
    remaining[node] = values.remaining;
    pauses[node] = values.pauses;
    milestone[node] = values.milestone;
    state[node] = values.state;
    actualStart[node] = values.actualStart;
    actualFinish[node] = values.actualFinish;
  }

  /** Reads a node's columns back. */
  void read(int node, NodeValues values) {
    values.duration = duration[node];
    values.remaining = remaining[node];
    values.pauses = pauses[node];
    values.milestone = milestone[node];
    values.state = state[node];
    values.actualStart = actualStart[node];
    values.actualFinish = actualFinish[node];
  }

  /**
   * {@return the position of a node's task in the project}
   *
   * @param node the node
   */
  public int task(int node) {
    return task[node];
  }

  /**
   * {@return {@link #NOT_STARTED}, {@link #IN_PROGRESS} or {@link #FINISHED}}
   *
   * @param node the node
   */
  public byte state(int node) {
    return state[node];
  }

  /**
   * {@return on which side of a break a node without work stands: {@link #WHERE_REACHED}, {@link #START_MILESTONE} or {@link
   *     #FINISH_MILESTONE}}
   *
   * @param node the node
   */
  public byte milestone(int node) {
    return milestone[node];
  }

  /**
   * {@return whether work on a node has begun, finished or not}
   *
   * @param node the node
   */
  public boolean isStarted(int node) {
    return state[node] != NOT_STARTED;
  }

  /**
   * {@return whether a node is finished}
   *
   * @param node the node
   */
  public boolean isFinished(int node) {
    return state[node] == FINISHED;
  }

  /**
   * {@return the number of the calendar that a node follows}
   *
   * @param node the node
   */
  public int calendar(int node) {
    return calendar[node];
  }

  /**
   * {@return the number of the calendar that a node's task itself follows, whoever does it}
   *
   * @param node the node
   */
  public int ownCalendar(int node) {
    return ownCalendar[node];
  }

  /**
   * {@return all the work of a node, in seconds}
   *
   * @param node the node
   */
  public long duration(int node) {
    return duration[node];
  }

  /**
   * {@return the working seconds still to do: the duration if it has not started}
   *
   * @param node the node
   */
  public long remaining(int node) {
    return remaining[node];
  }

  /**
   * {@return for how many seconds the work that is left of a node rests between its pieces, on the calendars of who does it}
   *
   * @param node the node
   */
  public long pauses(int node) {
    return pauses[node];
  }

  /**
   * {@return whether the work that is left of a node is done in pieces with pauses between them}
   *
   * @param node the node
   */
  public boolean isSplit(int node) {
    return pauses[node] != 0;
  }

  /**
   * {@return when a node started, if it has}
   *
   * @param node the node
   */
  public long actualStart(int node) {
    return actualStart[node];
  }

  /**
   * {@return when a node finished, if it has}
   *
   * @param node the node
   */
  public long actualFinish(int node) {
    return actualFinish[node];
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
        ownCalendar,
        duration.clone(),
        remaining.clone(),
        pauses.clone(),
        milestone.clone(),
        state.clone(),
        actualStart.clone(),
        actualFinish.clone());
  }
}
