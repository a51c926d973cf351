package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;

/**
 * A calendar without its dated exceptions, which repeats: every week, or every 400 years when it has yearly exceptions.
 *
 * @param exceptions the exception in force on each month and day that has one
 */
record YearlyPattern(WorkWeek week, ImmutableMap<MonthDay, YearlyHours> exceptions) {
  private static final Year LEAP_YEAR = Year.of(2000);

  /** Lets later exceptions win over earlier ones. */
  static YearlyPattern of(WorkWeek week, List<YearlyHours> yearly) {
    ImmutableMap.Builder<MonthDay, YearlyHours> exceptions = ImmutableMap.builder();
    for (YearlyHours exception : yearly) {
      int last = dayOfLeapYear(exception.last());
      int day = dayOfLeapYear(exception.first());
      exceptions.put(MonthDay.from(LEAP_YEAR.atDay(day)), exception);
      while (day != last) {
        day = day % LEAP_YEAR.length() + 1;
        exceptions.put(MonthDay.from(LEAP_YEAR.atDay(day)), exception);
      }
    }
    return new YearlyPattern(week, exceptions.buildKeepingLast());
  }

  List<TimeRange> hoursOn(LocalDate date) {
    YearlyHours exception = exceptions.get(MonthDay.from(date));
    return exception == null ? week.hoursOn(date.getDayOfWeek()) : exception.hours();
  }

  boolean isExceptional(LocalDate date) {
    return exceptions.containsKey(MonthDay.from(date));
  }

  /** Returns whether any day has hours; each day of the year falls on each day of the week within 400 years. */
  boolean hasWork() {
    boolean weekIsUsed = exceptions.size() < LEAP_YEAR.length();
    return (weekIsUsed && !week.days().isEmpty())
        || exceptions.values().stream().anyMatch(exception -> !exception.hours().isEmpty());
  }

  private static int dayOfLeapYear(MonthDay day) {
    return LEAP_YEAR.atMonthDay(day).getDayOfYear();
  }
}
