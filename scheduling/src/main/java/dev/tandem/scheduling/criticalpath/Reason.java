package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.project.Constraint;
import dev.tandem.core.project.Dependency;
import java.time.LocalDateTime;

/** Why a task has its early dates: what decides them. */
public sealed interface Reason {

  /**
   * It starts with the project.
   *
   * @param start when the project starts
   */
  record ProjectStart(LocalDateTime start) implements Reason {
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
    public String toString() {
      return "it finished " + actualFinish;
    }
  }

  /** It goes as late as possible. */
  record AsLateAsPossible() implements Reason {
    @Override
    public String toString() {
      return "it goes as late as possible";
    }
  }
}
