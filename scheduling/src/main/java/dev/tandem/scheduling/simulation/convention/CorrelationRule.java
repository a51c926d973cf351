package dev.tandem.scheduling.simulation.convention;

/** What happens to correlations of durations that cannot hold together, such as two tasks that both go with a third one and against each other. */
public enum CorrelationRule {

  /** The run is refused; the message names tasks whose correlations contradict each other. */
  REFUSE,

  /**
   * The nearest correlations that can hold together take their place, and {@link
   * dev.tandem.scheduling.simulation.SimulationResult#repairs()} says by how much they differ.
   *
   * <p>Source: Higham (2002), "Computing the nearest correlation matrix: a problem from finance", IMA Journal of Numerical Analysis 22(3).
   */
  REPAIR
}
