package dev.tandem.scheduling.resource.convention;

/**
 * What it means that a task works at a time at which somebody assigned to it does not.
 *
 * <p>It counts for tasks whose dates the calendars of those who do them do not drive, such as task-dependent ones; see {@link
 * dev.tandem.scheduling.policy.ResourceCalendarRule}. Others pause, or go on for those who are there, by themselves.
 */
public enum AbsenceRule {
  /**
   * A conflict: the plan counts on somebody who is not there. The load shows demand without capacity, and levelling puts the task where all
   * are there for every working second of it. Three days of a person who leaves for a holiday in two days wait until after it.
   */
  CONFLICT,
  /**
   * A pause: the person's share rests while the task goes on without, and takes nothing of the person then. A part-timer may be assigned to a
   * task of whole days, whose dates do not say that half of the work is missing.
   */
  PAUSE;

  /** {@return the rule under which nothing is planned with people who are not there} */
  public static AbsenceRule standard() {
    return CONFLICT;
  }
}
