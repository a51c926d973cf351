package dev.tandem.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * A range of calendar days as people state it: both the first and the last day belong to it.
 *
 * @param start the first day
 * @param end the last day; the same as {@code start} for a range of one day
 */
public record DateRange(LocalDate start, LocalDate end) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code end} is before {@code start}
   */
  public DateRange {
    checkArgument(
        !end.isBefore(start),
        "end must not be before start: %s, start %s. Swap the two dates.",
        end,
        start);
  }

  /**
   * {@return the range from the first day to the last day, both included}
   *
   * @param start the first day
   * @param end the last day
   * @throws IllegalArgumentException if {@code end} is before {@code start}
   */
  public static DateRange of(LocalDate start, LocalDate end) {
    return new DateRange(start, end);
  }

  /**
   * {@return whether the day lies in this range}
   *
   * @param date the day
   */
  public boolean contains(LocalDate date) {
    return !date.isBefore(start) && !date.isAfter(end);
  }

  /**
   * {@return whether every day of the other range lies in this one}
   *
   * @param other the other range
   */
  public boolean encloses(DateRange other) {
    return contains(other.start) && contains(other.end);
  }

  /** {@return both days, for example {@code 2026-01-01 to 2026-03-31}} */
  @Override
  public String toString() {
    return start + " to " + end;
  }
}
