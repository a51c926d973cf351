package dev.tandem.core.task;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What has happened on a task so far.
 *
 * <p>A task without an actual start has not started; with an actual finish it is finished; between the two it is in progress, and what
 * is left is {@code remaining}, or else the duration times what {@code percentComplete} leaves, or else the whole duration. A percentage
 * or remaining work without an actual start say nothing.
 *
 * <p>Parts that cannot be read are refused here. Dates that contradict each other are refused by the project, with the task's name: a break
 * before the actual start or after the actual finish, and a finished task of less than 100 percent.
 *
 * @param actualStart when work began
 * @param actualFinish when work ended
 * @param remaining working time still to do
 * @param percentComplete how much is done, in percent from 0 to 100
 * @param suspended when work stopped for a while
 * @param resumed when work goes on, or went on, after that
 */
public record Progress(
    Optional<LocalDateTime> actualStart,
    Optional<LocalDateTime> actualFinish,
    Optional<WorkDuration> remaining,
    OptionalDouble percentComplete,
    Optional<LocalDateTime> suspended,
    Optional<LocalDateTime> resumed) {

  /** Nothing has happened yet. */
  public static final Progress NOT_STARTED = new Progress(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      OptionalDouble.empty(),
      Optional.empty(),
      Optional.empty());

  /**
   * Checks that the parts agree with each other.
   *
   * @throws IllegalArgumentException if there is a finish or other progress without a start, a finish before the start, negative
   *     remaining work, remaining work on a finished task, a percentage outside 0 to 100, or a resumption before the suspension
   */
  public Progress {
    Objects.requireNonNull(percentComplete, "percentComplete");
    boolean started = actualStart.isPresent();
    checkArgument(
        started || actualFinish.isEmpty(),
        "actual finish must come with an actual start: %s. Give the actual start.",
        text(actualFinish));
    checkArgument(
        started || (suspended.isEmpty() && resumed.isEmpty()),
        "suspension must come with an actual start: %s. Give the actual start.",
        text(suspended.or(() -> resumed)));
    if (started && actualFinish.isPresent()) {
      checkArgument(
          !actualFinish.get().isBefore(actualStart.get()),
          "actual finish must not be before the actual start: %s, started %s. Correct one of them.",
          actualFinish.get(),
          actualStart.get());
    }
    remaining.ifPresent(work -> checkArgument(
        !work.isNegative(),
        "remaining work must not be negative: %s. Use 0 when nothing is left.",
        work));
    checkArgument(
        actualFinish.isEmpty() || remaining.map(WorkDuration::isZero).orElse(true),
        "remaining work of a finished task must be zero: %s. Leave it out or remove the actual finish.",
        text(remaining));
    double percent = percentComplete.orElse(0);
    checkArgument(
        percent >= 0 && percent <= 100,
        "percent complete must be from 0 to 100: %s. Write 50 for half.",
        percent);
    if (suspended.isPresent() && resumed.isPresent()) {
      checkArgument(
          !resumed.get().isBefore(suspended.get()),
          "resumption must not be before the suspension: %s, suspended %s. Correct one of them.",
          resumed.get(),
          suspended.get());
    }
  }

  private static String text(Optional<?> given) {
    return given.map(Object::toString).orElse("");
  }

  /**
   * {@return the progress of a task in work}
   *
   * @param actualStart when work began
   * @param remaining working time still to do
   * @throws IllegalArgumentException if {@code remaining} is negative
   */
  public static Progress started(LocalDateTime actualStart, WorkDuration remaining) {
    return new Progress(
        Optional.of(actualStart),
        Optional.empty(),
        Optional.of(remaining),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return the progress of a task in work whose remaining time follows from its percentage}
   *
   * @param actualStart when work began
   * @param percentComplete how much is done, in percent from 0 to 100
   * @throws IllegalArgumentException if the percentage is outside 0 to 100
   */
  public static Progress startedPercent(LocalDateTime actualStart, double percentComplete) {
    return new Progress(
        Optional.of(actualStart),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(percentComplete),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return the progress of a finished task}
   *
   * @param actualStart when work began
   * @param actualFinish when work ended
   * @throws IllegalArgumentException if the finish is before the start
   */
  public static Progress finished(LocalDateTime actualStart, LocalDateTime actualFinish) {
    return new Progress(
        Optional.of(actualStart),
        Optional.of(actualFinish),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return this progress with a break in it}
   *
   * @param from when work stopped
   * @param until when work goes on
   * @throws IllegalArgumentException if {@code until} is before {@code from}, or work has not started
   */
  public Progress withSuspension(LocalDateTime from, LocalDateTime until) {
    return new Progress(
        actualStart,
        actualFinish,
        remaining,
        percentComplete,
        Optional.of(from),
        Optional.of(until));
  }

  /** {@return whether work has begun} */
  public boolean isStarted() {
    return actualStart.isPresent();
  }

  /** {@return whether work has ended} */
  public boolean isFinished() {
    return actualFinish.isPresent();
  }

  /**
   * {@return the working seconds still to do}
   *
   * @param durationSeconds the task's whole duration in working seconds
   * @param workday how long a day is
   */
  public long remainingSeconds(long durationSeconds, Workday workday) {
    if (isFinished()) {
      return 0;
    }
    if (remaining.isPresent()) {
      return remaining.get().toSeconds(workday);
    }
    return Math.round(durationSeconds * (100 - percentComplete.orElse(0)) / 100);
  }
}
