package dev.tandem.metrics.earnedvalue.measure;

/** When a cost that does not depend on a task's duration falls due. */
public enum AccrualRule {
  /** All of it when the task starts: a licence that is bought first. */
  START("at the start"),

  /** Evenly over the working time of the task. The default, as in Microsoft Project. */
  PRORATED("prorated"),

  /** All of it when the task finishes: a price that is paid on delivery. */
  END("at the end");

  private final String label;

  AccrualRule(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
