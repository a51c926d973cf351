package dev.tandem.metrics.prioritisation;

/** A column of the WSJF sheet; each is judged on its own, relative to the smallest item in it. */
public enum WsjfColumn {
  /** What users and the business gain. */
  BUSINESS_VALUE,
  /** How much of it decays with waiting. */
  TIME_CRITICALITY,
  /** Risk reduction or opportunity enablement, RR|OE: what it makes safer or possible. */
  RISK_REDUCTION,
  /** Job size, the proxy for duration. */
  JOB_SIZE
}
