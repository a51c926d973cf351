package dev.tandem.metrics.flow;

/** What in the data of an item is odd, and what follows for the numbers. */
public enum FindingKind {

  /** Its history is not complete: it counts as finished, but has no cycle time, and no part in efficiency or blocked time. */
  INCOMPLETE_HISTORY,

  /** It is done, and no state in work was seen before: it counts as finished, but has no cycle time. */
  DONE_WITHOUT_START,

  /** The state in which it was created is not known: it counts as not started until its first transition. */
  FIRST_STATE_UNKNOWN,

  /** It was created in a state in or after work: its start is its creation. */
  CREATED_IN_WORK,

  /** It changed its state before it was created: its time runs from that change on. */
  BEFORE_CREATION,

  /** It went back to an earlier state: the rules for the start differ on it. */
  BACKWARDS,

  /** It was done and then not done any more: the rules for the finish differ on it. */
  REOPENED
}
