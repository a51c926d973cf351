package dev.tandem.core.calendar.pattern;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.math.LongMath;
import dev.tandem.core.calendar.timeline.CompiledDay;
import dev.tandem.core.calendar.timeline.DayRun;
import dev.tandem.core.calendar.timeline.DaySequence;
import dev.tandem.core.calendar.timeline.SortedKeys;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The days of a pattern in which something goes by months or years.
 *
 * <p>The Gregorian calendar repeats after 400 years: 146,097 days, which are exactly 20,871 weeks. Within them a year is one of 14 kinds:
 * common or leap, beginning on one of seven days of the week. The last day of the year before follows from the day of the week, so that
 * what spills over into the first of January is the same for all years of a kind. A rule that counts days or weeks adds to the kind where
 * in its own period the year begins, one that counts months or years when it is due; each makes the whole repeat after some multiple of 400
 * years.
 *
 * <p>Memory: two numbers a year of the cycle, and the days of each kind of year once.
 */
final class GregorianYears implements DaySequence {
  private static final int CYCLE_YEARS = 400;
  private static final int CYCLE_DAYS = 146_097;
  private static final int CYCLE_START = 2000;

  /** What tells kinds of years apart, so that years of one kind share their days. */
  private record Kind(boolean isLeap, long dayOfPeriod, ImmutableList<Long> monthsUntilDue) {}

  private final ImmutableList<DayRun> years;
  private final long firstDay;
  /** Day of the cycle on which each of its years begins. */
  private final SortedKeys yearStarts;
  /** Working seconds of the cycle before each of its years. */
  private final SortedKeys yearWork;

  private final long days;
  /** Working seconds of the whole cycle. */
  private final long work;

  private GregorianYears(int firstYear, ImmutableList<DayRun> years) {
    long[] starts = new long[years.size()];
    long[] workBefore = new long[years.size()];
    long day = 0;
    long sum = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = day;
      workBefore[i] = sum;
      day += years.get(i).length();
      sum += years.get(i).work();
    }
    this.years = years;
    this.firstDay = LocalDate.of(firstYear, 1, 1).toEpochDay();
    this.yearStarts = SortedKeys.of(starts);
    this.yearWork = SortedKeys.of(workBefore);
    this.days = day;
    this.work = sum;
  }

  /** Compiles a pattern for all time, which repeats after {@link #cycleYears}. */
  static GregorianYears endless(DayRule rule) {
    return of(rule, CYCLE_START, (int) cycleYears(rule));
  }

  /** Compiles a pattern for a few years, or for all time if it repeats sooner than they end; other days must not be asked for. */
  static GregorianYears between(DayRule rule, LocalDate first, LocalDate last) {
    int years = last.getYear() - first.getYear() + 1;
    return of(rule, first.getYear(), (int) Math.min(years, cycleYears(rule)));
  }

  /** Returns after how many years a pattern repeats; beyond any limit if no long holds the number. */
  static long cycleYears(DayRule rule) {
    long forDays = DayPattern.leastCommonMultiple(CYCLE_DAYS, rule.periodInDays()) / CYCLE_DAYS;
    long forYears = DayPattern.leastCommonMultiple(CYCLE_YEARS, rule.periodInYears()) / CYCLE_YEARS;
    return LongMath.saturatedMultiply(
        CYCLE_YEARS, DayPattern.leastCommonMultiple(forDays, forYears));
  }

  private static GregorianYears of(DayRule rule, int firstYear, int count) {
    long daysOfPeriod = rule.periodInDays();
    ImmutableList.Builder<DayRun> years = ImmutableList.builder();
    Map<Kind, DayRun> kinds = new HashMap<>();
    for (int i = 0; i < count; i++) {
      LocalDate first = LocalDate.of(firstYear + i, 1, 1);
      Kind kind = new Kind(
          first.isLeapYear(),
          Math.floorMod(first.toEpochDay(), daysOfPeriod),
          rule.monthsUntilDue(first.getYear()));
      years.add(kinds.computeIfAbsent(kind, unused -> compileYear(first, rule)));
    }
    return new GregorianYears(firstYear, years.build());
  }

  private static DayRun compileYear(LocalDate first, DayRule rule) {
    ImmutableList.Builder<CompiledDay> days = ImmutableList.builder();
    Interner<CompiledDay> alike = Interners.newStrongInterner();
    for (LocalDate date = first; date.getYear() == first.getYear(); date = date.plusDays(1)) {
      days.add(alike.intern(rule.compile(date)));
    }
    return DayRun.of(days.build());
  }

  @Override
  public CompiledDay day(long epochDay) {
    long day = dayOfCycle(epochDay);
    int year = yearOf(day);
    return years.get(year).day((int) (day - yearStarts.get(year)));
  }

  @Override
  public long workBefore(long epochDay) {
    long day = dayOfCycle(epochDay);
    int year = yearOf(day);
    return Math.floorDiv(epochDay - firstDay, days) * work
        + yearWork.get(year)
        + years.get(year).workBefore((int) (day - yearStarts.get(year)));
  }

  @Override
  public boolean hasWork() {
    return work > 0;
  }

  @Override
  public boolean isContinuous() {
    return work == days * CompiledDay.SECONDS;
  }

  @Override
  public long dayAfter(long workBefore) {
    long workOfCycle = Math.floorMod(workBefore, work);
    int year = yearWork.lastAtMost(workOfCycle);
    long day = yearStarts.get(year) + years.get(year).dayAfter(workOfCycle - yearWork.get(year));
    long cycles = Math.floorDiv(workBefore, work);
    return Math.addExact(Math.multiplyExact(cycles, days), firstDay + day);
  }

  private long dayOfCycle(long epochDay) {
    return Math.floorMod(epochDay - firstDay, days);
  }

  /** Returns the year of the cycle; the mean length of a year hits it, or the one beside it. */
  private int yearOf(long dayOfCycle) {
    int guess = (int) (dayOfCycle * CYCLE_YEARS / CYCLE_DAYS);
    return yearStarts.lastAtMost(
        dayOfCycle, Math.max(guess - 1, 0), Math.min(guess + 1, years.size() - 1));
  }
}
