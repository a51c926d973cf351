package dev.tandem.metrics.retention.convention;

/** In which cohorts a user with several start events is. */
public enum CohortRule {
  /**
   * In the cohort of every period with a start event.
   *
   * <p>The default of Mixpanel and Amplitude for an arbitrary start event, an option of PostHog. Example: started on Monday and Wednesday: a
   * member of both cohorts, and Wednesday's visit is day 2 of Monday's cohort.
   */
  RECURRING("recurring"),

  /**
   * Only in the cohort of the first start event of all history.
   *
   * <p>A user whose first start event lies before the range is in no cohort; so events before the range must be fed too. The default of
   * a new insight of PostHog. Called "first time" by PostHog and Mixpanel and "new user" by Amplitude.
   */
  FIRST_TIME("first-time");

  private final String label;

  CohortRule(String label) {
    this.label = label;
  }

  /** {@return the words used in statements} */
  public String label() {
    return label;
  }
}
