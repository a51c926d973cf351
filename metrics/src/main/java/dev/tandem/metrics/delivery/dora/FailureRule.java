package dev.tandem.metrics.delivery.dora;

/** What is a deployment, and when has it failed. */
public enum FailureRule {

  /**
   * Each deployment whose run succeeded counts; it has failed if an incident belongs to it. A run that ended with an error reached nobody. Example:
   * 8 deployments, 2 with incidents: 2 of 8. The definition of DORA.
   */
  INCIDENT,

  /** Runs that ended with an error count, too, and have failed. Example: with 2 such runs beside them: 4 of 10. As pipelines report it. */
  INCIDENT_OR_FAILED_RUN,

  /**
   * A row for each commit of a deployment and each of its incidents, over deployments: 8 deployments, one with two commits and one with one fail:
   * 3 of 8. It can exceed 1. Only to compare: Four Keys counts so, by joining before counting.
   */
  INCIDENT_ROWS
}
