package dev.tandem.metrics.engagement.funnel;

/**
 * How far an entrant of a {@link FunnelRange} is followed.
 *
 * <p>Example: the range is March, the window 14 days. Who enters on 25 March and completes on 3 April has converted under the first rule
 * only.
 */
public enum FunnelRangeRule {
  /** To the end of the window, past the end of the range. The default; Mixpanel, Amplitude. */
  FOLLOW_ENTRANTS("followed to the end of the window"),

  /** To the end of the range: the rates of the last window's entrants are too low. PostHog (issue 44204). */
  COMPLETE_WITHIN_RANGE("completed within the range");

  private final String label;

  FunnelRangeRule(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
