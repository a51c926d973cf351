package dev.tandem.metrics.earnedvalue.quality;

/** Whether something that was forecast with a probability happened. */
public enum EventOutcome {
  /** It did. */
  OCCURRED,

  /** It did not. */
  FAILED
}
