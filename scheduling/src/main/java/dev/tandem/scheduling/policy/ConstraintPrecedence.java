package dev.tandem.scheduling.policy;

/**
 * What gives way when a constraint's date comes before the dependencies allow it.
 *
 * <p>Mandatory constraints always win, whatever is chosen here. In both cases the schedule reports what is violated.
 */
public enum ConstraintPrecedence implements PolicyChoice {
  /**
   * The dependencies win: a task is scheduled as late as they push it, and the date shows as negative float. Primavera P6, and Microsoft
   * Project where "tasks will always honor their constraint dates" is off.
   */
  DEPENDENCIES,
  /**
   * The date wins: "no later than" and "must" hold the task at its date in front of its predecessors, whose float becomes negative.
   * Microsoft Project unless told otherwise.
   */
  DATES;

  @Override
  public Class<ConstraintPrecedence> kind() {
    return ConstraintPrecedence.class;
  }
}
