package dev.tandem.metrics.earnedvalue.measure;

/** How far apart the points of the planned value curve lie, between which earned schedule is interpolated. */
public enum StatusPeriod {
  /** The end of each day on which the project's calendar has working time. The default. */
  WORKDAY,

  /** The end of each Sunday. */
  WEEK,

  /** The end of each month. */
  MONTH
}
