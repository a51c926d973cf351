package dev.tandem.metrics.period;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive periods, numbered from 0, and the number of the period in which an instant lies.
 *
 * <p>The boundaries are worked out once, so that finding a period costs a multiplication and two comparisons for days and weeks, and
 * at most a few more for months. Times are milliseconds since 1970-01-01T00:00Z, as {@link Instant#toEpochMilli()} gives them.
 */
public final class PeriodAxis {

  /** What {@link #indexOf(long)} answers for a time before the first period. */
  public static final int BEFORE = -1;

  private static final int MOST_PERIODS = 100_000;
  private static final int MOST_YEARS = 1_000_000;

  private final PeriodCalendar calendar;
  private final LocalDate first;
  private final long[] bounds;
  private final double periodsPerMilli;

  private PeriodAxis(PeriodCalendar calendar, LocalDate first, long[] bounds) {
    this.calendar = calendar;
    this.first = first;
    this.bounds = bounds;
    this.periodsPerMilli = (bounds.length - 1.0) / (bounds[bounds.length - 1] - bounds[0]);
  }

  /**
   * {@return the axis of {@code count} periods}
   *
   * @param calendar what a period is
   * @param date a date in the first period
   * @param count how many periods, from 1 to 100,000
   * @throws IllegalArgumentException if {@code count} is outside 1 to 100,000, or the date is not within a million years of 1970
   */
  public static PeriodAxis of(PeriodCalendar calendar, LocalDate date, int count) {
    checkArgument(
        count >= 1 && count <= MOST_PERIODS,
        "count must be from 1 to 100000: %s. State how many %ss the axis covers.",
        count,
        calendar.unit().label());
    checkArgument(
        Math.abs(date.getYear() - 1970L) <= MOST_YEARS,
        "date must be within a million years of 1970: %s. State a date of the data.",
        date);
    long[] bounds = new long[count + 1];
    for (int period = 0; period <= count; period++) {
      bounds[period] = calendar.startOf(date, period).toEpochMilli();
    }
    return new PeriodAxis(calendar, calendar.firstDate(date), bounds);
  }

  /** {@return what a period is} */
  public PeriodCalendar calendar() {
    return calendar;
  }

  /** {@return the first date of period 0} */
  public LocalDate first() {
    return first;
  }

  /** {@return how many periods there are} */
  public int count() {
    return bounds.length - 1;
  }

  /**
   * {@return the number of the period that contains a time: {@link #BEFORE} before the first one, {@link #count()} after the last}
   *
   * @param epochMilli the time
   */
  public int indexOf(long epochMilli) {
    if (epochMilli < bounds[0]) {
      return BEFORE;
    }
    int last = bounds.length - 1;
    if (epochMilli >= bounds[last]) {
      return last;
    }
    int index = (int) ((epochMilli - bounds[0]) * periodsPerMilli);
    while (epochMilli < bounds[index]) {
      index--;
    }
    while (epochMilli >= bounds[index + 1]) {
      index++;
    }
    return index;
  }

  /**
   * {@return the number of the period that contains a date: {@link #BEFORE} before the first one, {@link #count()} after the last}
   *
   * <p>A date that its zone skipped has a period without an instant.
   *
   * @param date the date
   */
  public int indexOf(LocalDate date) {
    if (date.isBefore(first)) {
      return BEFORE;
    }
    return (int) Math.min(calendar.unit().between(first, calendar.firstDate(date)), count());
  }

  /**
   * {@return the first date of a period}
   *
   * @param period the period's number
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public LocalDate date(int period) {
    return calendar.firstDate(first, checkElementIndex(period, count(), "period"));
  }

  /**
   * {@return the first instant of a period}
   *
   * @param period the period's number
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public Instant start(int period) {
    return Instant.ofEpochMilli(bounds[checkElementIndex(period, count(), "period")]);
  }

  /**
   * {@return the first instant after a period}
   *
   * @param period the period's number
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public Instant end(int period) {
    return Instant.ofEpochMilli(bounds[checkElementIndex(period, count(), "period") + 1]);
  }

  /** {@return whether the other axis has the same periods} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PeriodAxis axis
        && axis.calendar.equals(calendar)
        && axis.first.equals(first)
        && axis.count() == count();
  }

  @Override
  public int hashCode() {
    return Objects.hash(calendar, first, count());
  }

  /** {@return the calendar, the first date and the number of periods} */
  @Override
  public String toString() {
    return calendar + ", " + count() + " from " + first;
  }
}
