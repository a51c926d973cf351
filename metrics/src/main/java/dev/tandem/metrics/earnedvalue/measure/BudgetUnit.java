package dev.tandem.metrics.earnedvalue.measure;

/** What value is counted in. */
public enum BudgetUnit {
  /** Money, in the currency of the plan. The usual unit. */
  COST("cost"),

  /**
   * Hours of work: of the assignments of a task, or of its duration if nobody is assigned. For teams whose hours are not priced; actual
   * cost is then actual work.
   */
  WORK("hours of work");

  private final String label;

  BudgetUnit(String label) {
    this.label = label;
  }

  /** {@return the unit in words} */
  @Override
  public String toString() {
    return label;
  }
}
