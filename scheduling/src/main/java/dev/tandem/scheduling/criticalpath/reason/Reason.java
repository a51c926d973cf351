package dev.tandem.scheduling.criticalpath.reason;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import java.time.Duration;
import java.time.LocalDateTime;

/** Why a task has its early dates: what decides them. */
public sealed interface Reason {

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
     * {@return what it makes of this kind: it starts with the project}
     *
     * @param reason the reason
     */
    T projectStart(ProjectStart reason);

    /**
     * {@return what it makes of this kind: nothing unfinished is scheduled before the status date}
     *
     * @param reason the reason
     */
    T statusDate(StatusDate reason);

    /**
     * {@return what it makes of this kind: a dependency holds it back}
     *
     * @param reason the reason
     */
    T driven(Driven reason);

    /**
     * {@return what it makes of this kind: a constraint sets the date}
     *
     * @param reason the reason
     */
    T constrained(Constrained reason);

    /**
     * {@return what it makes of this kind: its work stopped, and goes on again}
     *
     * @param reason the reason
     */
    T resumed(Resumed reason);

    /**
     * {@return what it makes of this kind: its work is expected to end on a date}
     *
     * @param reason the reason
     */
    T expectedFinish(ExpectedFinish reason);

    /**
     * {@return what it makes of this kind: the project is scheduled from its finish}
     *
     * @param reason the reason
     */
    T scheduledFromFinish(ScheduledFromFinish reason);

    /**
     * {@return what it makes of this kind: it has started}
     *
     * @param reason the reason
     */
    T started(Started reason);

    /**
     * {@return what it makes of this kind: it has finished}
     *
     * @param reason the reason
     */
    T finished(Finished reason);

    /**
     * {@return what it makes of this kind: it goes as late as possible}
     *
     * @param reason the reason
     */
    T asLateAsPossible(AsLateAsPossible reason);

    /**
     * {@return what it makes of this kind: it waits for a leveller's delay}
     *
     * @param reason the reason
     */
    T levelled(Levelled reason);
  }

  /**
   * It starts with the project.
   *
   * @param start when the project starts
   */
  record ProjectStart(LocalDateTime start) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.projectStart(this);
    }

    @Override
    public String toString() {
      return "the project starts " + start;
    }
  }

  /**
   * Nothing unfinished is scheduled before the status date.
   *
   * @param date the status date
   */
  record StatusDate(LocalDateTime date) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.statusDate(this);
    }

    @Override
    public String toString() {
      return "unfinished work starts no earlier than the status date " + date;
    }
  }

  /**
   * A dependency holds it back.
   *
   * @param dependency the dependency
   * @param predecessorEnd when the predecessor's end that counts comes
   */
  record Driven(Dependency dependency, LocalDateTime predecessorEnd) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.driven(this);
    }

    @Override
    public String toString() {
      String end = dependency.type().isFromStart() ? " starts " : " finishes ";
      return dependency.predecessor() + end + predecessorEnd + ", " + dependency;
    }
  }

  /**
   * A constraint sets the date.
   *
   * @param constraint the constraint
   */
  record Constrained(Constraint constraint) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.constrained(this);
    }

    @Override
    public String toString() {
      return "constraint: " + constraint;
    }
  }

  /**
   * Work stopped, and goes on again.
   *
   * @param date when it goes on
   */
  record Resumed(LocalDateTime date) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.resumed(this);
    }

    @Override
    public String toString() {
      return "its work resumes " + date;
    }
  }

  /**
   * Its work is expected to end on a date, and takes as long as leads there.
   *
   * @param date when it is expected to end
   */
  record ExpectedFinish(LocalDateTime date) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.expectedFinish(this);
    }

    @Override
    public String toString() {
      return "its work is expected to end " + date;
    }
  }

  /**
   * The project is scheduled from its finish, and begins as late as that allows.
   *
   * @param mustFinishBy when it must be finished
   */
  record ScheduledFromFinish(LocalDateTime mustFinishBy) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.scheduledFromFinish(this);
    }

    @Override
    public String toString() {
      return "the project begins as late as it can to finish by " + mustFinishBy;
    }
  }

  /**
   * It has started, and the rest goes on from what was done.
   *
   * @param actualStart when it started
   */
  record Started(LocalDateTime actualStart) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.started(this);
    }

    @Override
    public String toString() {
      return "it started " + actualStart + " and the rest goes on";
    }
  }

  /**
   * It has finished.
   *
   * @param actualFinish when it finished
   */
  record Finished(LocalDateTime actualFinish) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.finished(this);
    }

    @Override
    public String toString() {
      return "it finished " + actualFinish;
    }
  }

  /** It goes as late as possible. */
  record AsLateAsPossible() implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.asLateAsPossible(this);
    }

    @Override
    public String toString() {
      return "it goes as late as possible";
    }
  }

  /**
   * It waits for a leveller's delay, beside what else decides its dates.
   *
   * @param delay how much time on the clock after the start that the other reasons give
   */
  record Levelled(Duration delay) implements Reason {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.levelled(this);
    }

    @Override
    public String toString() {
      return "it waits " + delay + " by the clock for its resources";
    }
  }
}
