package dev.tandem.metrics.revenue.plan;

/** What a billing period is counted in. */
public enum BillingUnit {
  /** A day of 24 hours on the calendar. */
  DAY,
  /** Seven days. */
  WEEK,
  /** A calendar month, whatever its length. */
  MONTH,
  /** Twelve calendar months. */
  YEAR
}
