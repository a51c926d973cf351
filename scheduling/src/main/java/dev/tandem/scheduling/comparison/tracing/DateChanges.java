package dev.tandem.scheduling.comparison.tracing;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.ProjectAspect;
import dev.tandem.scheduling.comparison.change.TaskAspect;
import dev.tandem.scheduling.criticalpath.reason.LateReason;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which changes of dates that people set act on a task: constraints, deadlines, the project's start, status date and date to finish by.
 * Immutable.
 */
final class DateChanges {
  private final PlanDifference difference;
  private final Side traced;
  private final Side other;

  DateChanges(PlanDifference difference, Side traced, Side other) {
    this.difference = difference;
    this.traced = traced;
    this.other = other;
  }

  /**
   * Whether the constraints in which a task differs decide its dates.
   *
   * <p>One that pulls counts where it decides in the traced schedule; one that holds against the pull counts where it decides in the other,
   * for it is its absence that let the date go.
   */
  boolean constraintsDecide(int node) {
    Task here = traced.taskOf(node);
    Task there = other.task(traced.other[traced.network.nodes.task(node)]);
    boolean early = !traced.fromFinish();
    return constraints(here, there)
            .anyMatch(
                each -> isUndated(each) || (pulls(each, early) && decides(traced, each, here)))
        || constraints(there, here)
            .anyMatch(
                each -> isUndated(each) || (pulls(each, !early) && decides(other, each, here)));
  }

  private static Stream<Constraint> constraints(Task of, Task without) {
    Predicate<Constraint> known = constraint -> without.constraint().equals(Optional.of(constraint))
        || without.secondaryConstraint().equals(Optional.of(constraint));
    return Stream.concat(of.constraint().stream(), of.secondaryConstraint().stream())
        .filter(known.negate());
  }

  private static boolean isUndated(Constraint constraint) {
    return !constraint.type().isDated();
  }

  private static boolean pulls(Constraint constraint, boolean lower) {
    return lower ? constraint.type().isLowerBound() : constraint.type().isUpperBound();
  }

  /** Whether a constraint decides dates of a task. */
  static boolean decides(Side side, Constraint constraint, Task task) {
    if (side.fromFinish()) {
      return lateReasons(side, task.id()).stream()
          .anyMatch(reason -> reason instanceof LateReason.Constrained constrained
              && constrained.constraint().equals(constraint));
    }
    return reasons(side, task.id()).stream()
        .anyMatch(reason -> reason instanceof Reason.Constrained constrained
            && constrained.constraint().equals(constraint));
  }

  boolean deadlineDecides(int node) {
    TaskId id = traced.taskOf(node).id();
    return lateReasons(traced, id).stream()
        .anyMatch(reason ->
            reason instanceof LateReason.Deadline deadline && deadline.task().equals(id));
  }

  private static List<Reason> reasons(Side side, TaskId id) {
    return side.schedule.explain(id).first().reasons();
  }

  private static List<LateReason> lateReasons(Side side, TaskId id) {
    return side.schedule.explainLate(id).first().reasons();
  }

  /** The changes of dates at which the chain of a node ends. */
  void reasons(int node, NavigableSet<Integer> found) {
    TaskId id = traced.taskOf(node).id();
    if (traced.fromFinish()) {
      lateReasons(traced, id).forEach(reason -> late(reason, found));
    } else {
      reasons(traced, id).forEach(reason -> early(reason, node, found));
    }
  }

  private void early(Reason reason, int node, NavigableSet<Integer> found) {
    if (reason instanceof Reason.ProjectStart) {
      OwnChanges.set(found, difference.of(ProjectAspect.START));
    } else if (reason instanceof Reason.StatusDate) {
      OwnChanges.set(found, difference.of(ProjectAspect.STATUS_DATE));
    } else if (reason instanceof Reason.Constrained && difference.treeDiffers()) {
      int index = traced.network.nodes.task(node);
      for (int at = traced.plan.breakdown().parent(index);
          at >= 0;
          at = traced.plan.breakdown().parent(at)) {
        OwnChanges.set(found, difference.ofTask(traced.id(at), TaskAspect.CONSTRAINTS));
      }
    }
  }

  private void late(LateReason reason, NavigableSet<Integer> found) {
    if (reason instanceof LateReason.MustFinishBy) {
      OwnChanges.set(found, difference.of(ProjectAspect.FINISH_BY));
    } else if (reason instanceof LateReason.Deadline deadline) {
      OwnChanges.set(found, difference.ofTask(deadline.task(), TaskAspect.DEADLINE));
    } else if (reason instanceof LateReason.Constrained constrained) {
      OwnChanges.set(found, difference.ofTask(constrained.task(), TaskAspect.CONSTRAINTS));
    }
  }
}
