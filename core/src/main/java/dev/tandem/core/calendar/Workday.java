package dev.tandem.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much working time people mean by "a day" and "a week" when they state durations.
 *
 * <p>It converts written durations to seconds and seconds back to readable text; it does not say when work happens, which is what a
 * calendar is for. The default is eight hours a day and five days a week.
 *
 * @param secondsPerDay working seconds that count as one workday, from 1 to 86,400
 * @param daysPerWeek workdays that count as one workweek, from 1 to 7
 */
public record Workday(int secondsPerDay, int daysPerWeek) {

  /** Eight hours a day, five days a week. */
  public static final Workday STANDARD = ofHours(8);

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if a day is shorter than a second or longer than 24 hours, or a week has no or over seven days
   */
  public Workday {
    checkArgument(
        secondsPerDay >= 1 && secondsPerDay <= 86_400,
        "secondsPerDay must be from 1 to 86400: %s. State the working seconds of one day.",
        secondsPerDay);
    checkArgument(
        daysPerWeek >= 1 && daysPerWeek <= 7,
        "daysPerWeek must be from 1 to 7: %s. State the workdays of one week.",
        daysPerWeek);
  }

  /**
   * {@return a workday of {@code hours} hours in a week of five days}
   *
   * @param hours working hours that count as one day, from 1 to 24
   * @throws IllegalArgumentException if {@code hours} is outside 1 to 24
   */
  public static Workday ofHours(int hours) {
    checkArgument(
        hours >= 1 && hours <= 24,
        "hours must be from 1 to 24: %s. State the working hours of one day.",
        hours);
    return new Workday(hours * 3600, 5);
  }
}
