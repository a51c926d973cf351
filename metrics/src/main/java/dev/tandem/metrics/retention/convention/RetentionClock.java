package dev.tandem.metrics.retention.convention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import java.util.Objects;

/** What "one day later" means: the next date, or 24 hours after the user's own start. */
public sealed interface RetentionClock {

  /** {@return the periods that make cohorts} */
  PeriodCalendar calendar();

  /** {@return the words used in statements} */
  String label();

  /**
   * Period k is the k-th calendar period after the cohort's: 23:45 to 00:01 next day is day 1.
   *
   * @param calendar the periods
   */
  record CalendarPeriods(PeriodCalendar calendar) implements RetentionClock {
    /** Checks that the periods are there. */
    public CalendarPeriods {
      Objects.requireNonNull(calendar, "calendar");
    }

    @Override
    public String label() {
      return calendar.toString();
    }
  }

  /**
   * Window k runs from k to k + 1 times 24 hours (1 hour for hours, 7 or 30 times 24 for weeks and months) after the user's own start event.
   *
   * <p>Because a start event that arrives late moves all of a user's windows, the accumulator keeps a user's distinct times rather than
   * bits: 8 bytes each, at most one an hour where times are cut to the hour.
   *
   * @param calendar the calendar periods that make cohorts, and the unit of the windows
   * @param arithmetic how the time between two events becomes whole windows
   * @param anchor from which start events windows are measured
   */
  record RollingWindows(PeriodCalendar calendar, RollingArithmetic arithmetic, RollingAnchor anchor)
      implements RetentionClock {
    /**
     * Checks that the arithmetic fits the windows.
     *
     * @throws IllegalArgumentException if times are cut to dates and windows are hours
     */
    public RollingWindows {
      Objects.requireNonNull(calendar, "calendar");
      Objects.requireNonNull(arithmetic, "arithmetic");
      Objects.requireNonNull(anchor, "anchor");
      checkArgument(
          arithmetic != RollingArithmetic.DATE_TRUNCATED || calendar.unit() != PeriodUnit.HOUR,
          "arithmetic must not cut times to dates where windows are hours: %s. Cut them to the hour.",
          calendar);
    }

    @Override
    public String label() {
      return "rolling " + calendar.unit().rollingWindow().toHours() + "-hour windows "
          + anchor.label() + ", " + arithmetic.label() + ", cohorts by " + calendar;
    }

    /**
     * {@return a time as the arithmetic has it}
     *
     * @param epochMilli the time, in milliseconds since 1970-01-01T00:00Z
     */
    public long at(long epochMilli) {
      return arithmetic.at(epochMilli, calendar.zone());
    }

    /** {@return how many milliseconds a window is long} */
    public long windowMillis() {
      return calendar.unit().rollingWindow().toMillis();
    }
  }
}
