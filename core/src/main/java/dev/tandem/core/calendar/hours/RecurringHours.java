package dev.tandem.core.calendar.hours;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * An exception that recurs by a rule: the hours of every day that the rule names from {@code first} to {@code last}, in place of the
 * ordinary ones.
 *
 * <pre>{@code
 * RecurringHours.dayOff("Flex Friday", Recurrence.weekly(2, FRIDAY), LocalDate.of(2026, 1, 9))
 * RecurringHours.dayOff("Works outing", Recurrence.yearly(MARCH, DayOfMonth.weekday(3, MONDAY)), first).until(last)
 * RecurringHours.of("Stock-taking", Recurrence.monthly(3, DayOfMonth.last()), first, TimeRange.parse("08:00-12:00")).times(8)
 * }</pre>
 *
 * <p>The hours are those of shifts that start on these days. A rule without a last day goes on for ever.
 *
 * @param name what people call it; may be empty
 * @param recurrence the rule; it counts from the day, week, month or year of {@code first}
 * @param first the first day that can be one of its days; need not be one
 * @param last the last day that can be one of its days; empty if it goes on for ever
 * @param hours the time ranges of each of the days, put in order of time; empty for free days
 */
public record RecurringHours(
    String name,
    Recurrence recurrence,
    LocalDate first,
    Optional<LocalDate> last,
    List<TimeRange> hours)
    implements ExceptionalHours {

  private static final LocalDate END_OF_DATES = LocalDate.of(9999, 12, 31);

  /**
   * Checks the dates and copies the hours, in order.
   *
   * <p>Cost: O(days from {@code first} to the first occurrence).
   *
   * @throws IllegalArgumentException if {@code last} is before {@code first}, a date is outside the years 1 to 9999, the rule names no day
   *     between the two, or two ranges overlap
   */
  public RecurringHours {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(recurrence, "recurrence");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(hours, "hours");
    LocalDate end = last.orElse(END_OF_DATES);
    DatedHours.checkOrder(name, first, end);
    DatedHours.checkYears(first, end);
    checkArgument(
        next(recurrence, first, first, end).isPresent(),
        "recurrence must name a day: none from %s to %s. Correct the rule or the dates.",
        first,
        end);
    hours = TimeRange.inOrder(hours, "the days of a recurrence from " + first);
  }

  /**
   * {@return days that are free for ever from a day on}
   *
   * @param name what people call them; may be empty
   * @param recurrence the rule
   * @param first the first day that can be one of them
   * @throws IllegalArgumentException if {@code first} is outside the years 1 to 9999, or the rule names no day
   */
  public static RecurringHours dayOff(String name, Recurrence recurrence, LocalDate first) {
    return of(name, recurrence, first);
  }

  /**
   * {@return days with other hours for ever from a day on}
   *
   * @param name what people call them; may be empty
   * @param recurrence the rule
   * @param first the first day that can be one of them
   * @param ranges their hours; none makes them free
   * @throws IllegalArgumentException if {@code first} is outside the years 1 to 9999, the rule names no day, or two ranges overlap
   */
  public static RecurringHours of(
      String name, Recurrence recurrence, LocalDate first, TimeRange... ranges) {
    return new RecurringHours(
        name, recurrence, first, Optional.empty(), ImmutableList.copyOf(ranges));
  }

  /**
   * {@return this exception with an end}
   *
   * @param newLast the last day that can be one of its days
   * @throws IllegalArgumentException if {@code newLast} is before the first day or after the year 9999, or the rule names no day between
   */
  public RecurringHours until(LocalDate newLast) {
    return new RecurringHours(name, recurrence, first, Optional.of(newLast), hours);
  }

  /**
   * {@return this exception with an end after a number of days; the day of the last one is kept, not the number}
   *
   * <p>Cost: O(days from the first to the last).
   *
   * @param count how many days the rule names from the first day on, at least 1
   * @throws IllegalArgumentException if {@code count} is below 1, or the rule names fewer days up to the year 9999
   */
  public RecurringHours times(int count) {
    checkArgument(
        count >= 1, "number of days must be at least 1: %s. Leave the exception out.", count);
    Optional<LocalDate> day = next(recurrence, first, first, END_OF_DATES);
    for (int i = 1; i < count && day.isPresent(); i++) {
      day = next(recurrence, first, day.get().plusDays(1), END_OF_DATES);
    }
    return until(day.orElseThrow(() -> new IllegalArgumentException(
        "recurrence must name " + count + " days up to the year 9999: fewer from " + first
            + ". Lower the number, or leave it out.")));
  }

  @Override
  public <T> T fold(
      Function<? super DatedHours, ? extends T> dated,
      Function<? super RecurringHours, ? extends T> recurring,
      Function<? super YearlyHours, ? extends T> yearly) {
    return recurring.apply(this);
  }

  @Override
  public boolean covers(LocalDate date) {
    return !date.isBefore(first)
        && !date.isAfter(last.orElse(LocalDate.MAX))
        && recurrence.matches(first, date);
  }

  private static Optional<LocalDate> next(
      Recurrence recurrence, LocalDate anchor, LocalDate from, LocalDate end) {
    for (LocalDate date = from; !date.isAfter(end); date = date.plusDays(1)) {
      if (recurrence.matches(anchor, date)) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }
}
