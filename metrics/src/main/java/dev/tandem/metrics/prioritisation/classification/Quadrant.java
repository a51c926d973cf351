package dev.tandem.metrics.prioritisation.classification;

/** The four fields of a value and effort chart. */
public enum Quadrant {
  /** High value, low effort: do it now. */
  QUICK_WIN,
  /** High value, high effort: plan it. */
  BIG_BET,
  /** Low value, low effort: do it when there is nothing better. */
  FILL_IN,
  /** Low value, high effort: leave it. */
  TIME_SINK
}
