package dev.tandem.metrics.survival;

/** Why observation of a subject ended. */
public enum Ending {
  /** What is waited for happened: the customer churned, the user converted. */
  EVENT,

  /** It had not happened yet when observation ended: the customer is still there. */
  CENSORED
}
