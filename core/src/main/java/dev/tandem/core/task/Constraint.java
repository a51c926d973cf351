package dev.tandem.core.task;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A date, or a wish for early or late, that a person sets on a task.
 *
 * @param type how it binds
 * @param date the local date and time, for the dated types only
 */
public record Constraint(ConstraintType type, Optional<LocalDateTime> date) {

  /**
   * Checks that there is a date exactly when the type needs one.
   *
   * @throws IllegalArgumentException if a dated type has no date, or an undated type has one
   */
  public Constraint {
    Objects.requireNonNull(type, "type");
    checkArgument(
        type.isDated() == date.isPresent(),
        type.isDated()
            ? "constraint must have a date: %s. Give the date it means."
            : "constraint must not have a date: %s. Leave the date out.",
        type.words());
  }

  /**
   * {@return a constraint with a date}
   *
   * @param type one of the dated types
   * @param date the local date and time
   * @throws IllegalArgumentException if {@code type} takes no date
   */
  public static Constraint of(ConstraintType type, LocalDateTime date) {
    return new Constraint(type, Optional.of(date));
  }

  /** {@return the constraint "as late as possible"} */
  public static Constraint asLateAsPossible() {
    return new Constraint(ConstraintType.AS_LATE_AS_POSSIBLE, Optional.empty());
  }

  /** {@return the constraint "as soon as possible", which says so where late is the default} */
  public static Constraint asSoonAsPossible() {
    return new Constraint(ConstraintType.AS_SOON_AS_POSSIBLE, Optional.empty());
  }

  /**
   * {@return the constraint to start on {@code date} or later}
   *
   * @param date the local date and time
   */
  public static Constraint startNoEarlierThan(LocalDateTime date) {
    return of(ConstraintType.START_NO_EARLIER_THAN, date);
  }

  /**
   * {@return the constraint to finish on {@code date} or earlier}
   *
   * @param date the local date and time
   */
  public static Constraint finishNoLaterThan(LocalDateTime date) {
    return of(ConstraintType.FINISH_NO_LATER_THAN, date);
  }

  /**
   * {@return the constraint to start on {@code date} or earlier}
   *
   * @param date the local date and time
   */
  public static Constraint startNoLaterThan(LocalDateTime date) {
    return of(ConstraintType.START_NO_LATER_THAN, date);
  }

  /**
   * {@return the constraint to finish on {@code date} or later}
   *
   * @param date the local date and time
   */
  public static Constraint finishNoEarlierThan(LocalDateTime date) {
    return of(ConstraintType.FINISH_NO_EARLIER_THAN, date);
  }

  /**
   * {@return the constraint to start on {@code date}; where dependencies ask for later, a policy says which gives way}
   *
   * @param date the local date and time
   */
  public static Constraint mustStartOn(LocalDateTime date) {
    return of(ConstraintType.MUST_START_ON, date);
  }

  /**
   * {@return the constraint to finish on {@code date}; where dependencies ask for later, a policy says which gives way}
   *
   * @param date the local date and time
   */
  public static Constraint mustFinishOn(LocalDateTime date) {
    return of(ConstraintType.MUST_FINISH_ON, date);
  }

  /**
   * {@return the constraint to start on {@code date} whatever the dependencies say, in the early schedule alone}
   *
   * @param date the local date and time
   */
  public static Constraint manualStart(LocalDateTime date) {
    return of(ConstraintType.MANUAL_START, date);
  }

  /**
   * {@return the constraint to start on {@code date} whatever the dependencies say}
   *
   * @param date the local date and time
   */
  public static Constraint mandatoryStart(LocalDateTime date) {
    return of(ConstraintType.MANDATORY_START, date);
  }

  /**
   * {@return the constraint to finish on {@code date} whatever the dependencies say}
   *
   * @param date the local date and time
   */
  public static Constraint mandatoryFinish(LocalDateTime date) {
    return of(ConstraintType.MANDATORY_FINISH, date);
  }

  /** {@return the constraint in words, for example {@code start no earlier than 2026-01-12T08:00}} */
  @Override
  public String toString() {
    return date.map(d -> type.words() + " " + d).orElseGet(type::words);
  }
}
