package dev.tandem.scheduling.network.compiled;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.resource.ResourceId;

/**
 * The calendars that drive the dates of a task.
 *
 * <p>Two are equal if the same calendars count the same work, whoever does it.
 *
 * @param own the calendar of the task itself, or of its project
 * @param drivers those who are assigned and whose calendars drive; empty if the task's own does
 */
public record DrivingCalendars(WorkCalendar own, ImmutableList<Driver> drivers) {

  /**
   * One assignment.
   *
   * @param resource the resource or the team
   * @param withinTask whether the resource works only while the task's own calendar does, too
   * @param calendars the calendars one of which must work: that of a resource, those of a team's members; empty if the resource is there
   *     whenever the task's own calendar works
   * @param needs what says how much of the resource's time it needs
   * @param share how much of the task's duration the assignment needs of the resource's time: 1 for all of it
   */
  public record Driver(
      ResourceId resource,
      boolean withinTask,
      ImmutableList<WorkCalendar> calendars,
      Needs needs,
      double share) {

    /** Returns whether it is counted on the same calendar as another. */
    boolean isOnCalendarOf(Driver other) {
      return withinTask == other.withinTask && calendars.equals(other.calendars);
    }
  }

  /** What says how much of a resource's time an assignment needs. */
  public enum Needs {
    /** The duration of the task. */
    DURATION,
    /** Its own work, divided by its units. */
    OWN_WORK
  }

  /** Returns whether somebody needs a time of their own, whatever the task's duration. */
  boolean countOwnWork() {
    return !isOne() && drivers.stream().anyMatch(driver -> driver.needs() == Needs.OWN_WORK);
  }

  /** Returns whether one calendar counts all of the task. */
  boolean isOne() {
    return drivers.stream().allMatch(driver -> driver.isOnCalendarOf(drivers.get(0)));
  }
}
