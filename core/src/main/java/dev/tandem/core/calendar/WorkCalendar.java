package dev.tandem.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When people work: an ordinary week and exceptions to it.
 *
 * <p>The hours of a date are those of the last declared {@link DatedHours} that covers it; if there is none, of the last declared {@link
 * YearlyHours} that covers it; if there is none, of the week. Exceptions replace a day's hours, they do not add to them. A range that
 * crosses midnight belongs to the day on which it starts and works on into the next, whatever the hours of the next day; where both
 * overlap, time counts once. Times are local: a plan has no zones, and no daylight saving.
 *
 * <pre>{@code
 * WorkCalendar lab = WorkCalendar.standard().derive("Lab")
 *     .hours(DayOfWeek.FRIDAY, TimeRange.parse("08:00-14:00"))
 *     .exception(YearlyHours.dayOff("Christmas Day", MonthDay.of(12, 25)))
 *     .build();
 * LocalDateTime finish = lab.plus(start, workdays(10), Workday.STANDARD);
 * }</pre>
 *
 * <p>The methods that take date-times compile the calendar at each call. Whoever makes many calls keeps a {@link WorkingTime}.
 *
 * @param name what people call the calendar; may be empty
 * @param week the hours of an ordinary week
 * @param yearly exceptions that recur every year; a later one wins over an earlier one
 * @param dated exceptions on single dates, which win over yearly ones; a later one wins over an earlier one
 */
public record WorkCalendar(
    String name, WorkWeek week, List<YearlyHours> yearly, List<DatedHours> dated) {

  /**
   * Copies the exceptions and checks that there is something to count.
   *
   * @throws IllegalArgumentException if week and yearly exceptions have no working time; dated exceptions alone are not enough, for work
   *     beyond them would have no date
   */
  public WorkCalendar {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(week, "week");
    yearly = ImmutableList.copyOf(Objects.requireNonNull(yearly, "yearly"));
    dated = ImmutableList.copyOf(Objects.requireNonNull(dated, "dated"));
    checkArgument(
        YearlyPattern.of(week, yearly).hasWork(),
        "calendar \"%s\" must have working time in its week or in yearly exceptions: none%s. "
            + "Give at least one day of the week working hours.",
        name,
        dated.isEmpty() ? "" : ", and dated exceptions alone come to an end");
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
   * @throws IllegalArgumentException if the week has no working time
   */
  public static WorkCalendar of(String name, WorkWeek week) {
    return new WorkCalendar(name, week, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * {@return a builder that starts with an empty week}
   *
   * @param name what people call the calendar; may be empty
   */
  public static Builder builder(String name) {
    return new Builder(name, WorkWeek.empty(), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * {@return a builder that starts with this calendar's week and exceptions}
   *
   * <p>What the builder is given overrides what is derived: hours of a weekday replace that day's hours, and an exception wins over the
   * derived ones of its kind. The result is a value of its own, that keeps no link to this one.
   *
   * @param name what people call the derived calendar; may be empty
   */
  public Builder derive(String name) {
    return new Builder(name, week, yearly, dated);
  }

  /**
   * {@return this calendar with one more exception, which wins over all others}
   *
   * @param exception the hours of some dates
   */
  public WorkCalendar withException(DatedHours exception) {
    return derive(name).exception(exception).build();
  }

  /**
   * {@return this calendar with one more exception, which wins over all other yearly ones, but not over dated ones}
   *
   * @param exception the hours of some days of every year
   * @throws IllegalArgumentException if no working time is left
   */
  public WorkCalendar withException(YearlyHours exception) {
    return derive(name).exception(exception).build();
  }

  /**
   * {@return this calendar with another week and the same exceptions}
   *
   * @param week the hours of an ordinary week
   * @throws IllegalArgumentException if no working time is left
   */
  public WorkCalendar withWeek(WorkWeek week) {
    return new WorkCalendar(name, week, yearly, dated);
  }

  /**
   * {@return the hours of the shifts that start on a date, in order of time; empty when the day is free}
   *
   * @param date the date
   */
  public ImmutableList<TimeRange> hoursOn(LocalDate date) {
    Optional<List<TimeRange>> hours = Lists.reverse(dated).stream()
        .filter(exception -> exception.covers(date))
        .findFirst()
        .map(DatedHours::hours);
    return ImmutableList.copyOf(
        hours.orElseGet(() -> YearlyPattern.of(week, yearly).hoursOn(date)));
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

  /** Collects a calendar's week and exceptions; later exceptions win over earlier ones of their kind. */
  public static final class Builder {
    private final String name;
    private WorkWeek week;
    private final ImmutableList.Builder<YearlyHours> yearly = ImmutableList.builder();
    private final ImmutableList.Builder<DatedHours> dated = ImmutableList.builder();

    private Builder(String name, WorkWeek week, List<YearlyHours> yearly, List<DatedHours> dated) {
      this.name = Objects.requireNonNull(name, "name");
      this.week = week;
      this.yearly.addAll(yearly);
      this.dated.addAll(dated);
    }

    /**
     * Replaces the whole week.
     *
     * @param week the hours of an ordinary week
     * @return this builder
     */
    public Builder week(WorkWeek week) {
      this.week = Objects.requireNonNull(week, "week");
      return this;
    }

    /**
     * Replaces the hours of one day of the week.
     *
     * @param day the day
     * @param ranges its hours; none makes it free
     * @return this builder
     * @throws IllegalArgumentException if two ranges overlap
     */
    public Builder hours(DayOfWeek day, TimeRange... ranges) {
      week = week.with(day, ranges);
      return this;
    }

    /**
     * Adds an exception on dates that occur once.
     *
     * @param exception the hours of some dates
     * @return this builder
     */
    public Builder exception(DatedHours exception) {
      dated.add(exception);
      return this;
    }

    /**
     * Adds an exception that recurs every year.
     *
     * @param exception the hours of some days of every year
     * @return this builder
     */
    public Builder exception(YearlyHours exception) {
      yearly.add(exception);
      return this;
    }

    /**
     * {@return the calendar}
     *
     * @throws IllegalArgumentException if week and yearly exceptions have no working time
     */
    public WorkCalendar build() {
      return new WorkCalendar(name, week, yearly.build(), dated.build());
    }
  }
}
