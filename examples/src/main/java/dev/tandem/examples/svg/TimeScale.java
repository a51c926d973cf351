package dev.tandem.examples.svg;

import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Where times stand on the chart: whole weeks from a Monday to a Sunday, spread over about 960 pixels.
 *
 * <p>Within a day, 08:00 to 17:00 fill the day's width, so that a bar that fills a workday fills its column.
 */
final class TimeScale {
  private static final double WIDTH = 960;
  private static final double DAY_BEGINS = 8 * 3600;
  private static final double DAY_LENGTH = 9 * 3600;

  private final double left;
  private final LocalDate first;
  private final LocalDate end;
  private final double dayWidth;

  private TimeScale(double left, LocalDate first, LocalDate end) {
    this.left = left;
    this.first = first;
    this.end = end;
    double days = ChronoUnit.DAYS.between(first, end);
    this.dayWidth = Math.max(1.2, Math.min(18, WIDTH / days));
  }

  static TimeScale of(Schedule schedule, double left) {
    LocalDate first =
        schedule.start().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end =
        schedule.finish().toLocalDate().plusDays(4).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return new TimeScale(left, first, end);
  }

  LocalDate first() {
    return first;
  }

  /** The day after the last one shown. */
  LocalDate end() {
    return end;
  }

  double dayWidth() {
    return dayWidth;
  }

  double right() {
    return x(end);
  }

  double x(LocalDate date) {
    return left + ChronoUnit.DAYS.between(first, date) * dayWidth;
  }

  /** The place of a time, kept within the chart. */
  double x(LocalDateTime time) {
    double share = (time.toLocalTime().toSecondOfDay() - DAY_BEGINS) / DAY_LENGTH;
    double x = x(time.toLocalDate()) + Math.max(0, Math.min(1, share)) * dayWidth;
    return Math.max(left, Math.min(right(), x));
  }
}
