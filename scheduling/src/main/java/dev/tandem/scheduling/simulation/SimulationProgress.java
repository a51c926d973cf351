package dev.tandem.scheduling.simulation;

/** Told how far a simulation is, now and then, from the threads that compute it; it may be called by several at once. */
@FunctionalInterface
public interface SimulationProgress {

  /** Goes on to the end and shows nothing. */
  SimulationProgress NONE = (done, all) -> true;

  /**
   * {@return whether to go on; {@code false} stops the run, which then throws {@link java.util.concurrent.CancellationException}}
   *
   * @param done how many samples are computed
   * @param all how many are to be computed in all
   */
  boolean proceed(long done, long all);
}
