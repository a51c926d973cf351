package dev.tandem.scheduling.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.CombinedCalendar;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.scheduling.kernel.ParallelWork.Assigned;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** After and before are adjoint, and each assignment is done when its own calendar says so. */
@PropertyDefaults(tries = 300)
class ParallelWorkProperties {
  private static final List<WorkCalendar> CALENDARS = List.of(
      WorkCalendar.standard(),
      WorkCalendar.of("nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00"))),
      WorkCalendar.of("mornings", WorkWeek.everyDay(TimeRange.parse("06:00-12:00"))),
      WorkCalendar.builder("Tuesdays")
          .hours(DayOfWeek.TUESDAY, TimeRange.WHOLE_DAY)
          .build(),
      WorkCalendar.standard()
          .derive("leave")
          .daysOff("leave", LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 20))
          .build());

  /** A calendar of the list, and a share of the duration in tenths. */
  private record Person(int calendar, int tenths) {}

  private record Crew(WorkingTime axis, List<WorkingTime> times, List<Double> shares) {
    static Crew of(List<Person> persons) {
      List<WorkCalendar> calendars =
          persons.stream().map(person -> CALENDARS.get(person.calendar())).toList();
      return new Crew(
          WorkingTime.of(CombinedCalendar.union(calendars)),
          calendars.stream().map(WorkingTime::of).toList(),
          persons.stream().map(person -> person.tenths() / 10.0).toList());
    }

    ParallelWork work() {
      List<Assigned> assigned = new ArrayList<>();
      for (int i = 0; i < times.size(); i++) {
        assigned.add(new Assigned(times.get(i), shares.get(i)));
      }
      return new ParallelWork(axis, ImmutableList.copyOf(assigned));
    }

    /** The working seconds of the axis from 1970 to some seconds after Monday 5 January 2026, and no less than to its first work. */
    long work(long seconds) {
      return axis.workAt(LocalDate.of(2026, 1, 5).toEpochDay() * 86_400 + seconds);
    }
  }

  @Provide
  Arbitrary<List<Person>> crews() {
    return Combinators.combine(
            Arbitraries.integers().between(0, CALENDARS.size() - 1),
            Arbitraries.integers().between(1, 20))
        .as(Person::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property
  void afterAndBefore_areAdjoint(
      @ForAll("crews") List<Person> persons,
      @ForAll @LongRange(max = 3_000_000) long begin,
      @ForAll @LongRange(max = 3_000_000) long end,
      @ForAll @LongRange(min = 1, max = 400_000) long duration,
      @ForAll @LongRange(max = 200_000) long pauses) {
    Crew crew = Crew.of(persons);
    long from = crew.work(begin);
    long until = crew.work(end);
    ParallelWork work = crew.work();
    assertThat(work.after(from, duration, pauses) <= until)
        .isEqualTo(from <= work.before(until, duration, pauses));
    assertThat(work.after(work.before(until, duration, pauses), duration, pauses))
        .isLessThanOrEqualTo(until);
    assertThat(work.before(work.after(from, duration, pauses), duration, pauses))
        .isGreaterThanOrEqualTo(from);
  }

  @Property
  void after_anyBeginning_isWhenTheLastIsDone(
      @ForAll("crews") List<Person> persons,
      @ForAll @LongRange(max = 3_000_000) long begin,
      @ForAll @LongRange(min = 1, max = 400_000) long duration,
      @ForAll @LongRange(max = 200_000) long pauses) {
    Crew crew = Crew.of(persons);
    long from = crew.work(begin);
    long start = crew.axis().startOf(from);
    long last = Long.MIN_VALUE;
    for (int i = 0; i < persons.size(); i++) {
      long own = Math.max(1, Math.round(duration * crew.shares().get(i))) + pauses;
      last = Math.max(last, crew.times().get(i).plus(start, own));
    }
    assertThat(crew.axis().finishOf(crew.work().after(from, duration, pauses))).isEqualTo(last);
  }

  @Property
  void afterAndBefore_noDuration_stay(
      @ForAll("crews") List<Person> persons, @ForAll @LongRange(max = 3_000_000) long begin) {
    Crew crew = Crew.of(persons);
    long from = crew.work(begin);
    assertThat(crew.work().after(from, 0, 0)).isEqualTo(from);
    assertThat(crew.work().before(from, 0, 0)).isEqualTo(from);
  }

  @Property
  void afterAndBefore_onePerson_areSumAndDifference(
      @ForAll @LongRange(max = 3_000_000) long begin,
      @ForAll @LongRange(min = 1, max = 400_000) long duration) {
    Crew crew = Crew.of(List.of(new Person(0, 10)));
    long from = crew.work(begin);
    assertThat(crew.work().after(from, duration, 0)).isEqualTo(from + duration);
    assertThat(crew.work().before(from, duration, 0)).isEqualTo(from - duration);
  }
}
