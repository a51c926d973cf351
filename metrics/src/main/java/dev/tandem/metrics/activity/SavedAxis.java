package dev.tandem.metrics.activity;

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
   * {@return the periods}
   *
   * @throws IllegalArgumentException if there are too many, or the date is too far away
   */
  public PeriodAxis axis() {
    return PeriodAxis.of(calendar, first, count);
  }

  /**
   * {@return the first millisecond of a period}
   *
   * @param period the period's number, which may lie outside
   */
  public long start(int period) {
    return calendar.startOf(first, period).toEpochMilli();
  }
}
