package dev.tandem.metrics.flow.convention;

/**
 * From when a cycle time runs. The three differ on every item that goes back: doing on Monday, put back on Tuesday, doing again on Friday,
 * done on Friday.
 */
public enum CycleTimeRule {

  /** From the first entry into work, pauses included: Monday to Friday. ActionableAgile, Azure DevOps. */
  FIRST_ENTRY,

  /** From the last entry into work before the finish, as if nothing had been before: Friday alone. jira-agile-metrics. */
  LAST_ENTRY,

  /** The sum of the times in work, without pauses: Monday, Tuesday and Friday. Jira's control chart. */
  TIME_IN_WORK
}
