package dev.tandem.scheduling.resource.reason;

/** Why no schedule can be better by a measure. */
public enum BoundReason {
  /** The plan before has it so, with as many resources as one likes; levelling only delays. */
  PLAN_BEFORE("as in the plan before"),
  /** The work of one resource takes so long even if it is never idle. */
  RESOURCE_WORK("by the work of one resource"),
  /**
   * One resource, or all that keep the same hours together, finish the work of features one after another in whatever order, even if they
   * are never idle.
   */
  FEATURE_ORDER("by the work on all features in the best order"),
  /** The work of each resource, spread evenly over all the time there is. */
  EVEN_LOAD("with all work spread evenly"),
  /** Such an amount is never below 0. */
  ZERO("by its definition");

  private final String words;

  BoundReason(String words) {
    this.words = words;
  }

  /** {@return the reason, in a few words} */
  public String words() {
    return words;
  }
}
