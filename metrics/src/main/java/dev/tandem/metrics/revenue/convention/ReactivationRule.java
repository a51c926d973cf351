package dev.tandem.metrics.revenue.convention;

/** What the return of an account that paid once is called. The example: 50 in January, 0 in February, 80 in March. */
public enum ReactivationRule {
  /**
   * March has reactivation 80, the whole amount and not 50 and an expansion of 30. The default; ChartMogul, Stripe, ProfitWell, dbt's MRR
   * playbook.
   */
  OWN_LINE("on its own line"),
  /** March has new 80: there is no such line. PostHog, Lago. */
  AS_NEW("counted as new");

  private final String label;

  ReactivationRule(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
