package dev.tandem.metrics.retention.convention;

/**
 * How the rates of several cohorts become one curve; only complete cells take part.
 *
 * <p>Example: 500 of 1,000 and 400 of 500 came back: weighted 900/1500 = 60 %, simple (50 % + 80 %)/2 = 65 %, size-squared (500 · 1000
 * + 400 · 500)/(1000² + 500²) = 56 %.
 */
public enum CurveWeighting {
  /** Sum of retained over sum of members. PostHog where its graph is told nothing. A user in several cohorts counts several times. */
  WEIGHTED("weighted by cohort size"),

  /** Mean of the rates of the cohorts that have members. PostHog's editor. */
  SIMPLE("simple mean of rates"),

  /** Sum of retained times members over sum of members squared: what Mixpanel calls weighted average. Large cohorts count doubly. */
  SIZE_SQUARED("weighted by squared cohort size"),

  /** Distinct users who came back to any of the cohorts, over distinct users in any of them. Amplitude. */
  UNIQUE_USERS("unique users pooled");

  private final String label;

  CurveWeighting(String label) {
    this.label = label;
  }

  /** {@return the words used in statements} */
  public String label() {
    return label;
  }
}
