package dev.tandem.core.calendar.recurrence;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/** One day of a month: by number, or by day of the week. */
public sealed interface DayOfMonth {

  /**
   * {@return whether a date is this day of its month}
   *
   * @param date the date
   */
  boolean matches(LocalDate date);

  /**
   * A day by its number.
   *
   * @param day from 1 to 31; or from -1, the last day, to -31, counted from the end of the month
   * @param shortMonths what holds in months that do not have the day; for days counted from the end, {@link ShortMonthRule#LAST_DAY} is of
   *     no meaning and refused
   */
  record Numbered(int day, ShortMonthRule shortMonths) implements DayOfMonth {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if {@code day} is 0 or beyond 31 either way, or counts from the end with a rule other than to skip
     */
    public Numbered {
      Objects.requireNonNull(shortMonths, "shortMonths");
      checkArgument(
          day != 0 && day >= -31 && day <= 31,
          "day of the month must be from 1 to 31, or from -1 to -31 from its end: %s. Write -1 for the last day.",
          day);
      checkArgument(
          day > 0 || shortMonths == ShortMonthRule.SKIP,
          "day counted from the end of the month must be skipped in short months: %s, %s. Use SKIP.",
          day,
          shortMonths);
    }

    @Override
    public boolean matches(LocalDate date) {
      int length = date.lengthOfMonth();
      if (day < 0) {
        return date.getDayOfMonth() == length + 1 + day;
      }
      return date.getDayOfMonth()
          == (shortMonths == ShortMonthRule.LAST_DAY ? Math.min(day, length) : day);
    }
  }

  /**
   * A day by its day of the week: the third Monday, the last Friday.
   *
   * @param ordinal from 1, the first, to 5; or from -1, the last, to -5. A month without a fifth has no such day
   * @param day the day of the week
   */
  record Weekday(int ordinal, DayOfWeek day) implements DayOfMonth {
    /**
     * Checks the ordinal.
     *
     * @throws IllegalArgumentException if {@code ordinal} is 0 or beyond 5 either way
     */
    public Weekday {
      Objects.requireNonNull(day, "day");
      checkArgument(
          ordinal != 0 && ordinal >= -5 && ordinal <= 5,
          "ordinal of a weekday must be from 1 to 5, or from -1 to -5 from the end of the month: %s. Write -1 for the last one.",
          ordinal);
    }

    @Override
    public boolean matches(LocalDate date) {
      if (date.getDayOfWeek() != day) {
        return false;
      }
      return ordinal > 0
          ? (date.getDayOfMonth() - 1) / 7 + 1 == ordinal
          : (date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1 == -ordinal;
    }
  }

  /**
   * {@return the day with a number, skipped in months that do not have it}
   *
   * @param day from 1 to 31; or from -1, the last day, to -31, counted from the end
   * @throws IllegalArgumentException if {@code day} is 0 or beyond 31 either way
   */
  static DayOfMonth day(int day) {
    return new Numbered(day, ShortMonthRule.SKIP);
  }

  /** {@return the last day of the month} */
  static DayOfMonth last() {
    return day(-1);
  }

  /**
   * {@return the day of the week that comes up for the n-th time}
   *
   * @param ordinal from 1, the first, to 5; or from -1, the last, to -5
   * @param day the day of the week
   * @throws IllegalArgumentException if {@code ordinal} is 0 or beyond 5 either way
   */
  static DayOfMonth weekday(int ordinal, DayOfWeek day) {
    return new Weekday(ordinal, day);
  }
}
