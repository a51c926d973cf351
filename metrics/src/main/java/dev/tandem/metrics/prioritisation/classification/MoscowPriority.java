package dev.tandem.metrics.prioritisation.classification;

/** DSDM's four classes, from the one that cannot be left out to the one that is. */
public enum MoscowPriority {
  /** Without it the release is pointless, illegal or unsafe. */
  MUST,
  /** Painful to leave out, but the release still works. */
  SHOULD,
  /** Wanted; the pool from which time is taken when things go wrong. */
  COULD,
  /** Not this time; outside the plan, and outside every share. */
  WONT
}
