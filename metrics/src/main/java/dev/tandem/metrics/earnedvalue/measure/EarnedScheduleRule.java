package dev.tandem.metrics.earnedvalue.measure;

/** What counts of the period in which the earned value was planned. */
public enum EarnedScheduleRule {
  /** The part that is earned, by linear interpolation. The default. Source: Lipke (2003), Schedule is different. */
  INTERPOLATED("interpolated"),

  /** Nothing: whole periods alone. As in redmine_issue_evm, which cuts the fraction off. */
  WHOLE_PERIODS("whole periods");

  private final String label;

  EarnedScheduleRule(String label) {
    this.label = label;
  }

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
