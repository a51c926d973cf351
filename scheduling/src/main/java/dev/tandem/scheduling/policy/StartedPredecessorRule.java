package dev.tandem.scheduling.policy;

/**
 * What a dependency from the start of a task refers to once that task has started and is not finished.
 *
 * <p>Example: A and B have started, B 10 days left and A 3, A SS B. Where the start is history, A may finish as late as the project allows;
 * where it stands for the rest, the rest of A must go on no later than the rest of B.
 */
public enum StartedPredecessorRule implements PolicyChoice {
  /**
   * Its actual start, which is history: the dependency holds its successor to it, and limits the rest of the task no more. Microsoft
   * Project, and {@link SchedulingPolicy#standard()}, for whom what has happened cannot be late.
   */
  ACTUAL_START,
  /**
   * The start of its remaining work: the successor goes no earlier, and the rest no later, than what is left of the lag at the status date
   * allows; such a dependency leaves the task no free float. Primavera P6 with "compute start-to-start lag from early start", seen in 23
   * activities of saved plans.
   */
  START_OF_REST;

  @Override
  public Class<StartedPredecessorRule> kind() {
    return StartedPredecessorRule.class;
  }
}
