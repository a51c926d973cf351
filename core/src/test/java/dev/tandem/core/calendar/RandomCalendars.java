package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.calendar.recurrence.ShortMonthRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Calendars of every shape within a few weeks around the turn of the year 2023 and 29 February 2024. */
class RandomCalendars extends DomainContextBase {
  static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 20);
  static final int DAYS = 80;

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return Combinators.combine(
            hours().list().ofSize(7),
            yearly().list().ofMaxSize(4),
            recurring().list().ofMaxSize(3),
            dated().list().ofMaxSize(5))
        .as(RandomCalendars::calendar);
  }

  private static WorkCalendar calendar(
      List<List<TimeRange>> week,
      List<YearlyHours> yearly,
      List<RecurringHours> recurring,
      List<DatedHours> dated) {
    WorkCalendar.Builder builder = WorkCalendar.builder("random");
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.hours(day, week.get(day.getValue() - 1).toArray(TimeRange[]::new));
    }
    // A fixed Wednesday makes every calendar valid, and keeps short what the oracle walks.
    builder.hours(DayOfWeek.WEDNESDAY, TimeRange.parse("08:00-16:00"));
    return builder.exceptions(yearly).exceptions(recurring).exceptions(dated).build();
  }

  private static Arbitrary<YearlyHours> yearly() {
    Arbitrary<MonthDay> days = days().map(MonthDay::from);
    return Combinators.combine(days, Arbitraries.integers().between(0, 5), hours())
        .as((first, length, hours) ->
            new YearlyHours("", first, MonthDay.from(first.atYear(2024).plusDays(length)), hours));
  }

  private static Arbitrary<DatedHours> dated() {
    return Combinators.combine(days(), Arbitraries.integers().between(0, 5), hours())
        .as((first, length, hours) -> new DatedHours("", first, first.plusDays(length), hours));
  }

  @Provide
  Arbitrary<RecurringHours> recurring() {
    return Combinators.combine(
            recurrences(), days(), Arbitraries.integers().between(1, 40).optional(0.5), hours())
        .as((rule, first, times, hours) -> {
          if (times.isEmpty()) {
            return RecurringHours.of("", rule, first, endless(rule, hours));
          }
          return RecurringHours.of("", rule, first, hours.toArray(TimeRange[]::new))
              .times(times.get());
        });
  }

  /** Days counted without an end can hold every Wednesday, so they keep hours: that keeps the calendar valid. */
  private static TimeRange[] endless(Recurrence rule, List<TimeRange> hours) {
    boolean always = rule instanceof Recurrence.Daily && hours.isEmpty();
    return always ? new TimeRange[] {TimeRange.WHOLE_DAY} : hours.toArray(TimeRange[]::new);
  }

  private static Arbitrary<Recurrence> recurrences() {
    Arbitrary<Integer> intervals = Arbitraries.integers().between(1, 4);
    // Never a Wednesday, which keeps the calendar valid.
    Arbitrary<DayOfWeek> weekdays =
        Arbitraries.of(DayOfWeek.values()).filter(day -> day != DayOfWeek.WEDNESDAY);
    Arbitrary<DayOfMonth> days = Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.integers().between(1, 31), Arbitraries.of(ShortMonthRule.class))
            .as(DayOfMonth.Numbered::new),
        Arbitraries.integers().between(-31, -1).map(DayOfMonth::day),
        Combinators.combine(Arbitraries.of(-5, -2, -1, 1, 2, 3, 4, 5), weekdays)
            .as(DayOfMonth::weekday));
    return Arbitraries.oneOf(
        Arbitraries.integers().between(2, 9).map(Recurrence::daily),
        Combinators.combine(intervals, weekdays.set().ofMinSize(1), Arbitraries.of(DayOfWeek.class))
            .as(Recurrence.Weekly::new),
        Combinators.combine(intervals, days).as(Recurrence::monthly),
        Combinators.combine(
                intervals, Arbitraries.of(Month.DECEMBER, Month.JANUARY, Month.MARCH), days)
            .as(Recurrence.Yearly::new));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, DAYS)
        .withDistribution(RandomDistribution.uniform())
        .map(FIRST_DAY::plusDays);
  }

  /** Up to three ranges between chosen minutes, the last of which may cross midnight; often none or the whole day. */
  private static Arbitrary<List<TimeRange>> hours() {
    Arbitrary<List<TimeRange>> some = Arbitraries.integers()
        .between(0, 1439)
        .withDistribution(RandomDistribution.uniform())
        .set()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(minutes -> ranges(minutes.stream().sorted().toList()));
    return Arbitraries.frequencyOf(
        Tuple.of(3, some),
        Tuple.of(1, Arbitraries.just(ImmutableList.of())),
        Tuple.of(1, Arbitraries.just(ImmutableList.of(TimeRange.WHOLE_DAY))));
  }

  /** Makes ranges of neighbouring minutes; of an odd number, the last goes on until the first on the next day. */
  private static List<TimeRange> ranges(List<Integer> minutes) {
    List<TimeRange> ranges = new ArrayList<>();
    for (int i = 0; i + 1 < minutes.size(); i += 2) {
      ranges.add(TimeRange.of(time(minutes.get(i)), time(minutes.get(i + 1))));
    }
    if (minutes.size() % 2 == 1) {
      ranges.add(TimeRange.of(time(minutes.get(minutes.size() - 1)), time(minutes.get(0))));
    }
    return ranges;
  }

  private static LocalTime time(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }
}
