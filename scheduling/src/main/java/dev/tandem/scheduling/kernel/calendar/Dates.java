package dev.tandem.scheduling.kernel.calendar;

import dev.tandem.scheduling.kernel.ColumnJournal;

/**
 * What a pass computes: instants for each node, in seconds on the local clock.
 *
 * <p>For a task in progress, {@link #restStart} and {@link #lateStart} are those of its remaining work. For a finished one that hands on
 * what its predecessors ask for, {@link #restStart} is the instant that it hands on, and the late dates are the one that it hands back.
 */
public final class Dates {
  /** Early start; the actual start once there is one. */
  final long[] earlyStart;
  /** Early finish; the actual finish once there is one. */
  final long[] earlyFinish;
  /** Early start of the work still to do; the actual finish of a finished task that hands nothing on. */
  final long[] restStart;
  /** Late start. */
  final long[] lateStart;
  /** Late finish. */
  final long[] lateFinish;

  /**
   * Makes room for some nodes.
   *
   * @param size how many
   */
  public Dates(int size) {
    this(new long[size], new long[size], new long[size], new long[size], new long[size]);
  }

  private Dates(
      long[] earlyStart,
      long[] earlyFinish,
      long[] restStart,
      long[] lateStart,
      long[] lateFinish) {
    this.earlyStart = earlyStart;
    this.earlyFinish = earlyFinish;
    this.restStart = restStart;
    this.lateStart = lateStart;
    this.lateFinish = lateFinish;
  }

  /**
   * {@return the early start of a node; its actual start once there is one}
   *
   * @param node the node
   */
  public long earlyStart(int node) {
    return earlyStart[node];
  }

  /**
   * {@return the early finish of a node; its actual finish once there is one}
   *
   * @param node the node
   */
  public long earlyFinish(int node) {
    return earlyFinish[node];
  }

  /**
   * {@return the early start of a node's remaining work}
   *
   * @param node the node
   */
  public long restStart(int node) {
    return restStart[node];
  }

  /**
   * {@return the late start of a node; of its remaining work if it has started}
   *
   * @param node the node
   */
  public long lateStart(int node) {
    return lateStart[node];
  }

  /**
   * {@return the late finish of a node}
   *
   * @param node the node
   */
  public long lateFinish(int node) {
    return lateFinish[node];
  }

  /**
   * Puts the early dates of a node of which nothing is done, so that its remaining work is all of it.
   *
   * @param node the node
   * @param start its early start
   * @param finish its early finish
   */
  public void putEarly(int node, long start, long finish) {
    earlyStart[node] = start;
    earlyFinish[node] = finish;
    restStart[node] = start;
  }

  /**
   * Puts the late dates of a node.
   *
   * @param node the node
   * @param start its late start
   * @param finish its late finish
   */
  public void putLate(int node, long start, long finish) {
    lateStart[node] = start;
    lateFinish[node] = finish;
  }

  /** {@return a journal of the early dates, empty yet} */
  public ColumnJournal earlyJournal() {
    return new ColumnJournal(earlyStart, earlyFinish, restStart);
  }

  /** {@return how many nodes have dates} */
  public int size() {
    return earlyStart.length;
  }

  /** {@return dates of their own with the same values} */
  public Dates copy() {
    return new Dates(
        earlyStart.clone(),
        earlyFinish.clone(),
        restStart.clone(),
        lateStart.clone(),
        lateFinish.clone());
  }

  /**
   * Takes a node's dates from another set.
   *
   * @param node the node here
   * @param source the other set
   * @param sourceNode the node there
   */
  public void take(int node, Dates source, int sourceNode) {
    earlyStart[node] = source.earlyStart[sourceNode];
    earlyFinish[node] = source.earlyFinish[sourceNode];
    restStart[node] = source.restStart[sourceNode];
    lateStart[node] = source.lateStart[sourceNode];
    lateFinish[node] = source.lateFinish[sourceNode];
  }
}
