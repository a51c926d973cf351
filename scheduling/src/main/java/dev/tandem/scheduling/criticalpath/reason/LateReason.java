package dev.tandem.scheduling.criticalpath.reason;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;

/** Why a task has its late dates: what must not be delayed. */
public sealed interface LateReason {

  /**
   * {@return what the method for this kind of reason makes of it}
   *
   * <p>Each kind has its method, so code that treats reasons says what it does with every one of them, and no longer compiles when there is
   * another.
   *
   * @param <T> what the methods return
   * @param cases a method for each kind
   */
  <T> T fold(Cases<T> cases);

  /**
   * What to make of a reason, kind by kind.
   *
   * @param <T> what it makes of them
   */
  interface Cases<T> {
    /**
     * {@return what it makes of this kind: a task that waits for it}
     *
     * @param reason the reason
     */
    T successor(Successor reason);

    /**
     * {@return what it makes of this kind: a deadline}
     *
     * @param reason the reason
     */
    T deadline(Deadline reason);

    /**
     * {@return what it makes of this kind: a constraint}
     *
     * @param reason the reason
     */
    T constrained(Constrained reason);

    /**
     * {@return what it makes of this kind: the date by which the project must finish}
     *
     * @param reason the reason
     */
    T mustFinishBy(MustFinishBy reason);

    /**
     * {@return what it makes of this kind: the computed finish of the project}
     *
     * @param reason the reason
     */
    T projectFinish(ProjectFinish reason);

    /**
     * {@return what it makes of this kind: it has finished}
     *
     * @param reason the reason
     */
    T finished(Finished reason);

    /**
     * {@return what it makes of this kind: it is in progress, and so has no float}
     *
     * @param reason the reason
     */
    T inProgress(InProgress reason);
  }

  /**
   * A task that waits for it must not be delayed.
   *
   * @param dependency the dependency
   * @param successorEnd when the successor's end that the dependency holds back must come at the latest
   */
  record Successor(Dependency dependency, LocalDateTime successorEnd) implements LateReason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.successor(this);
    }

    @Override
    public String toString() {
      String end = dependency.type().isToStart() ? " must start by " : " must finish by ";
      return dependency.successor() + end + successorEnd + ", " + dependency;
    }
  }

  /**
   * A deadline.
   *
   * @param task the task that has it: the task itself, or a summary above it
   * @param date the deadline
   */
  record Deadline(TaskId task, LocalDateTime date) implements LateReason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.deadline(this);
    }

    @Override
    public String toString() {
      return "deadline of " + task + " " + date;
    }
  }

  /**
   * A constraint.
   *
   * @param task the task that has it: the task itself, or a summary above it
   * @param constraint the constraint
   */
  record Constrained(TaskId task, Constraint constraint) implements LateReason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.constrained(this);
    }

    @Override
    public String toString() {
      return "constraint of " + task + ": " + constraint;
    }
  }

  /**
   * The date by which the project must finish.
   *
   * @param date the date
   */
  record MustFinishBy(LocalDateTime date) implements LateReason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.mustFinishBy(this);
    }

    @Override
    public String toString() {
      return "the project must finish by " + date;
    }
  }

  /**
   * The computed finish of the project, which no date sets.
   *
   * @param date when the last task finishes
   */
  record ProjectFinish(LocalDateTime date) implements LateReason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.projectFinish(this);
    }

    @Override
    public String toString() {
      return "the project finishes " + date;
    }
  }

  /**
   * It has finished.
   *
   * @param actualFinish when it finished
   */
  record Finished(LocalDateTime actualFinish) implements LateReason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.finished(this);
    }

    @Override
    public String toString() {
      return "it finished " + actualFinish;
    }
  }

  /**
   * By the policy, a task in progress has no float: its late dates are its early ones.
   *
   * @param actualStart when it started
   */
  record InProgress(LocalDateTime actualStart) implements LateReason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.inProgress(this);
    }

    @Override
    public String toString() {
      return "it started " + actualStart + ", and what is in progress has no float";
    }
  }
}
