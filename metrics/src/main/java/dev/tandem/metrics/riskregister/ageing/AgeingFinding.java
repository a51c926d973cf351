package dev.tandem.metrics.riskregister.ageing;

/** What is wrong with the care for a pending risk. */
public enum AgeingFinding {

  /** The register says nothing about since when it is there. Write down when it was raised. */
  NO_DATES,

  /** Nobody has looked at it since it was raised, for longer than is allowed between reviews. */
  NEVER_REVIEWED,

  /** The last review is longer ago than is allowed. */
  REVIEW_OVERDUE,

  /** The date by which a response or decision was due has passed. */
  RESPONSE_OVERDUE,

  /** It is still a first guess, {@link dev.tandem.core.risk.RiskState#IDENTIFIED}, for longer than is allowed between reviews. */
  NOT_ASSESSED,

  /** Nobody watches it. */
  NO_OWNER,

  /** Nothing was decided, not even to accept it. */
  NO_RESPONSE
}
