package dev.tandem.metrics.revenue.subscription;

/** Whether a discount lowers recurring revenue. The example: 100 a month, 20 off for three months, 5 off for ever. */
public enum DiscountRule {
  /** 75, then 95 with an expansion of 20 when the first ends. The default; ChartMogul, ProfitWell. */
  ALL_DEDUCTED("all deducted") {
    @Override
    boolean deducts(Discount discount) {
      return true;
    }
  },
  /** 95 throughout: what will end is not recurring. Stripe. */
  FOREVER_DEDUCTED("only those without end deducted") {
    @Override
    boolean deducts(Discount discount) {
      return discount.until().isEmpty();
    }
  },
  /** 100 throughout: the catalogue price. Kill Bill, Zuora's standard MRR. */
  NONE_DEDUCTED("none deducted") {
    @Override
    boolean deducts(Discount discount) {
      return false;
    }
  };

  private final String label;

  DiscountRule(String label) {
    this.label = label;
  }

  abstract boolean deducts(Discount discount);

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
