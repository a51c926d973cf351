package dev.tandem.metrics.earnedvalue.baseline;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.metrics.earnedvalue.measure.StatusPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The ends of the periods between two moments, and the second of the two. */
final class PeriodEnds {
  private PeriodEnds() {}

  static List<LocalDateTime> between(
      LocalDateTime start, LocalDateTime finish, StatusPeriod period, WorkingTime time) {
    List<LocalDateTime> ends = new ArrayList<>();
    LocalDateTime end = endAfter(start.toLocalDate(), period);
    LocalDateTime last = start;
    while (end.isBefore(finish)) {
      if (period != StatusPeriod.WORKDAY || time.between(last, end) > 0) {
        ends.add(end);
        last = end;
      }
      end = endAfter(end.toLocalDate(), period);
    }
    if (finish.isAfter(start)) {
      ends.add(finish);
    }
    return ends;
  }

  /** The end of the period to which a day belongs, which is the beginning of the next. */
  private static LocalDateTime endAfter(LocalDate day, StatusPeriod period) {
    return switch (period) {
      case WORKDAY -> day.plusDays(1).atStartOfDay();
      case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay();
      case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth()).atStartOfDay();
    };
  }
}
