package dev.tandem.scheduling.policy;

/**
 * To what free float counts.
 *
 * <p>Example: A of 2 days is alone in the summary S; C of 3 days follows S, and D takes 10 days beside them. A's total float is 5 days.
 */
public enum FreeFloatDefinition implements PolicyChoice {
  /**
   * To the early dates of all that waits for the task, also through its summaries, and without such to the end of the project: A has none.
   * It may exceed the total float where only the start is tied, and is negative where a date breaks a dependency. Primavera P6 and
   * {@link SchedulingPolicy#standard()}.
   */
  TO_EARLY_DATES,
  /**
   * To the early dates of the task's own successors, and without such it is the total float: A has 5 days. Never above the total float,
   * never below zero; the same for a summary by its own dependencies. Microsoft Project: all 206 such leaves of saved plans.
   */
  WITHIN_TOTAL_FLOAT;

  @Override
  public Class<FreeFloatDefinition> kind() {
    return FreeFloatDefinition.class;
  }
}
