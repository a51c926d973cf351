package dev.tandem.scheduling.simulation.pass;

/** Where the durations of samples come from. Implementations may be read from many threads; each thread brings a scratch of its own. */
public interface Spans {

  /** {@return the number of nodes} */
  int size();

  /**
   * Writes the durations of one node in some samples, as spans: twice the working seconds; for a started node what is still to do.
   *
   * <p>Sample by sample the same numbers, however the samples are cut into batches.
   *
   * @param node the node
   * @param first the number of the first sample
   * @param count how many samples
   * @param row where they go, from index 0 on
   * @param scratch memory of the calling thread
   */
  void fill(int node, long first, int count, int[] row, Scratch scratch);

  /**
   * {@return the longest span that {@link #fill} writes for a node}
   *
   * @param node the node
   */
  long longest(int node);

  /**
   * {@return whether the durations of a node differ from what was compiled}
   *
   * @param node the node
   */
  boolean varies(int node);
}
