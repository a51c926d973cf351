package dev.tandem.core.work;

/**
 * What a state means for the flow: before work, in work, or after it.
 *
 * <p>As Jira's status categories: new is {@link #TO_DO}, indeterminate {@link #ACTIVE} or {@link #WAITING}, done {@link #DONE} or {@link
 * #CANCELLED}. An issue closed as not planned on GitHub is cancelled, and no throughput.
 */
public enum StateKind {

  /** Not begun: an option, a backlog, a queue before the commitment. */
  TO_DO,

  /** Begun, and somebody works on it. */
  ACTIVE,

  /** Begun, and it waits: ready for review, ready for test, waiting for a supplier. */
  WAITING,

  /** Delivered. */
  DONE,

  /** Given up, whether begun or not: it is no longer in progress, and was not delivered. */
  CANCELLED;

  /** {@return whether an item in such a state is work in progress} */
  public boolean isInWork() {
    return this == ACTIVE || this == WAITING;
  }

  /** {@return whether an item in such a state is over, delivered or not} */
  public boolean isOver() {
    return this == DONE || this == CANCELLED;
  }

  /** {@return 0 before, 1 in and 2 after work; states of a workflow come in this order} */
  int stage() {
    return isOver() ? 2 : isInWork() ? 1 : 0;
  }
}
