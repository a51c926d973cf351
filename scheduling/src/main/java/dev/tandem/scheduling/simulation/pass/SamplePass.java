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
   * @throws IllegalStateException if nodes draw on resources by a list: total float is of links alone
   */
  void floats(long first, int count, FloatSink sink);

  /**
   * {@return in how many of some samples, computed again, every node that draws on resources by a list finds them; all where none does}
   *
   * @param first the number of the first
   * @param count how many, at most {@link #batch()}
   */
  int feasible(long first, int count);
}
