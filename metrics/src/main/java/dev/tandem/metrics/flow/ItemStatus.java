package dev.tandem.metrics.flow;

/** Where an item stands as of the time looked at. */
public enum ItemStatus {

  /** Nobody has begun. */
  NOT_STARTED,

  /** In a state in work. */
  IN_PROGRESS,

  /** It was in work or done, and stands before work again. */
  PUT_BACK,

  /** Finished, by the convention's rule. */
  DONE,

  /** Given up. */
  CANCELLED
}
