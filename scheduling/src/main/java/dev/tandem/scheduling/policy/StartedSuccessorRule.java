package dev.tandem.scheduling.policy;

/**
 * When a predecessor is late for a successor that has started before it was finished.
 *
 * <p>Example: B follows A; both are in work, and B's rest goes on on the 13th but could wait until 10 February. How late may A be?
 */
public enum StartedSuccessorRule implements PolicyChoice {
  /**
   * When the rest of the successor would have to wait longer than its own late start allows: 10 February. Free float counts to where the
   * rest goes on. Primavera P6, and {@link SchedulingPolicy#standard()}, whose late dates are those that leave the finish alone.
   */
  REST_MAY_WAIT,
  /**
   * When the rest of the successor goes on: the 13th; for a milestone its late finish. Free float counts to the successor's actual start.
   * Microsoft Project, seen in 69 late finishes and 59 free slacks of saved plans.
   */
  REST_GOES_ON;

  @Override
  public Class<StartedSuccessorRule> kind() {
    return StartedSuccessorRule.class;
  }
}
