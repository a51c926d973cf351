package dev.tandem.metrics.period;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How long a counting period is. */
public enum PeriodUnit {
  /**
   * An hour of a date: 3,600 seconds on the line of instants, counted from the date's first instant.
   *
   * <p>A date on which clocks change has 23 or 25 of them. Where a zone moves its clocks by part of an hour, the last hour of that date is
   * shorter: Lord Howe Island, which moves them by 30 minutes.
   */
  HOUR("hour", Duration.ofHours(1), ChronoUnit.DAYS) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date;
    }
  },

  /** A date of the zone; 24 elapsed hours where windows roll. */
  DAY("day", Duration.ofDays(1), ChronoUnit.DAYS) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date;
    }
  },

  /** Seven dates from the first day of the week; seven times 24 elapsed hours where windows roll. */
  WEEK("week", Duration.ofDays(7), ChronoUnit.WEEKS) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date.with(TemporalAdjusters.previousOrSame(weekStart));
    }
  },

  /** A month of the calendar; 30 times 24 elapsed hours where windows roll. */
  MONTH("month", Duration.ofDays(30), ChronoUnit.MONTHS) {
    @Override
    LocalDate start(LocalDate date, DayOfWeek weekStart) {
      return date.withDayOfMonth(1);
    }
  };

  private final String label;
  private final Duration rollingWindow;
  private final ChronoUnit dates;

  PeriodUnit(String label, Duration rollingWindow, ChronoUnit dates) {
    this.label = label;
    this.rollingWindow = rollingWindow;
    this.dates = dates;
  }

  /** {@return the English word, in the singular} */
  public String label() {
    return label;
  }

  /** {@return how long a rolling window of this unit lasts: 1, 24, 168 or 720 hours} */
  public Duration rollingWindow() {
    return rollingWindow;
  }

  /** The first date of the period that contains a date; for hours the date itself. */
  abstract LocalDate start(LocalDate date, DayOfWeek weekStart);

  /** The first date some periods later; for hours so many dates later. */
  LocalDate plus(LocalDate start, long periods) {
    return start.plus(periods, dates);
  }

  /** How many periods the one that starts with {@code later} is after the one that starts with {@code start}; for hours how many dates. */
  long between(LocalDate start, LocalDate later) {
    return dates.between(start, later);
  }
}
