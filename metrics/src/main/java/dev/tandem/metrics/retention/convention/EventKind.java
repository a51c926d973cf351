package dev.tandem.metrics.retention.convention;

/** What an event means for retention, after the caller's filters have looked at it. */
public enum EventKind {
  /** It passes the start filter: the user enters a cohort. */
  START,

  /** It passes the return filter: the user has come back. */
  RETURN,

  /**
   * It passes both filters.
   *
   * <p>Where period 0 counts returns, such an event is its own return in period 0.
   */
  START_AND_RETURN;

  /** {@return whether the user enters a cohort} */
  public boolean starts() {
    return this != RETURN;
  }

  /** {@return whether the user has come back} */
  public boolean returns() {
    return this != START;
  }
}
