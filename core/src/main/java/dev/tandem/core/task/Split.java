package dev.tandem.core.task;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;

/**
 * Where the work of a task rests for a while: after four days of work, one day's pause.
 *
 * <p>Both amounts are counted as the task's duration is: in working time of who does it, or on the clock. A pause is no work: the duration of the
 * task is the sum of its pieces, and the task lasts as long as pieces and pauses together. A split behind all the work of a task, or with a
 * pause of no time, counts for nothing; several at the same place rest one after another.
 *
 * @param after how much of the task's work comes before it
 * @param pause for how much time nobody works on the task
 */
public record Split(WorkDuration after, WorkDuration pause) {

  /**
   * Checks that there is a piece before the pause.
   *
   * @throws IllegalArgumentException if the work before is zero or negative, or the pause negative
   */
  public Split {
    checkArgument(
        after.amount() > 0,
        "work before a split must be positive: %s. To begin later, use a levelling delay or a date.",
        after);
    checkArgument(
        !pause.isNegative(),
        "pause of a split must not be negative: %s. Use 0 where work goes on.",
        pause);
  }

  /**
   * {@return a split}
   *
   * @param after how much of the task's work comes before it
   * @param pause for how much time nobody works on the task
   * @throws IllegalArgumentException if the work before is zero or negative, or the pause negative
   */
  public static Split of(WorkDuration after, WorkDuration pause) {
    return new Split(after, pause);
  }

  /**
   * {@return the seconds of work before it}
   *
   * @param workday how long a day is, as {@link DurationKind#workday} says of the task
   * @throws ArithmeticException if the result does not fit a long
   */
  public long afterSeconds(Workday workday) {
    return after.toSeconds(workday);
  }

  /**
   * {@return the seconds of its pause}
   *
   * @param workday how long a day is, as {@link DurationKind#workday} says of the task
   * @throws ArithmeticException if the result does not fit a long
   */
  public long pauseSeconds(Workday workday) {
    return pause.toSeconds(workday);
  }

  /** {@return both in words, for example {@code 1d pause after 4d}} */
  @Override
  public String toString() {
    return pause + " pause after " + after;
  }
}
