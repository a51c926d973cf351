package dev.tandem.scheduling.health.convention;

/** Which leaf tasks the checks that count tasks look at; summaries are never among them. */
public enum TaskScope {
  /** All leaf tasks, milestones too. */
  LEAVES,
  /**
   * Leaf tasks with a duration, without milestones, as the DCMA counts. Level-of-effort tasks, which it leaves out as well, are not known to a
   * plan: leave them out of the project.
   */
  WORK
}
