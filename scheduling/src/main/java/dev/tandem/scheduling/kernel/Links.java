package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/**
 * The links between nodes, sorted by target, a column an attribute.
 *
 * <p>Node {@code j} has the incoming links {@code inStart[j]} to {@code inStart[j + 1] - 1}, and the outgoing links {@code out[k]} for k
 * from {@code outStart[j]} to {@code outStart[j + 1] - 1}. Only this package writes.
 */
public final class Links {
  /** No lag. */
  public static final byte NO_LAG = 0;
  /** Lag counted on a calendar. */
  public static final byte WORKING_LAG = 1;
  /** Lag counted on the clock. */
  public static final byte CLOCK_LAG = 2;

  /** How many. */
  final int size;
  /** Where each node's incoming links begin; one entry more than nodes. */
  final int[] inStart;
  /** Where each node's outgoing links begin; one entry more than nodes. */
  final int[] outStart;
  /** Links by origin. */
  final int[] out;
  /** The node that is waited for. */
  final int[] from;
  /** The node that waits. */
  final int[] to;
  /** The dependency of the project that the link stands for. */
  final int[] dependency;
  /** Whether the origin's start counts, rather than its finish. */
  final boolean[] fromStart;
  /** Whether the target's start is held back, rather than its finish. */
  final boolean[] toStart;
  /** Whether the dependency names the origin itself, rather than a summary above it. */
  final boolean[] isOwn;
  /** One of the three kinds of lag. */
  final byte[] lagKind;
  /** The lag in seconds of its kind. */
  final long[] lag;
  /** The calendar that counts a working lag. */
  final int[] lagCalendar;

  /** Makes room for some links between some nodes. */
  Links(int nodes, int size) {
    this.size = size;
    this.inStart = new int[nodes + 1];
    this.outStart = new int[nodes + 1];
    this.out = new int[size];
    this.from = new int[size];
    this.to = new int[size];
    this.dependency = new int[size];
    this.fromStart = new boolean[size];
    this.toStart = new boolean[size];
    this.isOwn = new boolean[size];
    this.lagKind = new byte[size];
    this.lag = new long[size];
    this.lagCalendar = new int[size];
  }

  private Links(Links original, int size) {
    this.size = size;
    this.inStart = original.inStart;
    this.outStart = original.outStart;
    this.out = original.out;
    this.from = Arrays.copyOf(original.from, size);
    this.to = Arrays.copyOf(original.to, size);
    this.dependency = Arrays.copyOf(original.dependency, size);
    this.fromStart = Arrays.copyOf(original.fromStart, size);
    this.toStart = Arrays.copyOf(original.toStart, size);
    this.isOwn = Arrays.copyOf(original.isOwn, size);
    this.lagKind = Arrays.copyOf(original.lagKind, size);
    this.lag = Arrays.copyOf(original.lag, size);
    this.lagCalendar = Arrays.copyOf(original.lagCalendar, size);
  }

  /** Puts what the plan says into a link's columns. */
  void put(int link, LinkValues values) {
    dependency[link] = values.dependency;
    fromStart[link] = values.fromStart;
    toStart[link] = values.toStart;
    isOwn[link] = values.isOwn;
    lagKind[link] = values.lagKind;
    lag[link] = values.lag;
    lagCalendar[link] = values.lagCalendar;
  }

  /** {@return how many links there are} */
  public int size() {
    return size;
  }

  /**
   * {@return the node that is waited for}
   *
   * @param link the link
   */
  public int from(int link) {
    return from[link];
  }

  /**
   * {@return the node that waits}
   *
   * @param link the link
   */
  public int to(int link) {
    return to[link];
  }

  /**
   * {@return the position of the dependency in the project that a link stands for}
   *
   * @param link the link
   */
  public int dependency(int link) {
    return dependency[link];
  }

  /**
   * {@return whether the origin's start counts, rather than its finish}
   *
   * @param link the link
   */
  public boolean isFromStart(int link) {
    return fromStart[link];
  }

  /**
   * {@return whether the target's start is held back, rather than its finish}
   *
   * @param link the link
   */
  public boolean isToStart(int link) {
    return toStart[link];
  }

  /**
   * {@return the first of a node's incoming links, which follow each other}
   *
   * @param node the node
   */
  public int firstIn(int node) {
    return inStart[node];
  }

  /**
   * {@return the link after a node's last incoming one}
   *
   * @param node the node
   */
  public int endIn(int node) {
    return inStart[node + 1];
  }

  /**
   * {@return the first place of a node's outgoing links in {@link #out}}
   *
   * @param node the node
   */
  public int firstOut(int node) {
    return outStart[node];
  }

  /**
   * {@return the place after a node's last outgoing link in {@link #out}}
   *
   * @param node the node
   */
  public int endOut(int node) {
    return outStart[node + 1];
  }

  /**
   * {@return the link at a place in the order by origin}
   *
   * @param place the place
   */
  public int out(int place) {
    return out[place];
  }

  /**
   * {@return whether the dependency of a link names its origin itself, rather than a summary above it}
   *
   * @param link the link
   */
  public boolean isOwn(int link) {
    return isOwn[link];
  }

  /**
   * {@return {@link #NO_LAG}, {@link #WORKING_LAG} or {@link #CLOCK_LAG}}
   *
   * @param link the link
   */
  public byte lagKind(int link) {
    return lagKind[link];
  }

  /**
   * {@return the lag of a link, in seconds of its kind}
   *
   * @param link the link
   */
  public long lag(int link) {
    return lag[link];
  }

  /**
   * {@return the number of the calendar that counts a working lag}
   *
   * @param link the link
   */
  public int lagCalendar(int link) {
    return lagCalendar[link];
  }

  /**
   * {@return whether a link goes from finish to finish}
   *
   * @param link the link
   */
  public boolean tiesFinishes(int link) {
    return !fromStart[link] && !toStart[link];
  }

  /** These links in columns of their own, with room for more behind them; the ranges by node cover these links alone. */
  Links withRoom(int capacity) {
    return new Links(this, capacity);
  }
}
