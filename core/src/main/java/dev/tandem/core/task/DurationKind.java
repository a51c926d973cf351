package dev.tandem.core.task;

import dev.tandem.core.calendar.Workday;

/** How the duration of a task is counted. */
public enum DurationKind {
  /** In working time, on the task's calendar. The usual kind. */
  WORKING,
  /**
   * On the clock, through nights and weekends, whatever calendar the task names: concrete cures for three days from Friday 17:00 to Monday
   * 17:00. A day of it is 24 hours and a week seven days, in its duration, in what remains of it and in its floats. Microsoft Project's
   * "elapsed days"; a task on a 24-hour calendar in Primavera P6.
   */
  ELAPSED,
  /**
   * From the first start to the last finish of the tasks below: the task is a summary, and a project in which no task is below it is
   * refused. A task of no duration that is declared without this kind is a summary as soon as a task is below it, and a milestone
   * until then.
   */
  SUMMARY;

  private static final Workday DAY_AND_NIGHT = Workday.of(24, 7);

  /**
   * {@return how long a day and a week of a duration of this kind are}
   *
   * @param planned how long they are in working time, as the project has it
   */
  public Workday workday(Workday planned) {
    return this == ELAPSED ? DAY_AND_NIGHT : planned;
  }
}
