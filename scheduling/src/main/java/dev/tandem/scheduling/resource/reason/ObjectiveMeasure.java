package dev.tandem.scheduling.resource.reason;

/** What of a schedule an objective makes small, as a number. */
public enum ObjectiveMeasure {
  /** Working time of the plan's calendar from the start of the schedule before to the finish, in seconds. */
  FINISH("finish", "s"),
  /** By how much tasks finish later than before, each in its own working time, added up, in seconds. */
  DELAY("delay of tasks", "s"),
  /** What features lose until they are usable, in units of a currency, to its smallest unit. */
  DELAY_COST("cost of delay", ""),
  /** What is taken beyond what there is, in units times seconds. */
  OVERALLOCATION("overallocation", "unit s"),
  /** The sum of squares of the load, in squared units times seconds. */
  SQUARES("sum of squares of the load", "unit² s"),
  /** The sum of changes of the load, in units. */
  CHANGES("sum of changes of the load", "units"),
  /** What is taken above a share of what there is, in units times seconds. */
  OVERLOAD("load above the share", "unit s");

  private final String words;
  private final String unit;

  ObjectiveMeasure(String words, String unit) {
    this.words = words;
    this.unit = unit;
  }

  /** {@return what it is, in a few words} */
  public String words() {
    return words;
  }

  /** {@return its unit; empty for an amount of money, whose currency depends on the plan} */
  public String unit() {
    return unit;
  }
}
