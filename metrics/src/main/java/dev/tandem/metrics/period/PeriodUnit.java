package dev.tandem.metrics.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How long a counting period is. */
public enum PeriodUnit {
  /** A date, midnight to midnight; 24 elapsed hours where windows roll. */
  DAY("day", 1, ChronoUnit.DAYS) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date;
    }
  },

  /** Seven dates from the first day of the week; seven times 24 elapsed hours where windows roll. */
  WEEK("week", 7, ChronoUnit.WEEKS) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date.with(TemporalAdjusters.previousOrSame(weekStart));
    }
  },

  /** A month of the calendar; 30 times 24 elapsed hours where windows roll. */
  MONTH("month", 30, ChronoUnit.MONTHS) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date.withDayOfMonth(1);
    }
  };

  private final String label;
  private final int rollingDays;
  private final ChronoUnit dates;

  PeriodUnit(String label, int rollingDays, ChronoUnit dates) {
    this.label = label;
    this.rollingDays = rollingDays;
    this.dates = dates;
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

  LocalDate plus(LocalDate start, long periods) {
    return start.plus(periods, dates);
  }

  /** How many periods the one that starts with {@code later} is after the one that starts with {@code start}. */
  long between(LocalDate start, LocalDate later) {
    return dates.between(start, later);
  }
}
