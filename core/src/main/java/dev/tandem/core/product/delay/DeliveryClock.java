package dev.tandem.core.product.delay;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What turns effort into dates and dates into cost of delay: from when work runs, on which calendar, with how many people, and from when
 * delay counts.
 *
 * <p>Effort is working time, cost of delay is calendar time. An order of features that is priced in one unit for both is wrong by the
 * weekends: whoever prices an order says by such a clock how the two go together, and a schedule that follows the order then costs the same.
 *
 * <p>Work of one feature takes its effort divided by the capacity, in whole seconds, rounded up; work runs without a break from the start
 * on. Immutable, and safe for use by many threads.
 */
public final class DeliveryClock {
  private final LocalDateTime start;
  private final WorkCalendar calendar;
  private final Workday workday;
  private final double capacity;
  private final LocalDateTime reference;
  private final WorkingTime time;

  private DeliveryClock(
      LocalDateTime start,
      WorkCalendar calendar,
      Workday workday,
      double capacity,
      LocalDateTime reference,
      WorkingTime time) {
    this.start = Objects.requireNonNull(start, "start");
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.workday = Objects.requireNonNull(workday, "workday");
    this.capacity = capacity;
    this.reference = Objects.requireNonNull(reference, "reference");
    this.time = time;
  }

  /**
   * {@return a clock for one person with an eight-hour day; delay counts from the start}
   *
   * @param start when work begins
   * @param calendar when people work
   */
  public static DeliveryClock of(LocalDateTime start, WorkCalendar calendar) {
    return new DeliveryClock(start, calendar, Workday.STANDARD, 1, start, WorkingTime.of(calendar));
  }

  /**
   * {@return this clock with another workday}
   *
   * @param other how long a day is where effort is stated in days
   */
  public DeliveryClock withWorkday(Workday other) {
    return new DeliveryClock(start, calendar, other, capacity, reference, time);
  }

  /**
   * {@return this clock with another capacity}
   *
   * @param people how many people work on one feature at the same time: 2.5 finish 5 days of effort in 2; above 0
   * @throws IllegalArgumentException if {@code people} is not a finite number above 0
   */
  public DeliveryClock withCapacity(double people) {
    checkArgument(
        people > 0 && Double.isFinite(people),
        "capacity must be a finite number above 0: %s. State how many people work on a feature.",
        people);
    return new DeliveryClock(start, calendar, workday, people, reference, time);
  }

  /**
   * {@return this clock with another date from which delay counts}
   *
   * @param date the date; what is delivered before it loses nothing
   */
  public DeliveryClock withReference(LocalDateTime date) {
    return new DeliveryClock(start, calendar, workday, capacity, date, time);
  }

  /** {@return when work begins} */
  public LocalDateTime start() {
    return start;
  }

  /** {@return when people work} */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** {@return how long a day is where effort is stated in days} */
  public Workday workday() {
    return workday;
  }

  /** {@return how many people work on one feature at the same time} */
  public double capacity() {
    return capacity;
  }

  /** {@return from when delay counts} */
  public LocalDateTime reference() {
    return reference;
  }

  /**
   * {@return the working seconds that an effort takes with the capacity, rounded up to whole seconds}
   *
   * @param effort the working time of one person, at least 0
   * @throws IllegalArgumentException if {@code effort} is negative
   * @throws ArithmeticException if the result does not fit a long
   */
  public long work(WorkDuration effort) {
    checkArgument(
        !effort.isNegative(), "effort must be at least 0: %s. State the work it takes.", effort);
    return BigDecimal.valueOf(effort.toSeconds(workday))
        .divide(BigDecimal.valueOf(capacity), 0, RoundingMode.CEILING)
        .longValueExact();
  }

  /**
   * {@return when some work is done that begins at the start and goes on without a break}
   *
   * @param seconds working seconds, at least 0; with 0, the first working moment
   * @throws NoWorkingTimeException if the calendar has not as much working time
   */
  public LocalDateTime after(long seconds) {
    return time.plus(time.nextStart(start), seconds);
  }

  /**
   * {@return when the next work begins after some work is done: later than {@link #after} where a break follows}
   *
   * @param seconds working seconds since the start, at least 0
   * @throws NoWorkingTimeException if the calendar has no more working time
   */
  public LocalDateTime startAfter(long seconds) {
    return time.nextStart(after(seconds));
  }

  /**
   * {@return what a delivery loses}
   *
   * @param profile what delay costs
   * @param delivery when it is delivered
   * @throws ArithmeticException if the result is beyond the range of a double
   */
  public double cost(CostOfDelay profile, LocalDateTime delivery) {
    return profile.cost(reference, delivery);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeliveryClock that
        && start.equals(that.start)
        && calendar.equals(that.calendar)
        && workday.equals(that.workday)
        && Double.compare(capacity, that.capacity) == 0
        && reference.equals(that.reference);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, calendar, workday, capacity, reference);
  }

  /** {@return for example {@code from 2027-01-04T08:00 on calendar "Standard", 1.0 people, delay counts from 2027-01-04T08:00}} */
  @Override
  public String toString() {
    return "from " + start + " on calendar \"" + calendar.name() + "\", " + capacity
        + " people, delay counts from " + reference;
  }
}
