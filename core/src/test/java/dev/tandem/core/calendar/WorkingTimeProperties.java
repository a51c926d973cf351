package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomCalendars.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 80)
class WorkingTimeProperties {
  private static final LocalDateTime FIRST = RandomCalendars.FIRST_DAY.atStartOfDay();
  private static final long CYCLE_SECONDS = 146_097L * 86_400;

  @Property
  void between_anyTwoMinutes_isWhatTheOracleCounts(
      @ForAll WorkCalendar calendar,
      @ForAll("times") LocalDateTime start,
      @ForAll("lengths") int length) {
    LocalDateTime finish = start.plusMinutes(length);
    assertThat(WorkingTime.of(calendar).between(start, finish))
        .isEqualTo(60L * new WorkingTimeOracle(calendar).minutesBetween(start, finish));
  }

  @Property
  void plus_minutesBothWays_isWhereTheOracleStops(
      @ForAll WorkCalendar calendar,
      @ForAll("times") LocalDateTime start,
      @ForAll("amounts") int minutes) {
    assertThat(WorkingTime.of(calendar).plus(start, minutes * 60L))
        .isEqualTo(new WorkingTimeOracle(calendar).plus(start, minutes));
  }

  @Property
  void nextStartAndPreviousFinish_anyMinute_areWhereTheOracleStops(
      @ForAll WorkCalendar calendar, @ForAll("times") LocalDateTime time) {
    WorkingTime working = WorkingTime.of(calendar);
    WorkingTimeOracle oracle = new WorkingTimeOracle(calendar);
    assertThat(working.nextStart(time)).isEqualTo(oracle.nextStart(time));
    assertThat(working.previousFinish(time)).isEqualTo(oracle.previousFinish(time));
    assertThat(working.isWorking(second(time))).isEqualTo(oracle.isWorking(time));
  }

  @Property
  void startOfAndFinishOf_anyWork_areTheOutermostTimesOfThatWork(
      @ForAll WorkCalendar calendar,
      @ForAll @LongRange(min = -9_000_000_000L, max = 9_000_000_000L) long work) {
    WorkingTime working = WorkingTime.of(calendar);
    long start = working.startOf(work);
    long finish = working.finishOf(work);
    assertThat(finish).isLessThanOrEqualTo(start);
    assertThat(working.workAt(start)).isEqualTo(work);
    assertThat(working.workAt(finish)).isEqualTo(work);
    assertThat(working.workAt(start + 1)).isEqualTo(work + 1);
    assertThat(working.workAt(finish - 1)).isEqualTo(work - 1);
  }

  @Property
  void workAt_anyTime_risesByAtMostTheTimeThatPasses(
      @ForAll WorkCalendar calendar,
      @ForAll("seconds") long time,
      @ForAll @IntRange(max = 1_000_000) int seconds) {
    WorkingTime working = WorkingTime.of(calendar);
    assertThat(working.between(time, time + seconds)).isBetween(0L, (long) seconds);
    assertThat(working.previousFinish(time)).isLessThanOrEqualTo(time);
    assertThat(working.nextStart(time)).isGreaterThanOrEqualTo(time);
  }

  @Property
  void plus_twoAmountsOfOneSign_isPlusTheirSum(
      @ForAll WorkCalendar calendar,
      @ForAll("seconds") long time,
      @ForAll @LongRange(max = 20_000_000_000L) long first,
      @ForAll @LongRange(max = 20_000_000_000L) long second) {
    WorkingTime working = WorkingTime.of(calendar);
    assertThat(working.plus(working.plus(time, first), second))
        .isEqualTo(working.plus(time, first + second));
    assertThat(working.plus(working.plus(time, -first), -second))
        .isEqualTo(working.plus(time, -first - second));
  }

  @Property
  void plus_thereAndBack_returnsToTheStartOfTheSameWork(
      @ForAll WorkCalendar calendar,
      @ForAll("seconds") long time,
      @ForAll @LongRange(min = 1, max = 20_000_000_000L) long seconds) {
    WorkingTime working = WorkingTime.of(calendar);
    assertThat(working.plus(working.plus(time, seconds), -seconds))
        .isEqualTo(working.nextStart(time));
    assertThat(working.plus(working.plus(time, -seconds), seconds))
        .isEqualTo(working.previousFinish(time));
  }

  @Property
  void workAt_fourHundredYearsOn_isOnePeriodMore(
      @ForAll WorkCalendar calendar,
      @ForAll("seconds") long time,
      @ForAll @IntRange(min = 1, max = 17) int cycles) {
    WorkingTime working = WorkingTime.of(calendar);
    long cycle = CYCLE_SECONDS * productOfEndlessIntervals(calendar);
    long later = time + CYCLE_SECONDS;
    long period = working.between(later, later + cycle);
    assertThat(working.between(later, later + cycles * cycle)).isEqualTo(cycles * period);
    assertThat(working.plus(working.nextStart(later), cycles * period + 1))
        .isEqualTo(working.nextStart(later) + cycles * cycle + 1);
  }

  /** A multiple of the number of 400 years after which all that recurs without an end begins again. */
  private static long productOfEndlessIntervals(WorkCalendar calendar) {
    return calendar.recurring().stream()
        .filter(exception -> exception.last().isEmpty())
        .map(exception -> exception.recurrence().period())
        .mapToLong(period -> period.get(ChronoUnit.DAYS) + period.toTotalMonths())
        .reduce(1, (a, b) -> a * b);
  }

  @Property(tries = 20)
  void between_manyYears_isTheSumOfTheirDays(
      @ForAll WorkCalendar calendar,
      @ForAll @IntRange(max = 5_000) int skipped,
      @ForAll @IntRange(max = 9_000) int days) {
    LocalDate first = RandomCalendars.FIRST_DAY.plusDays(skipped - 100);
    LocalDate last = first.plusDays(days);
    long sum = first
        .datesUntil(last)
        .mapToLong(day -> work(calendar.hoursOn(day.minusDays(1)), calendar.hoursOn(day)))
        .sum();
    assertThat(WorkingTime.of(calendar).between(first.atStartOfDay(), last.atStartOfDay()))
        .isEqualTo(sum);
  }

  /** Seconds of a day in which a shift of its own is on, or one of the day before that goes on beyond midnight. */
  private static long work(List<TimeRange> before, List<TimeRange> own) {
    int spill = before.stream().mapToInt(WorkingTimeProperties::end).max().orElse(0) - 86_400;
    long work = Math.max(spill, 0);
    for (TimeRange range : own) {
      int start = Math.max(range.start().toSecondOfDay(), spill);
      work += Math.max(Math.min(end(range), 86_400) - start, 0);
    }
    return work;
  }

  private static int end(TimeRange range) {
    return range.start().toSecondOfDay() + range.seconds();
  }

  @Property
  void of_withTable_answersAsWithout(
      @ForAll WorkCalendar calendar,
      @ForAll @IntRange(max = RandomCalendars.DAYS) int day,
      @ForAll @IntRange(max = 60) int days,
      @ForAll @LongRange(min = -300_000, max = 6_000_000) long offset) {
    WorkingTime exact = WorkingTime.of(calendar);
    LocalDate from = RandomCalendars.FIRST_DAY.plusDays(day);
    WorkingTime table = WorkingTime.of(calendar, from, from.plusDays(days));
    long midnight = second(from.atStartOfDay());
    long last = midnight + days * 86_400L;
    for (long time : new long[] {midnight - 1, midnight, last - 1, last, midnight + offset}) {
      long work = exact.workAt(time);
      assertThat(table.workAt(time)).isEqualTo(work);
      assertThat(table.startOf(work)).isEqualTo(exact.startOf(work));
      assertThat(table.finishOf(work)).isEqualTo(exact.finishOf(work));
      assertThat(table.startOf(work + 1)).isEqualTo(exact.startOf(work + 1));
    }
  }

  @Property(tries = 150)
  void covers_recurringHours_areTheDaysThatTheOracleMakes(@ForAll RecurringHours exception) {
    LocalDate first = exception.first();
    LocalDate end = exception.last().map(last -> last.plusDays(1)).orElse(first.plusYears(9));
    assertThat(first.minusDays(400).datesUntil(end).filter(exception::covers).toList())
        .isEqualTo(RecurrenceOracle.days(exception.recurrence(), first, end));
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    return uniform(0, RandomCalendars.DAYS * 1440).map(minute -> FIRST.plusMinutes(minute));
  }

  @Provide
  Arbitrary<Long> seconds() {
    return uniform(0, RandomCalendars.DAYS * 86_400).map(second -> second(FIRST) + second);
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return uniform(0, 6_000);
  }

  @Provide
  Arbitrary<Integer> amounts() {
    return uniform(-1_500, 1_500);
  }

  private static Arbitrary<Integer> uniform(int min, int max) {
    return Arbitraries.integers().between(min, max).withDistribution(RandomDistribution.uniform());
  }

  private static long second(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }
}
