package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.ExceptionalHours;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.pattern.CalendarDays;
import dev.tandem.core.calendar.pattern.TimelineBuilder;
import dev.tandem.core.calendar.timeline.Timeline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * When people work: an ordinary week and exceptions to it.
 *
 * <p>The hours of a date are those of the last declared {@link DatedHours} that covers it; if there is none, of the last declared {@link
 * RecurringHours}; if there is none, of the last declared {@link YearlyHours}; if there is none, of the week. Exceptions replace a day's
 * hours, they do not add to them. A range that crosses midnight belongs to the day on which it starts and works on into the next, whatever
 * the hours of the next day; where both overlap, time counts once. Times are local: a plan has no zones, and no daylight saving.
 *
 * <pre>{@code
 * WorkCalendar lab = WorkCalendar.standard().derive("Lab")
 *     .hours(DayOfWeek.FRIDAY, TimeRange.parse("08:00-14:00"))
 *     .dayOff("Christmas Day", MonthDay.of(12, 25))
 *     .build();
 * LocalDateTime finish = lab.plus(start, workdays(10), Workday.STANDARD);
 * }</pre>
 *
 * <p>The week may be empty: then people work only on the days of exceptions, which may come to an end. Work that would lie beyond is
 * refused where it is asked for, with a {@link NoWorkingTimeException}.
 *
 * <p>The methods that take date-times compile the calendar at each call. Whoever makes many calls keeps a {@link WorkingTime}.
 *
 * @param name what people call the calendar; may be empty
 * @param week the hours of an ordinary week
 * @param yearly exceptions that recur every year; a later one wins over an earlier one
 * @param recurring exceptions that recur by a rule, which win over yearly ones; a later one wins over an earlier one
 * @param dated exceptions on single dates, which win over all others; a later one wins over an earlier one
 */
public record WorkCalendar(
    String name,
    WorkWeek week,
    List<YearlyHours> yearly,
    List<RecurringHours> recurring,
    List<DatedHours> dated) {

  /**
   * Copies the exceptions and checks that there is something to count.
   *
   * @throws InvalidCalendarException if there is no working time at all, or recurring exceptions without an end repeat together only after
   *     more than 200,000 years
   */
  public WorkCalendar {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(week, "week");
    yearly = ImmutableList.copyOf(Objects.requireNonNull(yearly, "yearly"));
    recurring = ImmutableList.copyOf(Objects.requireNonNull(recurring, "recurring"));
    dated = ImmutableList.copyOf(Objects.requireNonNull(dated, "dated"));
    check(name, timeline(name, CalendarDays.of(week, yearly, recurring, dated)));
  }

  private static void check(String name, TimelineBuilder timeline) {
    Optional<String> problem = timeline.problem();
    if (problem.isEmpty() && !timeline.hasOrdinaryWork() && !timeline.build().hasWork()) {
      problem = Optional.of(title(name) + " must have working time in its week or in exceptions:"
          + " none. Give at least one day of the week working hours.");
    }
    problem.ifPresent(broken -> {
      throw new InvalidCalendarException(name, ImmutableList.of(broken));
    });
  }

  Timeline compile() {
    return timeline(name, days()).build();
  }

  CalendarDays days() {
    return CalendarDays.of(week, yearly, recurring, dated);
  }

  private static TimelineBuilder timeline(String name, CalendarDays days) {
    return TimelineBuilder.of(title(name), days, NoWorkingTimeException.of(title(name), name));
  }

  private static String title(String name) {
    return "calendar \"" + name + "\"";
  }

  /** {@return the calendar named "Standard": Monday to Friday, 08:00-12:00 and 13:00-17:00, without exceptions} */
  public static WorkCalendar standard() {
    return of(
        "Standard",
        WorkWeek.weekdays(TimeRange.parse("08:00-12:00"), TimeRange.parse("13:00-17:00")));
  }

  /** {@return the calendar named "24 hours", in which all time is working time} */
  public static WorkCalendar twentyFourHours() {
    return of("24 hours", WorkWeek.everyDay(TimeRange.WHOLE_DAY));
  }

  /**
   * {@return a calendar without exceptions}
   *
   * @param name what people call it; may be empty
   * @param week the hours of an ordinary week
   * @throws InvalidCalendarException if the week has no working time
   */
  public static WorkCalendar of(String name, WorkWeek week) {
    return new WorkCalendar(name, week, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * {@return a builder that starts with an empty week}
   *
   * @param name what people call the calendar; may be empty
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * {@return a builder that starts with this calendar's week and exceptions}
   *
   * <p>What the builder is given overrides what is derived: hours of a weekday replace that day's hours, and an exception wins over the
   * derived ones of its kind. The result is a value of its own, that keeps no link to this one.
   *
   * @param derived what people call the derived calendar; may be empty
   */
  public Builder derive(String derived) {
    return new Builder(derived)
        .week(week)
        .exceptions(yearly)
        .exceptions(recurring)
        .exceptions(dated);
  }

  /**
   * {@return this calendar with one more exception, which wins over all others of its kind}
   *
   * @param exception the hours of some days
   * @throws InvalidCalendarException if no working time is left
   */
  public WorkCalendar withException(ExceptionalHours exception) {
    return derive(name).exception(exception).build();
  }

  /**
   * {@return this calendar with more exceptions, which win over all others of their kind, and later ones over earlier ones}
   *
   * @param exceptions the hours of some days
   * @throws InvalidCalendarException if no working time is left
   */
  public WorkCalendar withExceptions(Iterable<? extends ExceptionalHours> exceptions) {
    return derive(name).exceptions(exceptions).build();
  }

  /**
   * {@return this calendar with another week and the same exceptions}
   *
   * @param week the hours of an ordinary week
   * @throws InvalidCalendarException if no working time is left
   */
  public WorkCalendar withWeek(WorkWeek week) {
    return new WorkCalendar(name, week, yearly, recurring, dated);
  }

  /**
   * {@return the time in which this calendar and another both work}
   *
   * @param other the other calendar
   * @throws InvalidCalendarException if there is no such time, or recurring exceptions without an end repeat together only after more than
   *     200,000 years
   * @see CombinedCalendar
   */
  public CombinedCalendar intersection(WorkCalendar other) {
    return CombinedCalendar.intersection(ImmutableList.of(this, other));
  }

  /**
   * {@return the hours of the shifts that start on a date, in order of time; empty when the day is free}
   *
   * @param date the date
   */
  public ImmutableList<TimeRange> hoursOn(LocalDate date) {
    return Stream.of(dated, recurring, yearly)
        .map(Lists::reverse)
        .flatMap(List::stream)
        .filter(exception -> exception.covers(date))
        .findFirst()
        .map(exception -> ImmutableList.copyOf(exception.hours()))
        .orElseGet(() -> week.hoursOn(date.getDayOfWeek()));
  }

  /**
   * {@return the moment at which {@code duration} of working time from {@code start} is done}
   *
   * <p>A positive duration ends at the end of its last working second (Friday 17:00, not Monday 08:00). A negative one counts back, and
   * ends at the start of its last working second. No duration leaves {@code start} as it is, working or not.
   *
   * @param start the moment to count from, in whole seconds; need not be working time
   * @param duration the amount of working time
   * @param workday how long a day and a week of {@code duration} are
   * @throws IllegalArgumentException if {@code start} has a fraction of a second
   */
  public LocalDateTime plus(LocalDateTime start, WorkDuration duration, Workday workday) {
    return WorkingTime.of(this).plus(start, duration.toSeconds(workday));
  }

  /**
   * {@return the working time from {@code start} to {@code finish}; negative if {@code finish} is before {@code start}}
   *
   * @param start a moment, in whole seconds
   * @param finish another moment, in whole seconds
   * @param workday how long a day of the result is
   * @throws IllegalArgumentException if a moment has a fraction of a second
   */
  public WorkDuration between(LocalDateTime start, LocalDateTime finish, Workday workday) {
    return WorkDuration.ofSeconds(WorkingTime.of(this).between(start, finish), workday);
  }

  /**
   * {@return the first moment, not before {@code time}, at which work goes on}
   *
   * @param time a moment, in whole seconds; it is returned when it lies in working time or at the start of a range
   * @throws IllegalArgumentException if {@code time} has a fraction of a second
   */
  public LocalDateTime nextStart(LocalDateTime time) {
    return WorkingTime.of(this).nextStart(time);
  }

  /**
   * {@return the last moment, not after {@code time}, before which work went on}
   *
   * @param time a moment, in whole seconds; it is returned when it lies inside working time or at the end of a range
   * @throws IllegalArgumentException if {@code time} has a fraction of a second
   */
  public LocalDateTime previousFinish(LocalDateTime time) {
    return WorkingTime.of(this).previousFinish(time);
  }

  /**
   * Collects a calendar's week and exceptions. Calls that name hours of the week replace those before; calls that name exceptions add to
   * them, and a later exception wins over an earlier one of its kind. What is wrong with hours and dates is collected too: {@link #build()}
   * reports all of it.
   *
   * <p>A builder is for one thread: two that use it at the same time may lose exceptions or see half of one. What it builds is immutable;
   * it can go on and build more.
   */
  public static final class Builder {
    private final String name;
    private WorkWeek week = WorkWeek.empty();
    private final ImmutableList.Builder<YearlyHours> yearly = ImmutableList.builder();
    private final ImmutableList.Builder<RecurringHours> recurring = ImmutableList.builder();
    private final ImmutableList.Builder<DatedHours> dated = ImmutableList.builder();
    private final CalendarProblems problems;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
      this.problems = new CalendarProblems(name);
    }

    /**
     * Replaces the whole week.
     *
     * @param newWeek the hours of an ordinary week
     * @return this builder
     */
    public Builder week(WorkWeek newWeek) {
      week = Objects.requireNonNull(newWeek, "newWeek");
      return this;
    }

    /**
     * Replaces the hours of one day of the week; ranges that overlap are a problem.
     *
     * @param day the day
     * @param ranges its hours; none makes it free
     * @return this builder
     */
    public Builder hours(DayOfWeek day, TimeRange... ranges) {
      week = problems.orElse(week, () -> week.with(day, ranges));
      return this;
    }

    /**
     * Adds a free day.
     *
     * @param day what people call the day; may be empty
     * @param date the day; outside the years 1 to 9999 it is a problem
     * @return this builder
     */
    public Builder dayOff(String day, LocalDate date) {
      return add(() -> DatedHours.dayOff(day, date));
    }

    /**
     * Adds free days; a last day before the first, and a date outside the years 1 to 9999, are problems.
     *
     * @param days what people call the days; may be empty
     * @param first the first day
     * @param last the last day, included
     * @return this builder
     */
    public Builder daysOff(String days, LocalDate first, LocalDate last) {
      return add(() -> DatedHours.daysOff(days, first, last));
    }

    /**
     * Adds a free day of every year.
     *
     * @param day what people call the day; may be empty
     * @param monthDay the day
     * @return this builder
     */
    public Builder dayOff(String day, MonthDay monthDay) {
      return exception(YearlyHours.dayOff(day, monthDay));
    }

    /**
     * Adds a day with other hours; ranges that overlap, and a date outside the years 1 to 9999, are problems.
     *
     * @param day what people call the day; may be empty
     * @param date the day
     * @param ranges its hours; none makes it free
     * @return this builder
     */
    public Builder hours(String day, LocalDate date, TimeRange... ranges) {
      return add(() -> DatedHours.of(day, date, ranges));
    }

    /**
     * Adds an exception.
     *
     * @param exception the hours of some days
     * @return this builder
     */
    public Builder exception(ExceptionalHours exception) {
      return exceptions(ImmutableList.of(exception));
    }

    /**
     * Adds exceptions, of one kind or several.
     *
     * @param exceptions the hours of some days, later ones winning over earlier ones of their kind
     * @return this builder
     */
    public Builder exceptions(Iterable<? extends ExceptionalHours> exceptions) {
      for (ExceptionalHours exception : exceptions) {
        exception.fold(dated::add, recurring::add, yearly::add);
      }
      return this;
    }

    private Builder add(Supplier<DatedHours> exception) {
      problems.ifMade(exception, dated::add);
      return this;
    }

    /**
     * {@return the calendar}
     *
     * @throws InvalidCalendarException if hours or dates are wrong, with all problems found; or, if none are, there is no working time at
     *     all, or recurring exceptions without an end repeat together only after more than 200,000 years
     */
    public WorkCalendar build() {
      problems.throwIfAny();
      return new WorkCalendar(name, week, yearly.build(), recurring.build(), dated.build());
    }
  }
}
