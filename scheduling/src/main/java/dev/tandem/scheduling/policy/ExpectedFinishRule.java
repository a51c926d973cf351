package dev.tandem.scheduling.policy;

/**
 * Whether expected finishes count.
 */
public enum ExpectedFinishRule implements PolicyChoice {
  /**
   * The work still to do takes as long as it needs to get to the expected finish, and such a task has no free float. A date that comes before
   * the work can go on is passed over: the work that was stated remains. It counts in schedules from the start. Primavera P6 with "use
   * expected finish dates", seen in all 225 such open activities of saved plans; {@link SchedulingPolicy#standard()}, since a date that
   * somebody states should count.
   */
  SETS_REMAINING_WORK,
  /**
   * Not at all. Microsoft Project, which has none, and Primavera P6 with the option off.
   */
  IGNORED;

  @Override
  public Class<ExpectedFinishRule> kind() {
    return ExpectedFinishRule.class;
  }
}
