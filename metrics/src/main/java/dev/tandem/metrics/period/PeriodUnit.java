package dev.tandem.metrics.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a counting period is. */
public enum PeriodUnit {
  /** A date, midnight to midnight; 24 elapsed hours where windows roll. */
  DAY("day", 1) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date;
    }

    @Override
    LocalDate plus(LocalDate start, long periods) {
      return start.plusDays(periods);
    }
  },

  /** Seven dates from the first day of the week; seven times 24 elapsed hours where windows roll. */
  WEEK("week", 7) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date.with(TemporalAdjusters.previousOrSame(weekStart));
    }

    @Override
    LocalDate plus(LocalDate start, long periods) {
      return start.plusWeeks(periods);
    }
  },

  /** A month of the calendar; 30 times 24 elapsed hours where windows roll. */
  MONTH("month", 30) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date.withDayOfMonth(1);
    }

    @Override
    LocalDate plus(LocalDate start, long periods) {
      return start.plusMonths(periods);
    }
  };

  private final String label;
  private final int rollingDays;

  PeriodUnit(String label, int rollingDays) {
    this.label = label;
    this.rollingDays = rollingDays;
  }

  /** {@return the English word, in the singular} */
  public String label() {
    return label;
  }

  /** {@return how many times 24 hours a rolling window of this unit lasts: 1, 7 or 30} */
  public int rollingDays() {
    return rollingDays;
  }

  abstract LocalDate start(LocalDate date, DayOfWeek weekStart);

  abstract LocalDate plus(LocalDate start, long periods);
}
