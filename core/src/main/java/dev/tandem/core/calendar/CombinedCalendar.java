package dev.tandem.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import dev.tandem.core.calendar.pattern.TimelineBuilder;
import dev.tandem.core.calendar.timeline.CompiledDay;
import dev.tandem.core.calendar.timeline.Timeline;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several calendars together: when all of them work, or when at least one of them does.
 *
 * <pre>{@code
 * CombinedCalendar both = CombinedCalendar.intersection(List.of(machine, person));  // the machine runs and the person is there
 * CombinedCalendar team = CombinedCalendar.union(List.of(anna, ben));               // Anna or Ben is there
 * CombinedCalendar shift = team.within(machine);                                    // the machine runs, and Anna or Ben is there
 * WorkingTime time = WorkingTime.of(both);
 * }</pre>
 *
 * <p>Weeks, exceptions and what recurs without an end are combined by their rules, so that the result is exact for all times. It has no week
 * of its own: it is a compiled form to count with, see {@link WorkingTime#of(CombinedCalendar)}. Two are equal if they combine equal
 * calendars in the same order and way.
 *
 * <p>Cost to make: as to compile a calendar with the exceptions of all of them, and a period that is the least common multiple of theirs.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class CombinedCalendar {
  private final ImmutableList<WorkCalendar> required;
  private final ImmutableList<WorkCalendar> alternatives;
  private final Timeline timeline;

  private CombinedCalendar(
      ImmutableList<WorkCalendar> required, ImmutableList<WorkCalendar> alternatives) {
    this.required = required;
    this.alternatives = alternatives;
    this.timeline = compiled();
  }

  private Timeline compiled() {
    CalendarProblems problems = new CalendarProblems(name());
    String title = "calendars " + name();
    TimelineBuilder builder = TimelineBuilder.of(
        title,
        Stream.of(required, alternatives)
            .flatMap(List::stream)
            .map(WorkCalendar::days)
            .toList(),
        this::together,
        NoWorkingTimeException.of(title, name()));
    builder.problem().ifPresent(problems::add);
    problems.throwIfAny();
    Timeline built = builder.build();
    if (!built.hasWork()) {
      problems.add(
          title + " must have working time in common: none. Change the hours of one of them.");
    }
    problems.throwIfAny();
    return built;
  }

  /**
   * {@return the time in which all of some calendars work}
   *
   * @param calendars the calendars, at least one
   * @throws IllegalArgumentException if there are none
   * @throws InvalidCalendarException if they never work at the same time, or recurring exceptions without an end repeat together only after
   *     more than 200,000 years
   */
  public static CombinedCalendar intersection(List<WorkCalendar> calendars) {
    return new CombinedCalendar(checked(calendars), ImmutableList.of());
  }

  /**
   * {@return the time in which at least one of some calendars works}
   *
   * @param calendars the calendars, at least one
   * @throws IllegalArgumentException if there are none
   * @throws InvalidCalendarException if recurring exceptions without an end repeat together only after more than 200,000 years
   */
  public static CombinedCalendar union(List<WorkCalendar> calendars) {
    return new CombinedCalendar(ImmutableList.of(), checked(calendars));
  }

  private static ImmutableList<WorkCalendar> checked(List<WorkCalendar> calendars) {
    checkArgument(
        !calendars.isEmpty(),
        "calendars to combine must not be empty: %s. Name at least one.",
        calendars);
    return ImmutableList.copyOf(calendars);
  }

  /**
   * {@return the part of this time in which a further calendar works too}
   *
   * @param calendar the further calendar
   * @throws InvalidCalendarException if there is no such time, or recurring exceptions without an end repeat together only after more than
   *     200,000 years
   */
  public CombinedCalendar within(WorkCalendar calendar) {
    return new CombinedCalendar(
        ImmutableList.<WorkCalendar>builder().add(calendar).addAll(required).build(), alternatives);
  }

  /** {@return the calendars all of which must work} */
  public ImmutableList<WorkCalendar> required() {
    return required;
  }

  /** {@return the calendars one of which must work; empty if all are required} */
  public ImmutableList<WorkCalendar> alternatives() {
    return alternatives;
  }

  /** {@return the names of the calendars, quoted, joined by the words that say how they are combined} */
  public String name() {
    String all = joined(required, " and ");
    String any = joined(alternatives, " or ");
    if (required.isEmpty() || alternatives.isEmpty()) {
      return all + any;
    }
    return all + " and " + (alternatives.size() == 1 ? any : "(" + any + ")");
  }

  private static String joined(List<WorkCalendar> calendars, String word) {
    return calendars.stream()
        .map(calendar -> "\"" + calendar.name() + "\"")
        .collect(Collectors.joining(word));
  }

  private CompiledDay together(List<CompiledDay> days) {
    List<CompiledDay> all = days.subList(0, required.size());
    List<CompiledDay> any = days.subList(required.size(), days.size());
    CompiledDay here = any.isEmpty() ? CompiledDay.whole() : CompiledDay.empty();
    for (CompiledDay day : any) {
      here = here.union(day);
    }
    for (CompiledDay day : all) {
      here = here.intersection(day);
    }
    return here;
  }

  Timeline timeline() {
    return timeline;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CombinedCalendar that
        && required.equals(that.required)
        && alternatives.equals(that.alternatives);
  }

  @Override
  public int hashCode() {
    return 31 * required.hashCode() + alternatives.hashCode();
  }

  /** {@return {@link #name()}} */
  @Override
  public String toString() {
    return name();
  }
}
