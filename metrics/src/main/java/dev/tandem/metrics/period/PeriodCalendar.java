package dev.tandem.metrics.period;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * Which instants belong to one period: the unit, the time zone that says when a date begins, and the first day of a week.
 *
 * <p>An instant belongs to the period of its local date. A day on which clocks change therefore has 23 or 25 hours, and no instant falls
 * between two periods. Where clocks go back over midnight, the minutes that are counted again belong to the date before, as the clock shows.
 * An hour belongs to the line of instants instead, see {@link PeriodUnit#HOUR}.
 *
 * @param unit how long a period is
 * @param zone the zone whose local dates count
 * @param weekStart the first day of a week; it matters to weeks only
 */
public record PeriodCalendar(PeriodUnit unit, ZoneId zone, DayOfWeek weekStart) {

  /** Checks that nothing is missing. */
  public PeriodCalendar {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(weekStart, "weekStart");
  }

  /**
   * {@return hours, counted from the first instant of each date}
   *
   * @param zone the zone whose local dates are divided
   */
  public static PeriodCalendar hours(ZoneId zone) {
    return new PeriodCalendar(PeriodUnit.HOUR, zone, DayOfWeek.MONDAY);
  }

  /**
   * {@return calendar days}
   *
   * @param zone the zone whose local dates count
   */
  public static PeriodCalendar days(ZoneId zone) {
    return new PeriodCalendar(PeriodUnit.DAY, zone, DayOfWeek.MONDAY);
  }

  /**
   * {@return calendar weeks}
   *
   * @param zone the zone whose local dates count
   * @param weekStart the first day of a week
   */
  public static PeriodCalendar weeks(ZoneId zone, DayOfWeek weekStart) {
    return new PeriodCalendar(PeriodUnit.WEEK, zone, weekStart);
  }

  /**
   * {@return calendar months}
   *
   * @param zone the zone whose local dates count
   */
  public static PeriodCalendar months(ZoneId zone) {
    return new PeriodCalendar(PeriodUnit.MONTH, zone, DayOfWeek.MONDAY);
  }

  /**
   * {@return the first date of the period that contains a date; for hours the date itself}
   *
   * @param date any date
   */
  public LocalDate firstDate(LocalDate date) {
    return unit.start(date, weekStart);
  }

  /**
   * {@return the first date of the period that contains a time; for hours the time's date}
   *
   * @param time any time
   */
  public LocalDate firstDate(Instant time) {
    return firstDate(LocalDate.ofInstant(time, zone));
  }

  /**
   * {@return the first date of the period some periods after the one that contains a date; for hours so many dates later}
   *
   * @param date any date
   * @param periods how many periods later; negative for earlier
   */
  public LocalDate firstDate(LocalDate date, long periods) {
    return unit.plus(firstDate(date), periods);
  }

  /**
   * {@return how many periods the one that contains a date is after the one that contains another; for hours how many dates}
   *
   * @param date a date
   * @param later the other date; if it is earlier, the number is negative
   */
  public long periodsBetween(LocalDate date, LocalDate later) {
    return unit.between(firstDate(date), firstDate(later));
  }

  /**
   * {@return the first instant of a date: midnight, the earlier one of two, or the first time after a gap}
   *
   * @param date any date
   */
  public Instant startOf(LocalDate date) {
    return Instant.ofEpochMilli(PeriodBounds.firstMilli(date, zone));
  }

  /**
   * {@return the first instant of a period}
   *
   * @param first the first date of period 0
   * @param period the period's number, from 0; of hours, counted from the first one of the date
   */
  public Instant startOf(LocalDate first, long period) {
    return Instant.ofEpochMilli(PeriodBounds.startMilli(this, first, period));
  }

  /**
   * {@return the first instant after a period, from which on no instant belongs to it}
   *
   * @param first the first date of period 0
   * @param period the period's number, from 0; of hours, counted from the first one of the date
   */
  public Instant endOf(LocalDate first, long period) {
    return unit == PeriodUnit.HOUR
        ? startOf(first, period + 1)
        : endOf(unit.plus(first, period + 1).minusDays(1));
  }

  /**
   * {@return the first instant after a date, from which on no instant belongs to it}
   *
   * <p>It is later than the start of the next date where clocks go back over the midnight between.
   *
   * @param date any date
   */
  public Instant endOf(LocalDate date) {
    return Instant.ofEpochMilli(PeriodBounds.settledMilli(date.plusDays(1), zone));
  }

  /** {@return for example {@code calendar weeks from Sunday, Europe/Berlin}} */
  @Override
  public String toString() {
    String weeks = unit == PeriodUnit.WEEK ? " from " + name(weekStart) : "";
    return "calendar " + unit.label() + "s" + weeks + ", " + zone.getId();
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
