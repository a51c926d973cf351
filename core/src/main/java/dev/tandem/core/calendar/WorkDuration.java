package dev.tandem.core.calendar;

import java.util.Objects;

/**
 * An amount of working time as a person states it: five days, four hours, minus two days.
 *
 * <p>A duration keeps the unit in which it was written; {@link #toSeconds(Workday)} makes it an exact count of working seconds. Two
 * durations are equal when amount and unit are equal: {@code 8h} and {@code 1d} are different statements, whatever the workday.
 *
 * @param amount how many units; negative for a lead or for negative float
 * @param unit the unit
 */
public record WorkDuration(long amount, WorkUnit unit) {

  /** No working time. */
  public static final WorkDuration ZERO = new WorkDuration(0, WorkUnit.SECOND);

  /** Checks that the unit is there. */
  public WorkDuration {
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * {@return a duration of whole workdays}
   *
   * @param days how many workdays
   */
  public static WorkDuration workdays(long days) {
    return new WorkDuration(days, WorkUnit.DAY);
  }

  /**
   * {@return a duration of whole workweeks}
   *
   * @param weeks how many workweeks
   */
  public static WorkDuration workweeks(long weeks) {
    return new WorkDuration(weeks, WorkUnit.WEEK);
  }

  /**
   * {@return a duration of whole working hours}
   *
   * @param hours how many hours
   */
  public static WorkDuration workhours(long hours) {
    return new WorkDuration(hours, WorkUnit.HOUR);
  }

  /**
   * {@return a duration of whole working seconds}
   *
   * @param seconds how many seconds
   */
  public static WorkDuration workseconds(long seconds) {
    return new WorkDuration(seconds, WorkUnit.SECOND);
  }

  /**
   * {@return a duration of whole working minutes}
   *
   * @param minutes how many minutes
   */
  public static WorkDuration workminutes(long minutes) {
    return new WorkDuration(minutes, WorkUnit.MINUTE);
  }

  /**
   * {@return {@code seconds} of working time in the largest unit that states it exactly}
   *
   * <p>Weeks are never chosen, so that 5 and 6 days read alike: with an eight-hour day, 28,800 becomes {@code 1d}, 30,600 becomes
   * {@code 510min}, and 0 becomes {@code 0d}.
   *
   * @param seconds working seconds, may be negative
   * @param workday how long a day is
   */
  public static WorkDuration ofSeconds(long seconds, Workday workday) {
    if (seconds % workday.secondsPerDay() == 0) {
      return new WorkDuration(seconds / workday.secondsPerDay(), WorkUnit.DAY);
    }
    return ofSeconds(seconds);
  }

  /** Returns seconds in the largest unit of fixed length that states them exactly. */
  static WorkDuration ofSeconds(long seconds) {
    if (seconds % 3600 == 0) {
      return new WorkDuration(seconds / 3600, WorkUnit.HOUR);
    }
    return seconds % 60 == 0
        ? new WorkDuration(seconds / 60, WorkUnit.MINUTE)
        : new WorkDuration(seconds, WorkUnit.SECOND);
  }

  /**
   * {@return the duration that {@code text} states: a number and a unit, as {@link #toString()} writes it}
   *
   * <p>Hours and minutes may have decimals if they come to whole seconds: {@code 7.5h} is read as {@code 450min}. How long half a day is
   * depends on the plan; see {@link #parse(String, Workday)}.
   *
   * @param text the text; the units are s, min, h, d and w
   * @throws IllegalArgumentException if {@code text} is not of that form, has a fraction of a second, day or week, or does not fit a long,
   *     in seconds if it has decimals
   */
  public static WorkDuration parse(String text) {
    return DurationText.of(text).duration();
  }

  /**
   * {@return the duration that {@code text} states, in which days and weeks may have decimals too}
   *
   * <p>A decimal fraction is kept in the largest unit that states it exactly: with an eight-hour day, {@code 2.5d} is {@code 20h}.
   *
   * @param text a number and one of the units s, min, h, d and w
   * @param workday how long a day and a week are
   * @throws IllegalArgumentException if {@code text} is not of that form, has a fraction of a second, or does not fit a long, in seconds if it
   *     has decimals
   */
  public static WorkDuration parse(String text, Workday workday) {
    return DurationText.of(text).duration(workday);
  }

  /**
   * {@return this duration in working seconds}
   *
   * @param workday how long a day and a week are
   * @throws ArithmeticException if the result does not fit a long
   */
  public long toSeconds(Workday workday) {
    return switch (unit) {
      case SECOND -> amount;
      case MINUTE -> Math.multiplyExact(amount, 60L);
      case HOUR -> Math.multiplyExact(amount, 3600L);
      case DAY -> Math.multiplyExact(amount, (long) workday.secondsPerDay());
      case WEEK -> Math.multiplyExact(amount, workday.secondsPerWeek());
    };
  }

  /** {@return whether this is less than no time} */
  public boolean isNegative() {
    return amount < 0;
  }

  /** {@return whether this is no time at all, in any unit} */
  public boolean isZero() {
    return amount == 0;
  }

  /** {@return the amount and the unit's symbol, for example {@code 5d}; {@link #parse(String)} reads it back} */
  @Override
  public String toString() {
    return amount + unit.symbol();
  }
}
