package dev.tandem.metrics.engagement.activation;

/** What an event means to {@link ActivationAccumulator}. */
public enum ActivationEvent {
  /** The user signs up; the first one starts the window. */
  SIGN_UP,

  /** The user does what makes an active user. */
  ACTIVATION
}
