package dev.tandem.metrics.revenue.subscription;

/** When revenue of a cancelled subscription ends. The example: paid to 31 March, cancelled on 10 February. */
public enum ChurnTiming {
  /** On 31 March: until then it is served and paid. The default; ProfitWell, ChartMogul unless set otherwise. */
  END_OF_PAID_PERIOD("at the end of the paid period"),
  /** On 10 February. Stripe. */
  CANCELLATION("at cancellation");

  private final String label;

  ChurnTiming(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
