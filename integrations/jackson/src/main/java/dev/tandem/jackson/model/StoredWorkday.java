package dev.tandem.jackson.model;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.Workday;

/**
 * How long a day and a week are.
 *
 * @param day the working time of a day in hours, minutes or seconds
 * @param daysPerWeek workdays of a week
 */
public record StoredWorkday(WorkDuration day, double daysPerWeek) {

  static StoredWorkday of(Workday workday) {
    return new StoredWorkday(duration(workday.secondsPerDay()), workday.daysPerWeek());
  }

  private static WorkDuration duration(long seconds) {
    if (seconds % 60 != 0) {
      return WorkDuration.workseconds(seconds);
    }
    return seconds % 3_600 == 0
        ? WorkDuration.workhours(seconds / 3_600)
        : WorkDuration.workminutes(seconds / 60);
  }

  Workday workday() {
    checkArgument(
        day.unit().compareTo(WorkUnit.DAY) < 0,
        "day must be in hours, minutes or seconds: %s. Write for example 8h.",
        day);
    long seconds = day.toSeconds(Workday.STANDARD);
    checkArgument(
        seconds >= 1 && seconds <= 86_400,
        "day must be from 1s to 24h: %s. State the working time of one day.",
        day);
    return new Workday((int) seconds, daysPerWeek);
  }
}
