package dev.tandem.metrics.revenue.subscription;

/** Whether a paused subscription has revenue. The example: 50 a month, paused from 10 February to 5 April. */
public enum PauseRule {
  /**
   * February has churn 50, or a contraction if the customer has other subscriptions; April has reactivation 50, or an expansion. The default:
   * what nobody pays is not revenue.
   */
  WITHOUT_REVENUE("without revenue"),
  /**
   * 50 throughout: the subscription is still there. Stripe, where pausing the collection of payments leaves a subscription active. Source:
   * Stripe, Billing analytics glossary (active subscriptions count) and Pause payment collection.
   */
  COUNTED("counted as if not paused");

  private final String label;

  PauseRule(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
