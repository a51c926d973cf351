package dev.tandem.core.risk;

/** Where a risk stands. */
public enum RiskState {

  /** Written down, its assessment still a first guess. */
  IDENTIFIED,

  /** Assessed, and may still occur. */
  OPEN,

  /** Has occurred: its impact belongs in the plan itself now, as a longer task or a cost. */
  OCCURRED,

  /** Can no longer occur, or is no longer watched. */
  CLOSED;

  /** {@return whether the event may still occur, so that a simulation should draw it} */
  public boolean isPending() {
    return this == IDENTIFIED || this == OPEN;
  }
}
