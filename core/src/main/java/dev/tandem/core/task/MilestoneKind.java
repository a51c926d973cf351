package dev.tandem.core.task;

/**
 * On which side of a break a milestone stands: Friday 17:00 and Monday 08:00 are the same moment to work, but not the same date, and not
 * the same moment to a task on another calendar.
 *
 * <p>Example: work leads to a milestone on Friday 17:00, and a task on a seven-day calendar follows it. Behind a finish milestone it starts
 * on Saturday, behind a start milestone on Monday.
 */
public enum MilestoneKind {
  /**
   * On the side from which it is reached: the end of work where work leads to it, the beginning where a start or a date does. Microsoft
   * Project, which knows no other.
   */
  WHERE_REACHED,
  /** At the beginning of work: the next moment at which its calendar works. A start milestone of Primavera P6. */
  START,
  /**
   * At the end of work: its early date is when what it waits for ends, its late date the end of work on its calendar at or before what it
   * allows. A finish milestone of Primavera P6.
   */
  FINISH
}
