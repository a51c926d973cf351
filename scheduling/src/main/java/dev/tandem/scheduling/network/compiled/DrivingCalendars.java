package dev.tandem.scheduling.network.compiled;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.resource.ResourceId;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The calendars that drive the dates of a task.
 *
 * @param own the calendar of the task itself, or of its project; the clock for an elapsed duration
 * @param drivers those who are assigned, if calendars of theirs drive; empty if the task's own does
 */
public record DrivingCalendars(WorkCalendar own, ImmutableList<Driver> drivers) {

  /**
   * One assignment.
   *
   * @param resource the resource or the team
   * @param withinTask whether the resource works only while the task's own calendar does, too
   * @param calendars the calendars one of which must work: that of a resource, those of a team's members; empty if the resource is there
   *     whenever the task's own calendar works
   * @param work the assignment's own work, if it states any
   * @param share how much of the task's duration the assignment needs of the resource's time: 1 for all of it
   */
  public record Driver(
      ResourceId resource,
      boolean withinTask,
      ImmutableList<WorkCalendar> calendars,
      Optional<WorkDuration> work,
      double share) {

    /** Whether two work at the same hours; who is always there works when one does who names the task's own calendar. */
    private boolean isOnCalendarOf(Driver other, WorkCalendar own) {
      return withinTask == other.withinTask && calendars(own).equals(other.calendars(own));
    }

    private ImmutableList<WorkCalendar> calendars(WorkCalendar own) {
      return calendars.isEmpty() ? ImmutableList.of(own) : calendars;
    }

    /** {@return the resource and its calendars, in words} */
    @Override
    public String toString() {
      String names = calendars.isEmpty()
          ? "always there"
          : calendars.stream().map(WorkCalendar::name).collect(Collectors.joining(" or "));
      return resource + " (" + names + work.map(amount -> ", " + amount).orElse("") + ")";
    }
  }

  /** {@return all calendars that count, the task's own last} */
  public ImmutableSet<WorkCalendar> calendars() {
    ImmutableSet.Builder<WorkCalendar> all = ImmutableSet.builder();
    drivers.forEach(driver -> all.addAll(driver.calendars()));
    return all.add(own).build();
  }

  /** Returns whether one calendar counts all of the task. */
  boolean isOne() {
    return drivers.stream().allMatch(driver -> driver.isOnCalendarOf(drivers.get(0), own));
  }

  /** Returns whether somebody needs a time of their own, whatever the task's duration. */
  boolean countOwnWork() {
    return !isOne() && drivers.stream().anyMatch(driver -> driver.work().isPresent());
  }

  /** {@return on whose calendars dates are counted, in words} */
  @Override
  public String toString() {
    if (drivers.isEmpty()) {
      return "its own calendar";
    }
    String persons = drivers.stream().map(Driver::toString).collect(Collectors.joining(" and "));
    return "the calendars of " + persons + (drivers.get(0).withinTask() ? " within its own" : "");
  }
}
