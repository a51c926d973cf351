package dev.tandem.metrics.delivery;

/** Where a project stands. */
public enum DeliveryState {

  /** It goes on: nothing is decided. */
  RUNNING,

  /** It has delivered, whatever and whenever. */
  FINISHED,

  /** It was stopped before it delivered. */
  CANCELLED
}
