package dev.tandem.scheduling.policy;

import dev.tandem.core.task.CalendarBasis;

/**
 * Whether the calendars of those who do a task drive its dates.
 *
 * <p>Example: Anna is off on Wednesdays, and works for 3 days on a task that begins on Tuesday. Where her calendar drives, the task ends on
 * Friday, otherwise on Thursday. Several assignments count each on its own calendar: the task lasts from the first start to the last finish,
 * and its floats are counted in the time in which somebody works on it. A team works whenever one of its members does. A resource that names
 * no calendar is there whenever the task goes on. Elapsed durations are counted on the clock, whoever does them.
 */
public enum ResourceCalendarRule implements PolicyChoice {
  /**
   * They do, unless the task is {@link CalendarBasis#TASK_DEPENDENT}: alone if the task has no calendar of its own, else together with it,
   * in the hours that both work. Microsoft Project. The standard, since a day off that moves no date is seen by nobody.
   *
   * <p>Source: Microsoft, "Assign a calendar to a task", and "How Project schedules tasks".
   */
  UNLESS_TASK_DEPENDENT,
  /**
   * They do where the task is {@link CalendarBasis#RESOURCE_DEPENDENT}, and then alone: the task's own calendar does not count. Primavera
   * P6, whose activities are task-dependent unless they say otherwise.
   *
   * <p>Source: Oracle, Primavera P6 Professional, "Activity types".
   */
  WHERE_RESOURCE_DEPENDENT,
  /** They do not: the task's calendar or the project's alone counts. What the critical path method says, which knows no resources. */
  IGNORED;

  @Override
  public Class<ResourceCalendarRule> kind() {
    return ResourceCalendarRule.class;
  }
}
