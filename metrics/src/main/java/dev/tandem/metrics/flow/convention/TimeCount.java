package dev.tandem.metrics.flow.convention;

/**
 * How a time between two instants is counted, always in days. From Monday 16:00 to Tuesday 10:00 are 0.75, 1, 2 and 2 days; from Friday to
 * Monday, noon to noon, 3, 3, 4 and 2.
 */
public enum TimeCount {

  /** Exact time on the clock, in days of 24 hours. */
  ELAPSED_TIME,

  /** The last date minus the first: an item of one day counts 0. It pairs with {@link WipRule#END_OF_DAY}. */
  ELAPSED_DAYS,

  /** Dates touched, the first and the last included: an item of one day counts 1. It pairs with {@link WipRule#TOUCHING_DAY}. */
  INCLUSIVE_DAYS,

  /** Dates touched that have working time in the convention's calendar; an item of one Saturday counts 0 in an office. */
  INCLUSIVE_WORKDAYS
}
