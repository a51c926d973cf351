package dev.tandem.scheduling.simulation.convention;

/** When a task counts as critical in a sample. */
public enum CriticalityRule {

  /**
   * If a delay of it delays the finish that is looked at: its float to that finish is at most what the policy's threshold allows. Deadlines
   * and other latest dates do not count. Tasks that are equally late all count, so indices of parallel tasks may add up to more than one.
   *
   * <p>Source: Van Slyke (1963), "Monte Carlo methods and the PERT problem".
   */
  DRIVES_FINISH,

  /**
   * If its total float is at most what the policy's threshold allows, as the schedule shows it: deadlines, latest dates and the date to
   * finish by count. One unattainable deadline makes everything before it critical in every sample.
   */
  TOTAL_FLOAT
}
