package dev.tandem.metrics.prioritisation;

/** Which end of a scale is the good one: of a criterion, or of a score. */
public enum Direction {
  /** More is better: value, reach, fit. Also called a benefit criterion. */
  HIGHER_IS_BETTER,

  /** Less is better: effort, risk, distance from the ideal. Also called a cost criterion. */
  LOWER_IS_BETTER
}
