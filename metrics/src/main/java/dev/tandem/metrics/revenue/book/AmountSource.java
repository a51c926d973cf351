package dev.tandem.metrics.revenue.book;

/** What kind of amounts an accumulator takes in. */
public enum AmountSource {
  MONTHLY_AMOUNTS("monthly amounts as given"),
  DATED_CHANGES("dated changes and subscriptions");

  private final String label;

  AmountSource(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
