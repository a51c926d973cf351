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
  }
}
