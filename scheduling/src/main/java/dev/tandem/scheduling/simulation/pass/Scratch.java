package dev.tandem.scheduling.simulation.pass;

/** Rows that a thread uses while it computes a batch, made once. Not thread-safe. */
public final class Scratch {
  /** Fractions of one. */
  public final int[] fractions;
  /** What risks do. */
  public final int[] events;
  /** Factors of durations. */
  public final double[] factors;
  /** Additions to durations. */
  public final double[] delays;
  /** What a table says of each number. */
  public final int[] bases;
  /** What else it says. */
  public final int[] slopes;
  /** The places of numbers of which it says nothing. */
  public final int[] places;
  /** Words of random bits, each for two numbers. */
  public final long[] words;

  /**
   * Makes room for a batch.
   *
   * @param batch how many samples
   */
  public Scratch(int batch) {
    fractions = new int[batch];
    events = new int[batch];
    factors = new double[batch];
    delays = new double[batch];
    bases = new int[batch];
    slopes = new int[batch];
    places = new int[batch];
    words = new long[(batch + 1) / 2];
  }
}
