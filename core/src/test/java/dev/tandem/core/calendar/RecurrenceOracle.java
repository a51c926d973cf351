package dev.tandem.core.calendar;

import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.calendar.recurrence.ShortMonthRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The days of a recurrence, made one after another from the first on, as RFC 5545 expands a rule; nothing is asked of a single date. */
final class RecurrenceOracle {
  private RecurrenceOracle() {}

  /** Returns the days from {@code first} until before {@code end}. */
  static List<LocalDate> days(Recurrence recurrence, LocalDate first, LocalDate end) {
    List<LocalDate> days = new ArrayList<>();
    Consumer<LocalDate> keep = day -> {
      if (!day.isBefore(first) && day.isBefore(end)) {
        days.add(day);
      }
    };
    if (recurrence instanceof Recurrence.Daily daily) {
      for (LocalDate day = first; day.isBefore(end); day = day.plusDays(daily.interval())) {
        keep.accept(day);
      }
    } else if (recurrence instanceof Recurrence.Weekly weekly) {
      LocalDate week = first;
      while (week.getDayOfWeek() != weekly.weekStart()) {
        week = week.minusDays(1);
      }
      for (; week.isBefore(end); week = week.plusWeeks(weekly.interval())) {
        for (int i = 0; i < 7; i++) {
          if (weekly.days().contains(week.plusDays(i).getDayOfWeek())) {
            keep.accept(week.plusDays(i));
          }
        }
      }
    } else if (recurrence instanceof Recurrence.Monthly monthly) {
      LocalDate month = first.withDayOfMonth(1);
      for (; month.isBefore(end); month = month.plusMonths(monthly.interval())) {
        inMonth(monthly.day(), month).ifPresent(keep);
      }
    } else if (recurrence instanceof Recurrence.Yearly yearly) {
      LocalDate month = LocalDate.of(first.getYear(), yearly.month(), 1);
      for (; month.isBefore(end); month = month.plusYears(yearly.interval())) {
        inMonth(yearly.day(), month).ifPresent(keep);
      }
    }
    return days;
  }

  private static Optional<LocalDate> inMonth(DayOfMonth day, LocalDate first) {
    LocalDate found = day instanceof DayOfMonth.Weekday weekday
        ? ofWeekday(first, weekday.ordinal(), weekday.day())
        : ofNumber(first, (DayOfMonth.Numbered) day);
    return Optional.of(found).filter(date -> date.getMonth() == first.getMonth());
  }

  private static LocalDate ofWeekday(LocalDate first, int ordinal, DayOfWeek day) {
    return ordinal > 0
        ? first.with(TemporalAdjusters.firstInMonth(day)).plusWeeks(ordinal - 1L)
        : first.with(TemporalAdjusters.lastInMonth(day)).plusWeeks(ordinal + 1L);
  }

  private static LocalDate ofNumber(LocalDate first, DayOfMonth.Numbered numbered) {
    LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
    if (numbered.day() < 0) {
      return last.plusDays(numbered.day() + 1L);
    }
    LocalDate day = first.plusDays(numbered.day() - 1L);
    return day.isAfter(last) && numbered.shortMonths() == ShortMonthRule.LAST_DAY ? last : day;
  }
}
