package dev.tandem.metrics.period;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

  /** The most periods that an axis can have. */
  public static final int MOST_PERIODS = 100_000;

  private static final int MOST_YEARS = 1_000_000;

  private final PeriodCalendar calendar;
  private final LocalDate first;
  private final PeriodBounds bounds;
  private final long[] starts;
  private final double periodsPerMilli;

  private PeriodAxis(PeriodCalendar calendar, LocalDate first, PeriodBounds bounds) {
    this.calendar = calendar;
    this.first = first;
    this.bounds = bounds;
    this.starts = new long[bounds.size() - 1];
    Arrays.setAll(starts, period -> bounds.start(period + 1));
    this.periodsPerMilli = (starts.length - 1.0) / (starts[starts.length - 1] - starts[0]);
  }

  /**
   * {@return the axis of {@code count} periods}
   *
   * @param calendar what a period is
   * @param date a date in the first period; hours begin with the first one of this date
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
    LocalDate first = calendar.firstDate(date);
    return new PeriodAxis(calendar, first, PeriodBounds.of(calendar, first, count));
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
    return starts.length - 1;
  }

  /**
   * {@return the number of the period that contains a time: {@link #BEFORE} before the first one, {@link #count()} after the last}
   *
   * @param epochMilli the time
   */
  public int indexOf(long epochMilli) {
    int index = lastStart(epochMilli);
    return index < 0 || bounds.areSimple() || !bounds.isBack(epochMilli) ? index : index - 1;
  }

  /** The last period that has started at a time. */
  private int lastStart(long epochMilli) {
    if (epochMilli < starts[0]) {
      return BEFORE;
    }
    int last = starts.length - 1;
    if (epochMilli >= starts[last]) {
      return last;
    }
    int index = (int) ((epochMilli - starts[0]) * periodsPerMilli);
    while (epochMilli < starts[index]) {
      index--;
    }
    while (epochMilli >= starts[index + 1]) {
      index++;
    }
    return index;
  }

  /**
   * {@return whether a time lies in the period just before the first one}
   *
   * @param epochMilli the time
   */
  public boolean isJustBefore(long epochMilli) {
    return indexOf(epochMilli) == BEFORE
        && epochMilli >= bounds.start(0)
        && (epochMilli >= bounds.settled(0) || !bounds.isBack(epochMilli));
  }

  /**
   * {@return the number of the period that contains a date: {@link #BEFORE} before the first one, {@link #count()} after the last}
   *
   * <p>A date that its zone skipped has a period without an instant. Of hours it is the first one of the date.
   *
   * @param date the date
   */
  public int indexOf(LocalDate date) {
    if (date.isBefore(first)) {
      return BEFORE;
    }
    if (calendar.unit() == PeriodUnit.HOUR) {
      return indexOfHour(date);
    }
    return (int) Math.min(calendar.unit().between(first, calendar.firstDate(date)), count());
  }

  /** The date is compared first, since dates beyond all instants are dates too. */
  private int indexOfHour(LocalDate date) {
    return date.isAfter(date(count() - 1))
        ? count()
        : indexOf(PeriodBounds.firstMilli(date, calendar.zone()));
  }

  /**
   * {@return a period}
   *
   * @param period the period's number
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public TimePeriod period(int period) {
    LocalDate date = date(period);
    String name = calendar.unit() == PeriodUnit.HOUR
        ? start(period).atZone(calendar.zone()).toOffsetDateTime().toString()
        : date.toString();
    return new TimePeriod(name, date, start(period), end(period));
  }

  /**
   * {@return the first date of a period; of an hour the date it is in}
   *
   * @param period the period's number
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public LocalDate date(int period) {
    checkElementIndex(period, count(), "period");
    return calendar.unit() == PeriodUnit.HOUR
        ? LocalDate.ofInstant(start(period), calendar.zone())
        : calendar.firstDate(first, period);
  }

  /**
   * {@return the first instant of a period}
   *
   * @param period the period's number
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public Instant start(int period) {
    return Instant.ofEpochMilli(starts[checkElementIndex(period, count(), "period")]);
  }

  /**
   * {@return the first instant after a period, from which on no instant belongs to it}
   *
   * @param period the period's number
   * @throws IndexOutOfBoundsException if there is no such period
   */
  public Instant end(int period) {
    return Instant.ofEpochMilli(bounds.settled(checkElementIndex(period, count(), "period") + 2));
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
