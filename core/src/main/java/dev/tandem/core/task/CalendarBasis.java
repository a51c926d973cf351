package dev.tandem.core.task;

/**
 * Whose calendars a task's dates are counted on: its own, or those of the resources that do it.
 *
 * <p>What holds for a task that leaves it open, and what a task's own calendar and those of its resources make together, a schedule's policy
 * says; Microsoft Project and Primavera P6 differ in both. A task that nobody is assigned to, and one with an elapsed duration, is counted as
 * if it were task-dependent.
 */
public enum CalendarBasis {
  /** As the policy of the schedule has it. The usual basis. */
  OF_POLICY,
  /**
   * The task's calendar, or the project's: who does it is there whenever it goes on. A P6 activity of type "task dependent"; "scheduling
   * ignores resource calendars" in Microsoft Project.
   */
  TASK_DEPENDENT,
  /** The calendars of who does it. A P6 activity of type "resource dependent". */
  RESOURCE_DEPENDENT
}
