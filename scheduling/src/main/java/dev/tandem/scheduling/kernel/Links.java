package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/**
 * The links between nodes, sorted by target, a column an attribute.
 *
 * <p>Node {@code j} has the incoming links {@code inStart[j]} to {@code inStart[j + 1] - 1}, and the outgoing links {@code out[k]} for k
 * from {@code outStart[j]} to {@code outStart[j + 1] - 1}.
 */
public final class Links {
  /** No lag. */
  public static final byte NO_LAG = 0;
  /** Lag counted on a calendar. */
  public static final byte WORKING_LAG = 1;
  /** Lag counted on the clock. */
  public static final byte CLOCK_LAG = 2;

  /** How many. */
  public final int size;
  /** Where each node's incoming links begin; one entry more than nodes. */
  public final int[] inStart;
  /** Where each node's outgoing links begin; one entry more than nodes. */
  public final int[] outStart;
  /** Links by origin. */
  public final int[] out;
  /** The node that is waited for. */
  public final int[] from;
  /** The node that waits. */
  public final int[] to;
  /** The dependency of the project that the link stands for. */
  public final int[] dependency;
  /** Whether the origin's start counts, rather than its finish. */
  public final boolean[] fromStart;
  /** Whether the target's start is held back, rather than its finish. */
  public final boolean[] toStart;
  /** One of the three kinds of lag. */
  public final byte[] lagKind;
  /** The lag in seconds of its kind. */
  public final long[] lag;
  /** The calendar that counts a working lag. */
  public final int[] lagCalendar;

  /**
   * Makes room for some links.
   *
   * @param nodes how many nodes they tie together
   * @param size how many links
   */
  public Links(int nodes, int size) {
    this.size = size;
    this.inStart = new int[nodes + 1];
    this.outStart = new int[nodes + 1];
    this.out = new int[size];
    this.from = new int[size];
    this.to = new int[size];
    this.dependency = new int[size];
    this.fromStart = new boolean[size];
    this.toStart = new boolean[size];
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
    this.lagKind = Arrays.copyOf(original.lagKind, size);
    this.lag = Arrays.copyOf(original.lag, size);
    this.lagCalendar = Arrays.copyOf(original.lagCalendar, size);
  }

  /** Whether a link goes from finish to finish. */
  boolean tiesFinishes(int link) {
    return !fromStart[link] && !toStart[link];
  }

  /** These links in columns of their own, with room for more behind them; the ranges by node cover these links alone. */
  Links withRoom(int capacity) {
    return new Links(this, capacity);
  }
}
