package dev.tandem.metrics.flow.burn;

/** How the progress of parts makes the progress of the whole. */
public enum RollUpRule {

  /** Weighted by the work of each part; a part without work does not count. OpenProject's and Microsoft Project's way. */
  BY_WORK,

  /** Each part counts alike: the simple average. */
  BY_COUNT,

  /** Weighted by what the planners say each part is worth. */
  BY_WEIGHT,

  /** Weighted as {@link #BY_WEIGHT}, and a part counts once it is whole: a milestone is reached or not. */
  MILESTONES
}
