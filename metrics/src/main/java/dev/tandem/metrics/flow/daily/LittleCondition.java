package dev.tandem.metrics.flow.daily;

/**
 * What must hold so that average work in progress is throughput times average cycle time. Source: D. Vacanti, 2015, Actionable Agile
 * Metrics for Predictability, chapter 3.
 */
public enum LittleCondition {

  /** As many items were started as were finished. */
  ARRIVALS_EQUAL_DEPARTURES,

  /** Everything that is started is finished in the end: nothing was given up while in progress. */
  ALL_WORK_LEAVES,

  /** As much is in progress at the end of the window as at its start. */
  WIP_IS_EQUAL_AT_BOTH_ENDS,

  /** What is in progress is as old on average at the end as at the start. */
  AGE_DOES_NOT_CHANGE,

  /**
   * Times and work in progress are counted in the same units: inclusive days with work touching the day, dates' differences with its end.
   */
  UNITS_ARE_CONSISTENT
}
