package dev.tandem.core.calendar.recurrence;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A rule by which days recur: every second Friday, the third Monday of March.
 *
 * <p>The rule counts its days, weeks, months or years from the one in which an anchor lies, which is the first day of {@link
 * dev.tandem.core.calendar.hours.RecurringHours}; so every second Friday from Wednesday 7 January 2026 means the 9th, the 23rd and so on.
 * The meaning of each kind is that of RFC 5545's {@code FREQ} with {@code INTERVAL}, {@code BYDAY}, {@code BYMONTHDAY} and {@code
 * BYMONTH}, and of the recurring exceptions of planning tools.
 */
public sealed interface Recurrence {

  /** The longest interval. */
  int MAXIMAL_INTERVAL = 9_999;

  /**
   * {@return whether the rule names a date; before the anchor the same rule holds, counted back}
   *
   * @param anchor a day in the day, week, month or year from which the rule counts
   * @param date the date
   */
  boolean matches(LocalDate anchor, LocalDate date);

  /** {@return after how many days, or after how many months, the rule begins again} */
  Period period();

  /**
   * Every n-th day.
   *
   * @param interval the days from one to the next, from 1 to 9,999
   */
  record Daily(int interval) implements Recurrence {
    /**
     * Checks the interval.
     *
     * @throws IllegalArgumentException if {@code interval} is outside 1 to 9,999
     */
    public Daily {
      checkInterval(interval);
    }

    @Override
    public boolean matches(LocalDate anchor, LocalDate date) {
      return Math.floorMod(anchor.until(date, ChronoUnit.DAYS), interval) == 0;
    }

    @Override
    public Period period() {
      return Period.ofDays(interval);
    }
  }

  /**
   * Days of every n-th week.
   *
   * @param interval the weeks from one to the next, from 1 to 9,999
   * @param days the days of the week; at least one
   * @param weekStart the day on which a week begins, which tells what the same week is where {@code interval} is above 1
   */
  record Weekly(int interval, Set<DayOfWeek> days, DayOfWeek weekStart) implements Recurrence {
    /**
     * Checks the interval and copies the days.
     *
     * @throws IllegalArgumentException if {@code interval} is outside 1 to 9,999, or there are no days
     */
    public Weekly {
      checkInterval(interval);
      Objects.requireNonNull(weekStart, "weekStart");
      days = Sets.immutableEnumSet(days);
      checkArgument(
          !days.isEmpty(),
          "days of a weekly recurrence must not be empty: %s. Name a day of the week.",
          days);
    }

    @Override
    public boolean matches(LocalDate anchor, LocalDate date) {
      return days.contains(date.getDayOfWeek())
          && Math.floorMod(weekOf(anchor).until(date, ChronoUnit.DAYS), 7L * interval) < 7;
    }

    private LocalDate weekOf(LocalDate date) {
      return date.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    @Override
    public Period period() {
      return Period.ofDays(Math.multiplyExact(7, interval));
    }
  }

  /**
   * A day of every n-th month.
   *
   * @param interval the months from one to the next, from 1 to 9,999
   * @param day which day of the month; a month without it has no occurrence
   */
  record Monthly(int interval, DayOfMonth day) implements Recurrence {
    /**
     * Checks the interval.
     *
     * @throws IllegalArgumentException if {@code interval} is outside 1 to 9,999
     */
    public Monthly {
      checkInterval(interval);
      Objects.requireNonNull(day, "day");
    }

    @Override
    public boolean matches(LocalDate anchor, LocalDate date) {
      long months = monthsOf(date) - monthsOf(anchor);
      return Math.floorMod(months, interval) == 0 && day.matches(date);
    }

    private static long monthsOf(LocalDate date) {
      return date.getYear() * 12L + date.getMonthValue();
    }

    @Override
    public Period period() {
      return Period.ofMonths(interval);
    }
  }

  /**
   * A day of a month of every n-th year.
   *
   * @param interval the years from one to the next, from 1 to 9,999
   * @param month the month
   * @param day which day of the month; a year without it has no occurrence
   */
  record Yearly(int interval, Month month, DayOfMonth day) implements Recurrence {
    /**
     * Checks the interval.
     *
     * @throws IllegalArgumentException if {@code interval} is outside 1 to 9,999
     */
    public Yearly {
      checkInterval(interval);
      Objects.requireNonNull(month, "month");
      Objects.requireNonNull(day, "day");
    }

    @Override
    public boolean matches(LocalDate anchor, LocalDate date) {
      return date.getMonth() == month
          && Math.floorMod(date.getYear() - anchor.getYear(), interval) == 0
          && day.matches(date);
    }

    @Override
    public Period period() {
      return Period.ofYears(interval);
    }
  }

  /**
   * {@return every n-th day}
   *
   * @param interval the days from one to the next
   * @throws IllegalArgumentException if {@code interval} is outside 1 to 9,999
   */
  static Recurrence daily(int interval) {
    return new Daily(interval);
  }

  /**
   * {@return days of every n-th week, which begins on Monday}
   *
   * @param interval the weeks from one to the next
   * @param first a day of the week
   * @param more further days
   * @throws IllegalArgumentException if {@code interval} is outside 1 to 9,999
   */
  static Recurrence weekly(int interval, DayOfWeek first, DayOfWeek... more) {
    EnumSet<DayOfWeek> days = EnumSet.of(first);
    days.addAll(Arrays.asList(more));
    return new Weekly(interval, days, DayOfWeek.MONDAY);
  }

  /**
   * {@return a day of every n-th month}
   *
   * @param interval the months from one to the next
   * @param day which day of the month
   * @throws IllegalArgumentException if {@code interval} is outside 1 to 9,999
   */
  static Recurrence monthly(int interval, DayOfMonth day) {
    return new Monthly(interval, day);
  }

  /**
   * {@return a day of a month every year}
   *
   * @param month the month
   * @param day which day of the month
   */
  static Recurrence yearly(Month month, DayOfMonth day) {
    return new Yearly(1, month, day);
  }

  private static void checkInterval(int interval) {
    checkArgument(
        interval >= 1 && interval <= MAXIMAL_INTERVAL,
        "interval must be from 1 to %s: %s. Write 2 for every second.",
        MAXIMAL_INTERVAL,
        interval);
  }
}
