package dev.tandem.metrics.flow.forecast;

/** Why a forecast may be worth less than it looks. */
public enum WarningKind {

  /** The history rises or falls: the Mann-Kendall test against no trend has p ≤ 0.05. The future is drawn from all of it alike. */
  NOT_STATIONARY,

  /** There are fewer than eleven periods: the next one lies outside what was seen more often than one time in six. */
  FEW_PERIODS,

  /** The backlog grows as fast as it is worked off, or faster: it may never be done. */
  SCOPE_OUTRUNS_THROUGHPUT
}
