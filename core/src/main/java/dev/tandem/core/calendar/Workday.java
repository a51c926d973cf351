package dev.tandem.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much working time people mean by "a day" and "a week" when they state durations.
 *
 * <p>It converts written durations to seconds and seconds back to readable text; it does not say when work happens, which is what a
 * calendar is for. The default is eight hours a day and five days a week; {@code Workday.of(7.5, 4.5)} is seven and a half hours on four
 * and a half days.
 *
 * @param secondsPerDay working seconds that count as one workday, from 1 to 86,400
 * @param daysPerWeek workdays that count as one workweek, whole or not, above 0 and at most 7; see {@link #secondsPerWeek()}
 */
public record Workday(int secondsPerDay, double daysPerWeek) {

  /** Eight hours a day, five days a week. */
  public static final Workday STANDARD = ofHours(8);

  private static final int SECONDS_PER_HOUR = 3_600;

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if a day is shorter than a second or longer than 24 hours, or a week is shorter than a second or longer
   *     than seven days
   */
  public Workday {
    checkArgument(
        secondsPerDay >= 1 && secondsPerDay <= 86_400,
        "secondsPerDay must be from 1 to 86400: %s. State the working seconds of one day.",
        secondsPerDay);
    checkArgument(
        Math.round(secondsPerDay * daysPerWeek) >= 1 && daysPerWeek <= 7,
        "daysPerWeek must be above 0 and at most 7: %s. State the workdays of one week.",
        daysPerWeek);
  }

  /**
   * {@return a workday of some hours in a week of five days}
   *
   * @param hours working hours that count as one day, whole or not, above 0 and at most 24; rounded to a second
   * @throws IllegalArgumentException if {@code hours} is less than a second or more than 24
   */
  public static Workday ofHours(double hours) {
    return of(hours, 5);
  }

  /**
   * {@return a workday of some hours in a week of some days}
   *
   * @param hoursPerDay working hours that count as one day, whole or not, above 0 and at most 24; rounded to a second
   * @param daysPerWeek workdays that count as one week, whole or not, above 0 and at most 7
   * @throws IllegalArgumentException if one of them is outside its range
   */
  public static Workday of(double hoursPerDay, double daysPerWeek) {
    long seconds = Math.round(hoursPerDay * SECONDS_PER_HOUR);
    checkArgument(
        seconds >= 1 && hoursPerDay <= 24,
        "hours must be above 0 and at most 24: %s. State the working hours of one day.",
        hoursPerDay);
    return new Workday((int) seconds, daysPerWeek);
  }

  /** {@return working seconds that count as one workweek: days a week times seconds a day, rounded to a second} */
  public long secondsPerWeek() {
    return Math.round(secondsPerDay * daysPerWeek);
  }
}
