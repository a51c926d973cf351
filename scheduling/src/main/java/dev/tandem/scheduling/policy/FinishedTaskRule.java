package dev.tandem.scheduling.policy;

/**
 * What a finished task hands on from the unfinished tasks in front of it.
 *
 * <p>Example: B has finished although A before it is in work until Friday 23rd; C follows B. Where logic goes on, C waits for A as if B took
 * no time; where it ends, C may start at once. Late dates go back the same way.
 */
public enum FinishedTaskRule implements PolicyChoice {
  /**
   * Nothing: what is finished holds nothing back, and limits nothing before it. Its actual dates alone count. Microsoft Project, and
   * {@link SchedulingPolicy#standard()}, for whom a finish is a fact that needs no permission.
   */
  LOGIC_ENDS,
  /**
   * What its own predecessors ask for: under retained logic a finished task counts as one without work, no earlier than the status date
   * moved to working time on its own calendar, or its actual finish if that is later. A lag after it has run since its actual dates; what
   * is left of it at the status date is still to be waited for. Primavera P6, seen in saved plans.
   */
  LOGIC_GOES_ON;

  @Override
  public Class<FinishedTaskRule> kind() {
    return FinishedTaskRule.class;
  }
}
