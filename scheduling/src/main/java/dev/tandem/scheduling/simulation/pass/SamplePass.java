package dev.tandem.scheduling.simulation.pass;

/** Computes samples of a network, a batch at a time. Not thread-safe: a thread takes one of its own. */
public interface SamplePass {

  /** {@return how many samples a batch holds at most} */
  int batch();

  /**
   * Computes some samples.
   *
   * @param first the number of the first
   * @param count how many, at most {@link #batch()}
   * @param counts where finishes and counts go
   * @param at where the first sample's finishes go
   */
  void run(long first, int count, Counts counts, int at);

  /**
   * Computes some samples again and hands on the float of each node to the finish of the first target.
   *
   * @param first the number of the first
   * @param count how many, at most {@link #batch()}
   * @param sink takes the floats
   */
  void floats(long first, int count, FloatSink sink);
}
