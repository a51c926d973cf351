package dev.tandem.core.calendar.hours;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An exception that recurs every year: the hours of every day from {@code first} to {@code last}, in place of the ordinary ones.
 *
 * <p>The rule is plain: a date is covered when its month and day lie in the range. A range whose last day comes before its first goes
 * over the turn of the year (24 December to 1 January). Hence 29 February is covered in leap years only and never moves to another
 * day, and a range from 28 February to 1 March has two days in common years and three in leap years.
 *
 * @param name what people call it, for example {@code Christmas Day}; may be empty
 * @param first the first day of each year's occurrence
 * @param last its last day, included
 * @param hours the time ranges of each of the days, put in order of time; empty for free days
 */
public record YearlyHours(String name, MonthDay first, MonthDay last, List<TimeRange> hours)
    implements ExceptionalHours {

  /**
   * Copies the hours, in order.
   *
   * @throws IllegalArgumentException if two ranges overlap
   */
  public YearlyHours {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(hours, "hours");
    hours = TimeRange.inOrder(
        hours, "every year's " + (first.equals(last) ? first : first + " to " + last));
  }

  /**
   * {@return a free day every year}
   *
   * @param name what people call the day; may be empty
   * @param day the day
   */
  public static YearlyHours dayOff(String name, MonthDay day) {
    return daysOff(name, day, day);
  }

  /**
   * {@return free days every year}
   *
   * @param name what people call the days; may be empty
   * @param first the first day
   * @param last the last day, included; before {@code first} for days over the turn of the year
   */
  public static YearlyHours daysOff(String name, MonthDay first, MonthDay last) {
    return new YearlyHours(name, first, last, ImmutableList.of());
  }

  /**
   * {@return a day with other hours every year}
   *
   * @param name what people call the day; may be empty
   * @param day the day
   * @param ranges its hours
   * @throws IllegalArgumentException if two ranges overlap
   */
  public static YearlyHours of(String name, MonthDay day, TimeRange... ranges) {
    return new YearlyHours(name, day, day, ImmutableList.copyOf(ranges));
  }

  @Override
  public <T> T fold(
      Function<? super DatedHours, ? extends T> dated,
      Function<? super RecurringHours, ? extends T> recurring,
      Function<? super YearlyHours, ? extends T> yearly) {
    return yearly.apply(this);
  }

  @Override
  public boolean covers(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    boolean fromFirst = !day.isBefore(first);
    boolean toLast = !day.isAfter(last);
    return first.isAfter(last) ? fromFirst || toLast : fromFirst && toLast;
  }
}
