package dev.tandem.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.timeline.HorizonTable;
import dev.tandem.core.calendar.timeline.Timeline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A calendar compiled for arithmetic: the monotone function W(t), the working seconds from 1970-01-01T00:00 to t, and its inverses.
 *
 * <p>Times are local wall-clock seconds, {@code LocalDateTime.toEpochSecond(ZoneOffset.UTC)}. Amounts of work are seconds, negative
 * before 1970. W is flat outside working hours, so that an amount of work has two times:
 *
 * <ul>
 *   <li>{@link #startOf} is the latest t with W(t) = work, where the next working second begins: Monday 08:00;
 *   <li>{@link #finishOf} is the earliest t with W(t) = work, where the last working second has ended: Friday 17:00.
 * </ul>
 *
 * <p>Everything else follows from these three. All are exact for every time and amount: a result that no {@code long} holds throws
 * {@link ArithmeticException}, and so does one that overflows on the way to it. A calendar whose hours lie only in exceptions that come
 * to an end has a first and a last working second; a time before or after them that does not exist is a {@link NoWorkingTimeException},
 * which is an {@code ArithmeticException} too.
 *
 * <p>Each question may be put in seconds, for calculations, or in date-times, for people.
 *
 * <p>Cost: O(log e) a call for e dated exceptions and ends of recurring ones, whatever the distance. With a table, see {@link
 * #of(WorkCalendar, LocalDate, LocalDate)}, constant expected time within its span. No call allocates. Immutable, and safe for use by many
 * threads.
 */
public final class WorkingTime {
  /** About 200 MB of table at two ranges a day. */
  private static final int MAXIMAL_YEARS = 10_000;

  private final Timeline timeline;
  private final HorizonTable table;
  private final boolean continuous;

  private WorkingTime(Timeline timeline, HorizonTable table, boolean continuous) {
    this.timeline = timeline;
    this.table = table;
    this.continuous = continuous;
  }

  /**
   * {@return the calendar compiled without a table}
   *
   * @param calendar the calendar
   */
  public static WorkingTime of(WorkCalendar calendar) {
    return of(calendar, LocalDate.EPOCH, LocalDate.EPOCH);
  }

  /**
   * {@return the calendar compiled with a table of a span of days}
   *
   * <p>The results are the same as without a table, within the span and outside; calls within it are faster. The table takes about 20 KB
   * a year for two ranges on each of five days a week.
   *
   * @param calendar the calendar
   * @param from first day of the table
   * @param to day after its last; the table is empty if this is {@code from}
   * @throws IllegalArgumentException if {@code to} is before {@code from}, or more than 10,000 years after it
   */
  public static WorkingTime of(WorkCalendar calendar, LocalDate from, LocalDate to) {
    checkSpan(from, to);
    return of(calendar.compile(), from, to);
  }

  /**
   * {@return several calendars together, compiled without a table}
   *
   * @param calendars the calendars, and how they are combined
   */
  public static WorkingTime of(CombinedCalendar calendars) {
    return of(calendars, LocalDate.EPOCH, LocalDate.EPOCH);
  }

  /**
   * {@return several calendars together, compiled with a table of a span of days; see {@link #of(WorkCalendar, LocalDate, LocalDate)}}
   *
   * @param calendars the calendars, and how they are combined
   * @param from first day of the table
   * @param to day after its last; the table is empty if this is {@code from}
   * @throws IllegalArgumentException if {@code to} is before {@code from}, or more than 10,000 years after it
   */
  public static WorkingTime of(CombinedCalendar calendars, LocalDate from, LocalDate to) {
    checkSpan(from, to);
    return of(calendars.timeline(), from, to);
  }

  private static void checkSpan(LocalDate from, LocalDate to) {
    checkArgument(
        !to.isBefore(from),
        "table must not end before it begins: %s is before %s. Swap the two dates.",
        to,
        from);
    checkArgument(
        ChronoUnit.YEARS.between(from, to) < MAXIMAL_YEARS,
        "table must span less than %s years: %s to %s. Tabulate the years in which there is work.",
        MAXIMAL_YEARS,
        from,
        to);
  }

  private static WorkingTime of(Timeline timeline, LocalDate from, LocalDate to) {
    return new WorkingTime(
        timeline,
        HorizonTable.of(timeline, from.toEpochDay(), to.toEpochDay()),
        timeline.isContinuous());
  }

  /**
   * {@return W(t), the working seconds from 1970-01-01T00:00 to a time}
   *
   * @param epochSecond the time t
   */
  public long workAt(long epochSecond) {
    if (continuous) {
      return epochSecond;
    }
    return table.coversTime(epochSecond) ? table.workAt(epochSecond) : timeline.workAt(epochSecond);
  }

  /**
   * {@return the latest t with W(t) = {@code work}, at which the next working second begins}
   *
   * @param work working seconds from 1970-01-01T00:00
   * @throws NoWorkingTimeException if no working second follows
   * @throws ArithmeticException if the time does not fit a long
   */
  public long startOf(long work) {
    if (continuous) {
      return work;
    }
    return table.coversWork(work) ? table.startOf(work) : timeline.startOf(work);
  }

  /**
   * {@return the earliest t with W(t) = {@code work}, at which the last working second has ended}
   *
   * @param work working seconds from 1970-01-01T00:00
   * @throws NoWorkingTimeException if no working second comes before
   * @throws ArithmeticException if the time does not fit a long
   */
  public long finishOf(long work) {
    // Time is whole seconds: the last working second begins where the amount before it lets it
    // begin, and takes one second.
    return startOf(Math.subtractExact(work, 1)) + 1;
  }

  /**
   * {@return the time at which {@code seconds} of working time from a time are done}
   *
   * <p>Forwards the result is {@code finishOf(W(t) + seconds)}, backwards {@code startOf(W(t) + seconds)}; no seconds leave the time as
   * it is, working or not.
   *
   * @param epochSecond the time t to count from
   * @param seconds working seconds, negative to count back
   * @throws NoWorkingTimeException if the calendar's hours come to an end before
   * @throws ArithmeticException if the time does not fit a long
   */
  public long plus(long epochSecond, long seconds) {
    if (seconds == 0) {
      return epochSecond;
    }
    long work = Math.addExact(workAt(epochSecond), seconds);
    return seconds > 0 ? finishOf(work) : startOf(work);
  }

  /**
   * {@return the first time, not before a time, at which work goes on; that time itself within working time and at its start}
   *
   * @param epochSecond the time
   * @throws NoWorkingTimeException if the calendar's hours come to an end before
   */
  public long nextStart(long epochSecond) {
    return startOf(workAt(epochSecond));
  }

  /**
   * {@return the last time, not after a time, before which work went on; that time itself inside working time and at its end}
   *
   * @param epochSecond the time
   * @throws NoWorkingTimeException if the calendar's hours begin after it
   */
  public long previousFinish(long epochSecond) {
    return finishOf(workAt(epochSecond));
  }

  /**
   * {@return the working seconds from one time to another; negative if {@code finish} is before {@code start}}
   *
   * @param start a time
   * @param finish another time
   */
  public long between(long start, long finish) {
    return workAt(finish) - workAt(start);
  }

  /**
   * {@return whether the second that begins at a time is working time}
   *
   * @param epochSecond the time
   */
  public boolean isWorking(long epochSecond) {
    return continuous || timeline.isWorking(epochSecond);
  }

  /**
   * {@return W at a date-time, the working seconds from 1970-01-01T00:00 to it}
   *
   * @param time the date-time, in whole seconds
   * @throws IllegalArgumentException if {@code time} has a fraction of a second
   */
  public long workAt(LocalDateTime time) {
    return workAt(toEpochSecond(time));
  }

  /**
   * {@return the date-time at which {@code seconds} of working time from another are done; see {@link #plus(long, long)}}
   *
   * @param start the date-time to count from, in whole seconds
   * @param seconds working seconds, negative to count back
   * @throws IllegalArgumentException if {@code start} has a fraction of a second
   * @throws NoWorkingTimeException if the calendar's hours come to an end before
   */
  public LocalDateTime plus(LocalDateTime start, long seconds) {
    return toDateTime(plus(toEpochSecond(start), seconds));
  }

  /**
   * {@return the date-time at which a duration of working time from another is done; see {@link #plus(long, long)}}
   *
   * @param start the date-time to count from, in whole seconds
   * @param duration the amount of working time, negative to count back
   * @param workday how long a day and a week of {@code duration} are
   * @throws IllegalArgumentException if {@code start} has a fraction of a second
   * @throws NoWorkingTimeException if the calendar's hours come to an end before
   */
  public LocalDateTime plus(LocalDateTime start, WorkDuration duration, Workday workday) {
    return plus(start, duration.toSeconds(workday));
  }

  /**
   * {@return the working seconds from one date-time to another; negative if {@code finish} is before {@code start}}
   *
   * @param start a date-time, in whole seconds
   * @param finish another date-time, in whole seconds
   * @throws IllegalArgumentException if one of them has a fraction of a second
   */
  public long between(LocalDateTime start, LocalDateTime finish) {
    return between(toEpochSecond(start), toEpochSecond(finish));
  }

  /**
   * {@return the first date-time, not before another, at which work goes on; see {@link #nextStart(long)}}
   *
   * @param time the other date-time, in whole seconds
   * @throws IllegalArgumentException if {@code time} has a fraction of a second
   * @throws NoWorkingTimeException if the calendar's hours come to an end before
   */
  public LocalDateTime nextStart(LocalDateTime time) {
    return toDateTime(nextStart(toEpochSecond(time)));
  }

  /**
   * {@return the last date-time, not after another, before which work went on; see {@link #previousFinish(long)}}
   *
   * @param time the other date-time, in whole seconds
   * @throws IllegalArgumentException if {@code time} has a fraction of a second
   * @throws NoWorkingTimeException if the calendar's hours begin after it
   */
  public LocalDateTime previousFinish(LocalDateTime time) {
    return toDateTime(previousFinish(toEpochSecond(time)));
  }

  /**
   * {@return whether the second that begins at a date-time is working time}
   *
   * @param time the date-time, in whole seconds
   * @throws IllegalArgumentException if {@code time} has a fraction of a second
   */
  public boolean isWorking(LocalDateTime time) {
    return isWorking(toEpochSecond(time));
  }

  private static LocalDateTime toDateTime(long epochSecond) {
    return LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
  }

  private static long toEpochSecond(LocalDateTime time) {
    checkArgument(
        time.equals(time.truncatedTo(ChronoUnit.SECONDS)),
        "time must be in whole seconds: %s. Round it to a second.",
        time);
    return time.toEpochSecond(ZoneOffset.UTC);
  }
}
