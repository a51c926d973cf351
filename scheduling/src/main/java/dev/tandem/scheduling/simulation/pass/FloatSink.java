package dev.tandem.scheduling.simulation.pass;

/** Takes the float of every node in every sample. */
@FunctionalInterface
public interface FloatSink {

  /**
   * Takes the floats of a node in some samples.
   *
   * @param node the node
   * @param from the number of the first sample
   * @param spans its spans, from index 0 on: twice the seconds that it takes
   * @param rooms its floats to the finish of the first target, likewise doubled, from index 0 on
   * @param count how many samples
   */
  void take(int node, long from, int[] spans, int[] rooms, int count);
}
