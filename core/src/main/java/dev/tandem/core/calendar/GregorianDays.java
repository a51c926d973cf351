package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of a week with yearly exceptions.
 *
 * <p>The Gregorian calendar repeats after 400 years: 146,097 days, which are exactly 20,871 weeks. Within them a year is one of 14 kinds:
 * common or leap, beginning on one of seven days of the week. The last day of the year before follows from the day of the week, so that
 * what spills over into the first of January is the same for all years of a kind.
 */
final class GregorianDays implements DaySequence {
  private static final int CYCLE_YEARS = 400;
  private static final int CYCLE_DAYS = 146_097;
  private static final LocalDate CYCLE_START = LocalDate.of(2000, 1, 1);
  private static final long CYCLE_FIRST_DAY = CYCLE_START.toEpochDay();

  private final ImmutableList<DayRun> years;
  /** Day of the cycle on which each of its years begins. */
  private final SortedKeys yearStarts;
  /** Working seconds of the cycle before each of its years. */
  private final SortedKeys yearWork;
  /** Working seconds of the whole cycle. */
  private final long period;

  private GregorianDays(ImmutableList<DayRun> years) {
    long[] starts = new long[CYCLE_YEARS];
    long[] work = new long[CYCLE_YEARS];
    for (int i = 1; i < CYCLE_YEARS; i++) {
      starts[i] = starts[i - 1] + years.get(i - 1).length();
      work[i] = work[i - 1] + years.get(i - 1).work();
    }
    this.years = years;
    this.yearStarts = SortedKeys.of(starts);
    this.yearWork = SortedKeys.of(work);
    this.period = work[CYCLE_YEARS - 1] + years.get(CYCLE_YEARS - 1).work();
  }

  static GregorianDays of(YearlyPattern pattern) {
    RepeatingDays week = RepeatingDays.of(pattern.week());
    ImmutableList.Builder<DayRun> years = ImmutableList.builder();
    Map<List<Object>, DayRun> kinds = new HashMap<>();
    for (int i = 0; i < CYCLE_YEARS; i++) {
      LocalDate first = CYCLE_START.plusYears(i);
      years.add(kinds.computeIfAbsent(
          List.of(first.isLeapYear(), first.getDayOfWeek()),
          kind -> compileYear(first, pattern, week)));
    }
    return new GregorianDays(years.build());
  }

  private static DayRun compileYear(LocalDate first, YearlyPattern pattern, RepeatingDays week) {
    ImmutableList.Builder<CompiledDay> days = ImmutableList.builder();
    for (LocalDate date = first; date.getYear() == first.getYear(); date = date.plusDays(1)) {
      LocalDate before = date.minusDays(1);
      boolean ordinary = !pattern.isExceptional(date) && !pattern.isExceptional(before);
      days.add(
          ordinary
              ? week.day(date.toEpochDay())
              : CompiledDay.of(pattern.hoursOn(before), pattern.hoursOn(date)));
    }
    return DayRun.of(days.build());
  }

  @Override
  public CompiledDay day(long epochDay) {
    int day = dayOfCycle(epochDay);
    int year = yearOf(day);
    return years.get(year).day(day - (int) yearStarts.get(year));
  }

  @Override
  public long workBefore(long epochDay) {
    int day = dayOfCycle(epochDay);
    int year = yearOf(day);
    return Math.floorDiv(epochDay - CYCLE_FIRST_DAY, CYCLE_DAYS) * period
        + yearWork.get(year)
        + years.get(year).workBefore(day - (int) yearStarts.get(year));
  }

  @Override
  public boolean isContinuous() {
    return period == CYCLE_DAYS * (long) TimeRange.SECONDS_PER_DAY;
  }

  @Override
  public long dayAfter(long work) {
    long workOfCycle = Math.floorMod(work, period);
    int year = yearWork.lastAtMost(workOfCycle);
    long day = yearStarts.get(year) + years.get(year).dayAfter(workOfCycle - yearWork.get(year));
    long cycles = Math.floorDiv(work, period);
    return Math.addExact(Math.multiplyExact(cycles, CYCLE_DAYS), CYCLE_FIRST_DAY + day);
  }

  private static int dayOfCycle(long epochDay) {
    return Math.floorMod(epochDay - CYCLE_FIRST_DAY, CYCLE_DAYS);
  }

  /** Returns the year of the cycle; the mean length of a year hits it, or the one beside it. */
  private int yearOf(int dayOfCycle) {
    int guess = (int) ((long) dayOfCycle * CYCLE_YEARS / CYCLE_DAYS);
    return yearStarts.lastAtMost(
        dayOfCycle, Math.max(guess - 1, 0), Math.min(guess + 1, CYCLE_YEARS - 1));
  }
}
