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
 * <p>A period runs from the start of its first date to the start of the next period's first date, the end excluded. A day on which
 * clocks change therefore has 23 or 25 hours, and no instant falls between two periods.
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
   * {@return the first date of the period that contains a date}
   *
   * @param date any date
   */
  public LocalDate firstDate(LocalDate date) {
    return unit.start(date, weekStart);
  }

  /**
   * {@return the first date of the period some periods after the one that contains a date}
   *
   * @param date any date
   * @param periods how many periods later; negative for earlier
   */
  public LocalDate firstDate(LocalDate date, long periods) {
    return unit.plus(firstDate(date), periods);
  }

  /**
   * {@return the first instant of the period some periods after the one that contains a date}
   *
   * @param date any date
   * @param periods how many periods later; negative for earlier
   */
  public Instant startOf(LocalDate date, long periods) {
    return firstDate(date, periods).atStartOfDay(zone).toInstant();
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
