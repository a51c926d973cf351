package dev.tandem.core.calendar.pattern;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.LongMath;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.timeline.CompiledDay;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The hours of days by rules that repeat: a week, yearly exceptions, and those recurring exceptions that are in force, each as if it had
 * no beginning and no end.
 *
 * @param yearly the yearly exception in force on each month and day that has one
 * @param recurring the recurring exceptions; a later one wins over an earlier one, and all over yearly ones
 */
record DayPattern(
    WorkWeek week,
    ImmutableMap<MonthDay, YearlyHours> yearly,
    ImmutableList<RecurringHours> recurring)
    implements DayRule {

  private static final Year LEAP_YEAR = Year.of(2000);
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_YEAR = 12;

  /** Lets later yearly exceptions win over earlier ones; nothing recurs. */
  static DayPattern of(WorkWeek week, List<YearlyHours> yearly) {
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
    return new DayPattern(week, exceptions.buildKeepingLast(), ImmutableList.of());
  }

  DayPattern with(ImmutableList<RecurringHours> inForce) {
    return new DayPattern(week, yearly, inForce);
  }

  List<TimeRange> hoursOn(LocalDate date) {
    for (RecurringHours exception : recurring.reverse()) {
      if (exception.recurrence().matches(exception.first(), date)) {
        return exception.hours();
      }
    }
    YearlyHours exception = yearly.get(MonthDay.from(date));
    return exception == null ? week.hoursOn(date.getDayOfWeek()) : exception.hours();
  }

  /**
   * Returns whether the week or a yearly exception has hours that count; each day of the year falls on each day of the week within 400
   * years.
   */
  boolean hasWork() {
    boolean weekIsUsed = yearly.size() < LEAP_YEAR.length();
    return (weekIsUsed && !week.days().isEmpty())
        || yearly.values().stream().anyMatch(exception -> !exception.hours().isEmpty());
  }

  @Override
  public CompiledDay compile(LocalDate date) {
    return compile(hoursOn(date.minusDays(1)), hoursOn(date));
  }

  /** Returns the working time of a day with its own hours, what those of the day before leave to it included. */
  static CompiledDay compile(List<TimeRange> before, List<TimeRange> own) {
    // Ranges of one day do not overlap, so only the last can cross midnight.
    int spill =
        before.isEmpty() ? 0 : endSecond(before.get(before.size() - 1)) - CompiledDay.SECONDS;
    return CompiledDay.of(
        spill,
        own.stream().mapToInt(DayPattern::startSecond).toArray(),
        own.stream().mapToInt(DayPattern::endSecond).toArray());
  }

  private static int startSecond(TimeRange range) {
    return range.start().toSecondOfDay();
  }

  private static int endSecond(TimeRange range) {
    return startSecond(range) + range.seconds();
  }

  @Override
  public boolean repeatsByDays() {
    return yearly.isEmpty()
        && recurring.stream()
            .allMatch(exception -> isOfDays(exception.recurrence().period()));
  }

  @Override
  public long periodInDays() {
    long days = DAYS_OF_WEEK;
    for (RecurringHours exception : recurring) {
      Period period = exception.recurrence().period();
      days = isOfDays(period) ? leastCommonMultiple(days, period.get(ChronoUnit.DAYS)) : days;
    }
    return days;
  }

  @Override
  public long periodInYears() {
    long months = MONTHS_OF_YEAR;
    for (RecurringHours exception : recurring) {
      Period period = exception.recurrence().period();
      months = isOfDays(period) ? months : leastCommonMultiple(months, period.toTotalMonths());
    }
    return months / MONTHS_OF_YEAR;
  }

  @Override
  public ImmutableList<Long> monthsUntilDue(int year) {
    long january = (year - 1L) * MONTHS_OF_YEAR;
    ImmutableList.Builder<Long> months = ImmutableList.builder();
    for (RecurringHours exception : recurring) {
      Period period = exception.recurrence().period();
      if (!isOfDays(period)) {
        long first = exception.first().getLong(ChronoField.PROLEPTIC_MONTH);
        long due = Math.floorMod(first - january, period.toTotalMonths());
        months.add(Math.min(due, 2L * MONTHS_OF_YEAR));
      }
    }
    return months.build();
  }

  static long leastCommonMultiple(long a, long b) {
    return LongMath.saturatedMultiply(a / LongMath.gcd(a, b), b);
  }

  private static boolean isOfDays(Period period) {
    return period.get(ChronoUnit.DAYS) > 0;
  }

  private static int dayOfLeapYear(MonthDay day) {
    return LEAP_YEAR.atMonthDay(day).getDayOfYear();
  }
}
