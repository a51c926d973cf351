package dev.tandem.metrics.objectives;

/** What a key result counts that nobody has measured yet. */
public enum UnmeasuredRule {
  /** 0: what is not known to be reached is not reached. The default. */
  AS_ZERO("counts 0"),
  /** Nothing: the others are averaged without it. */
  LEFT_OUT("left out");

  private final String label;

  UnmeasuredRule(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
