package dev.tandem.metrics.retention.convention;

/** How far after its start each cohort is followed. */
public enum TableShape {
  /**
   * Up to the last cohort period: cohort c of n is followed for the offsets up to n − 1 − c, the last cohort for one; rolling windows to their
   * end. Later returns are left out, so that on-or-after cells of young cohorts see little time; a cell without an end from which returns were
   * left out is not complete. PostHog.
   */
  TRIANGLE("followed to the last cohort period"),

  /**
   * Every cohort for all offsets, past the last cohort period, and on or after without an end; cells that the data do not reach are incomplete.
   * Mixpanel, Amplitude.
   */
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
