package dev.tandem.metrics.revenue.book;

/** What kind of amounts an accumulator takes in. */
public enum AmountSource {
  MONTHLY_AMOUNTS("monthly amounts as given", "row"),
  DATED_CHANGES("dated changes and subscriptions", "change");

  private final String label;
  private final String part;

  AmountSource(String label, String part) {
    this.label = label;
    this.part = part;
  }

  /** {@return what one of them is called} */
  String part() {
    return part;
  }

  /** {@return what several of them are called} */
  public String parts() {
    return part + "s";
  }

  @Override
  public String toString() {
    return label;
  }
}
