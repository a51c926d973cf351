package dev.tandem.scheduling.policy;

/** What float a task in progress has. */
public enum StartedTaskFloat implements PolicyChoice {
  /** As much as what follows leaves to its remaining work. Primavera P6, and Microsoft Project since 2000. */
  OF_REMAINING_WORK,
  /** None: with the start fixed, the late dates are taken to be the early ones. Microsoft Project 98. */
  NONE;

  @Override
  public Class<StartedTaskFloat> kind() {
    return StartedTaskFloat.class;
  }
}
