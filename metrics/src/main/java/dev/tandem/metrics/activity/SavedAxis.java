package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.time.LocalDate;

/**
 * Periods as they are saved: known, but not worked out yet, so that a state can be looked at before its periods cost memory.
 *
 * @param calendar what a period is
 * @param first the first date of the first period
 * @param count how many periods
 */
public record SavedAxis(PeriodCalendar calendar, LocalDate first, int count) {

  /**
   * Checks the number of periods.
   *
   * @throws IllegalArgumentException if there are more than an axis can have
   */
  public SavedAxis {
    checkArgument(
        count <= PeriodAxis.MOST_PERIODS,
        "periods must be at most %s: %s. Give a state as it was saved.",
        PeriodAxis.MOST_PERIODS,
        count);
  }

  /**
   * {@return the periods}
   *
   * @throws IllegalArgumentException if there are too many, or the date is too far away
   */
  public PeriodAxis axis() {
    return PeriodAxis.of(calendar, first, count);
  }

  /** {@return the first millisecond from which on no instant lies before the first period} */
  public long settled() {
    return calendar.endOf(first.minusDays(1)).toEpochMilli();
  }

  /** {@return the first millisecond after the last period} */
  public long end() {
    return calendar.endOf(first, count - 1L).toEpochMilli();
  }

  /**
   * {@return the first millisecond of a period}
   *
   * @param period the period's number
   */
  public long start(int period) {
    return calendar.startOf(first, period).toEpochMilli();
  }
}
