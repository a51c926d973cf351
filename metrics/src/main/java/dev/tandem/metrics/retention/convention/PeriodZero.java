package dev.tandem.metrics.retention.convention;

/** What the column that contains offset 0 counts. */
public enum PeriodZero {
  /** The whole cohort, whatever the return filter says. PostHog. */
  COHORT_SIZE("period 0 is the cohort"),

  /**
   * Those with a return event in period 0 itself. Mixpanel ("&lt; 1 day") and Amplitude (day 0).
   *
   * <p>On calendar periods the order within the period does not matter; with rolling windows the return must not be before the start.
   */
  RETURNS("period 0 counts returns");

  private final String label;

  PeriodZero(String label) {
    this.label = label;
  }

  /** {@return the words used in statements} */
  public String label() {
    return label;
  }
}
