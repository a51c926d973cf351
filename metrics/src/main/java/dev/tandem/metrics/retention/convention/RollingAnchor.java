package dev.tandem.metrics.retention.convention;

/** From which start events of a recurring user rolling windows are measured; a first-time user has only one. */
public enum RollingAnchor {
  /** From the first one in the range: a user is in one cohort. PostHog's 24-hour mode. */
  FIRST_IN_RANGE("from the first start event in the range"),

  /** From the first one in each cohort period: a user is in several cohorts, once in each. Mixpanel. */
  FIRST_IN_PERIOD("from the first start event in each period"),

  /** From every one: a return can be day 1 after one start event and day 2 after another of the same cohort. Amplitude. */
  EVERY_START("from every start event");

  private final String label;

  RollingAnchor(String label) {
    this.label = label;
  }

  /** {@return the words used in statements} */
  public String label() {
    return label;
  }
}
