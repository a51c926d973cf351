package dev.tandem.metrics.delivery.dora;

/** Whose time from commit to deployment counts. A commit that is later than the end of its deployment has none, and is counted as odd. */
public enum LeadTimeRule {

  /** Each commit of a deployment. Example: commits 30 and 12 hours before: two times. */
  EACH_COMMIT,

  /** Each commit of a deployment but those with no time between. As Four Keys. */
  EACH_COMMIT_ABOVE_ZERO,

  /** The first commit of each change, that is of each pull or merge request; commits without one together. As DevLake. */
  FIRST_COMMIT_OF_CHANGE,

  /** The first commit of each deployment. Example: commits 30 and 12 hours before: 30 hours. */
  FIRST_COMMIT_OF_DEPLOYMENT
}
