package dev.tandem.metrics.revenue.convention;

/** Whose balance moves. The example: a customer with subscriptions of 50 and 30 cancels the second. */
public enum MovementLevel {
  /** The customer's: contraction 30, and nobody left. The default; ChartMogul, Stripe, ProfitWell, PostHog. */
  CUSTOMER("per customer"),
  /** Each subscription's: churn 30. Kill Bill's analytics. */
  SUBSCRIPTION("per subscription");

  private final String label;

  MovementLevel(String label) {
    this.label = label;
  }

  /** {@return the level in words} */
  @Override
  public String toString() {
    return label;
  }
}
