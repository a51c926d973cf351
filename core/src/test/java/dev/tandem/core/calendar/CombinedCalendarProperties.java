package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomCalendars.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 12)
class CombinedCalendarProperties {
  private static final LocalDateTime FIRST = RandomCalendars.FIRST_DAY.atStartOfDay();
  /** All calendars here repeat after 400 years, or a few times as long. */
  private static final long FAR_YEARS = 400L * 3 * 5 * 7;

  /** One rule with all three calendars in it: the first works, and one of the others. */
  private static WorkingTimeOracle shift(WorkCalendar one, WorkCalendar two, WorkCalendar three) {
    WorkingTimeOracle first = new WorkingTimeOracle(one);
    WorkingTimeOracle second = new WorkingTimeOracle(two);
    WorkingTimeOracle third = new WorkingTimeOracle(three);
    return new WorkingTimeOracle(
        time -> first.isWorking(time) && (second.isWorking(time) || third.isWorking(time)));
  }

  private static CombinedCalendar combined(WorkCalendar one, WorkCalendar two, WorkCalendar three) {
    return CombinedCalendar.union(List.of(two, three)).within(one);
  }

  @Property
  void between_anyTwoMinutes_isWhatTheOracleCounts(
      @ForAll WorkCalendar one,
      @ForAll WorkCalendar two,
      @ForAll WorkCalendar three,
      @ForAll("times") LocalDateTime start,
      @ForAll @IntRange(max = 6_000) int length) {
    LocalDateTime finish = start.plusMinutes(length);
    assertThat(WorkingTime.of(combined(one, two, three)).between(start, finish))
        .isEqualTo(60L * shift(one, two, three).minutesBetween(start, finish));
  }

  @Property
  void plus_minutesBothWays_isWhereTheOracleStops(
      @ForAll WorkCalendar one,
      @ForAll WorkCalendar two,
      @ForAll WorkCalendar three,
      @ForAll("times") LocalDateTime start,
      @ForAll @IntRange(min = -900, max = 900) int minutes) {
    assertThat(WorkingTime.of(combined(one, two, three)).plus(start, minutes * 60L))
        .isEqualTo(shift(one, two, three).plus(start, minutes));
  }

  @Property
  void isWorking_anySecondOfManyThousandYears_isWhatTheCalendarsSay(
      @ForAll WorkCalendar one,
      @ForAll WorkCalendar two,
      @ForAll("farDays") LocalDate day,
      @ForAll @IntRange(max = 86_399) int second) {
    long time = day.toEpochDay() * 86_400 + second;
    boolean first = WorkingTime.of(one).isWorking(time);
    boolean other = WorkingTime.of(two).isWorking(time);
    assertThat(WorkingTime.of(one.intersection(two)).isWorking(time)).isEqualTo(first && other);
    assertThat(WorkingTime.of(CombinedCalendar.union(List.of(one, two))).isWorking(time))
        .isEqualTo(first || other);
  }

  @Property
  void workAt_anyTime_isThatOfBothLessThatOfEither(
      @ForAll WorkCalendar one, @ForAll WorkCalendar two, @ForAll("farDays") LocalDate day) {
    long time = day.toEpochDay() * 86_400 + 12_345;
    long both = WorkingTime.of(one.intersection(two)).workAt(time);
    long either = WorkingTime.of(CombinedCalendar.union(List.of(one, two))).workAt(time);
    assertThat(both + either)
        .isEqualTo(WorkingTime.of(one).workAt(time) + WorkingTime.of(two).workAt(time));
  }

  @Property
  void workAt_withATable_isTheSame(
      @ForAll WorkCalendar one, @ForAll WorkCalendar two, @ForAll("times") LocalDateTime time) {
    CombinedCalendar both = one.intersection(two);
    WorkingTime table =
        WorkingTime.of(both, FIRST.toLocalDate(), FIRST.toLocalDate().plusDays(40));
    assertThat(table.workAt(time)).isEqualTo(WorkingTime.of(both).workAt(time));
    long work = table.workAt(time);
    assertThat(table.startOf(work)).isEqualTo(WorkingTime.of(both).startOf(work));
    assertThat(table.workAt(table.startOf(work))).isEqualTo(work);
  }

  @Property
  void intersection_ofACalendarWithItself_isThatCalendar(
      @ForAll WorkCalendar calendar, @ForAll("farDays") LocalDate day) {
    long time = day.atTime(9, 41).toEpochSecond(ZoneOffset.UTC);
    long alone = WorkingTime.of(calendar).workAt(time);
    assertThat(WorkingTime.of(calendar.intersection(calendar)).workAt(time)).isEqualTo(alone);
    CombinedCalendar union = CombinedCalendar.union(List.of(calendar, calendar));
    assertThat(WorkingTime.of(union).workAt(time)).isEqualTo(alone);
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    return Arbitraries.integers()
        .between(0, RandomCalendars.DAYS * 24 * 60)
        .withDistribution(RandomDistribution.uniform())
        .map(FIRST::plusMinutes);
  }

  @Provide
  Arbitrary<LocalDate> farDays() {
    return Arbitraries.longs()
        .between(-FAR_YEARS * 365, FAR_YEARS * 365)
        .map(days -> RandomCalendars.FIRST_DAY.plusDays(days));
  }
}
