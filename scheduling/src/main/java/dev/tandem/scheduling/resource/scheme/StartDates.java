package dev.tandem.scheduling.resource.scheme;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Task;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a start to a task as "start no earlier than", beside the constraints that it has.
 *
 * <p>A wish for early or late gives way to it, and so does a lower bound that the start has met. Two constraints that say something else leave no
 * room, nor does a date by which the task should have started or finished before.
 */
public final class StartDates {
  private StartDates() {}

  /**
   * {@return the task with the date; empty if there is no room for it}
   *
   * @param task the task
   * @param start before which it shall not start
   */
  public static Optional<Task> write(Task task, LocalDateTime start) {
    if (Stream.of(task.constraint(), task.secondaryConstraint())
        .flatMap(Optional::stream)
        .anyMatch(each -> contradicts(each, start))) {
      return Optional.empty();
    }
    Constraint date = Constraint.startNoEarlierThan(start);
    Optional<Constraint> primary = task.constraint();
    Optional<Constraint> secondary = task.secondaryConstraint();
    if (primary.isEmpty() || givesWay(primary.orElseThrow())) {
      return Optional.of(
          secondary.isEmpty() || givesWay(secondary.orElseThrow())
              ? task.withConstraint(date)
              : task.withConstraints(date, secondary.orElseThrow()));
    }
    return secondary.isEmpty() || givesWay(secondary.orElseThrow())
        ? Optional.of(task.withConstraints(primary.orElseThrow(), date))
        : Optional.empty();
  }

  /**
   * {@return the task without a wish for late}
   *
   * @param task the task
   */
  public static Task withoutLate(Task task) {
    Constraint soon = Constraint.asSoonAsPossible();
    Constraint primary = task.constraint().filter(each -> !isLate(each)).orElse(soon);
    return task.secondaryConstraint()
        .map(each -> isLate(each) ? soon : each)
        .map(secondary -> task.withConstraints(primary, secondary))
        .orElseGet(() -> task.constraint().isPresent() ? task.withConstraint(primary) : task);
  }

  private static boolean isLate(Constraint constraint) {
    return constraint.type() == ConstraintType.AS_LATE_AS_POSSIBLE;
  }

  /** Whether there is room for a date. */
  static boolean fits(Task task) {
    return task.constraint().map(StartDates::givesWay).orElse(true)
        || task.secondaryConstraint().map(StartDates::givesWay).orElse(true);
  }

  private static boolean contradicts(Constraint constraint, LocalDateTime start) {
    return constraint.type().isUpperBound()
        && constraint.date().map(start::isAfter).orElse(false);
  }

  private static boolean givesWay(Constraint constraint) {
    ConstraintType type = constraint.type();
    return !type.isDated() || (type.isLowerBound() && !type.isUpperBound());
  }
}
