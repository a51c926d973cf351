package dev.tandem.core.calendar.hours;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An exception on dates that occur once: the hours of every day from {@code first} to {@code last}, in place of the ordinary ones.
 *
 * <p>No hours make the days free. The hours are those of shifts that start on these days: a night shift that starts on the evening
 * before {@code first} still works until its end.
 *
 * @param name what people call it, for example {@code Office move}; may be empty
 * @param first the first day
 * @param last the last day, included
 * @param hours the time ranges of each of the days, put in order of time; empty for free days
 */
public record DatedHours(String name, LocalDate first, LocalDate last, List<TimeRange> hours)
    implements ExceptionalHours {

  /**
   * Checks the dates and copies the hours, in order.
   *
   * @throws IllegalArgumentException if {@code last} is before {@code first}, a date is outside the years 1 to 9999, or two ranges overlap
   */
  public DatedHours {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(hours, "hours");
    checkOrder(name, first, last);
    checkYears(first, last);
    hours = TimeRange.inOrder(hours, first.equals(last) ? first : first + " to " + last);
  }

  /**
   * {@return a single free day}
   *
   * @param name what people call the day; may be empty
   * @param date the day
   */
  public static DatedHours dayOff(String name, LocalDate date) {
    return daysOff(name, date, date);
  }

  /**
   * {@return free days}
   *
   * @param name what people call the days; may be empty
   * @param first the first day
   * @param last the last day, included
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public static DatedHours daysOff(String name, LocalDate first, LocalDate last) {
    return new DatedHours(name, first, last, ImmutableList.of());
  }

  /**
   * {@return a single day with other hours}
   *
   * @param name what people call the day; may be empty
   * @param date the day
   * @param ranges its hours
   * @throws IllegalArgumentException if two ranges overlap
   */
  public static DatedHours of(String name, LocalDate date, TimeRange... ranges) {
    return new DatedHours(name, date, date, ImmutableList.copyOf(ranges));
  }

  @Override
  public <T> T fold(
      Function<? super DatedHours, ? extends T> dated,
      Function<? super RecurringHours, ? extends T> recurring,
      Function<? super YearlyHours, ? extends T> yearly) {
    return dated.apply(this);
  }

  @Override
  public boolean covers(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  static void checkOrder(String name, LocalDate first, LocalDate last) {
    checkArgument(
        !last.isBefore(first),
        "last day%s must not be before the first: %s is before %s. Swap the two dates.",
        name.isBlank() ? "" : " of \"" + name + "\"",
        last,
        first);
  }

  static void checkYears(LocalDate first, LocalDate last) {
    checkArgument(
        first.getYear() >= 1 && last.getYear() <= 9999,
        "dates must be in the years 1 to 9999: %s to %s. "
            + "State the dates meant, or change the calendar's week.",
        first,
        last);
  }
}
