package dev.tandem.metrics.retention;

/** How far after its start each cohort is followed. */
public enum TableShape {
  /**
   * Up to the last cohort period: the last cohort has one column. Events after it are ignored, so that on-or-after cells of young
   * cohorts see little time. PostHog.
   */
  TRIANGLE("followed to the last cohort period"),

  /** Every cohort for all offsets, past the last cohort period; cells that the data do not reach are incomplete. Mixpanel, Amplitude. */
  RECTANGLE("every cohort followed for all offsets");

  private final String label;

  TableShape(String label) {
    this.label = label;
  }

  /** {@return the words used in statements} */
  public String label() {
    return label;
  }
}
