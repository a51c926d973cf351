package dev.tandem.scheduling.policy;

/**
 * How late a task may finish for the finish of a successor on another calendar (FF).
 *
 * <p>Example: A works until 17:00, B until 16:00, A FF B, both end on the 12th at 16:00. If A ended at 17:00, B would still be done by 16:00 of
 * its own calendar: it works no more that day.
 */
public enum FinishLimit implements PolicyChoice {
  /**
   * Until the successor's calendar works again: A has an hour. It is exact: nothing moves. Microsoft Project and
   * {@link SchedulingPolicy#standard()}.
   */
  NEXT_WORK,
  /**
   * Until the successor's finish itself: A has none. Primavera P6, seen in 23 activities of saved plans.
   */
  FINISH_ITSELF;

  @Override
  public Class<FinishLimit> kind() {
    return FinishLimit.class;
  }
}
