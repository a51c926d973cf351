package dev.tandem.metrics.prioritisation;

/**
 * The period over which reach was counted.
 *
 * <p>There is no conversion: the people reached in a quarter are not three times those reached in a month, because many come back.
 */
public enum ReachPeriod {
  /** People or events a day. */
  DAY,
  /** People or events a week. */
  WEEK,
  /** People or events a month. */
  MONTH,
  /** People or events a quarter, the period of Intercom's examples. */
  QUARTER,
  /** People or events a year. */
  YEAR
}
