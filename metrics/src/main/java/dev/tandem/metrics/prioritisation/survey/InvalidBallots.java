package dev.tandem.metrics.prioritisation.survey;

/** What happens to a ballot whose amounts do not sum to the budget. It is reported in either case, and never rescaled. */
public enum InvalidBallots {
  /** It is left out of all totals: of 100, a ballot of 60 + 50 counts nothing. */
  EXCLUDE,
  /** It is counted as it stands: of 100, a ballot of 60 + 50 adds 110 to the totals. */
  COUNT
}
