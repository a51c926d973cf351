package dev.tandem.metrics.stakeholder;

/** Why somebody is not kept informed, or the plan does not say whether. */
public enum CommunicationFindingKind {

  /** The plan names it, its first message is overdue, and there was none. */
  NEVER_INFORMED,

  /** The last message is longer ago than the plan allows. */
  OVERDUE,

  /** A stakeholder about whom the plan says nothing. */
  NOT_IN_PLAN,

  /** A topic was told that the plan does not have for this stakeholder: a topic spelled differently, or a gap in the plan. */
  NOT_PLANNED,

  /** The plan, or a message, names a stakeholder that is not there. */
  UNKNOWN_STAKEHOLDER
}
