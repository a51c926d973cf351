package dev.tandem.scheduling.simulation.pass;

/**
 * What samples have come to: the finish of each target in each sample, and how often each node was critical for each target. Integers alone,
 * so that parts add up to the same whatever their order. Not thread-safe.
 */
public final class Counts {
  private final int[][] finishes;
  private final long[][] critical;

  /**
   * Makes room for some samples.
   *
   * @param targets how many targets there are
   * @param samples how many samples
   * @param nodes how many nodes; 0 where criticality is not counted
   */
  public Counts(int targets, int samples, int nodes) {
    finishes = new int[targets][samples];
    critical = new long[targets][nodes];
  }

  /**
   * {@return the finishes of a target by sample, as positions that only the pass can read; not a copy}
   *
   * @param target the target
   */
  public int[] finishes(int target) {
    return finishes[target];
  }

  /**
   * {@return for each node in how many samples it was critical for a target; not a copy}
   *
   * @param target the target
   */
  public long[] critical(int target) {
    return critical[target];
  }
}
