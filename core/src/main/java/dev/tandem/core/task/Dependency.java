package dev.tandem.core.task;

import java.util.Objects;

/**
 * One task waits for another.
 *
 * <p>A pair of tasks may be tied by several dependencies (start to start and finish to finish, say). A dependency from or to a summary
 * task holds for every leaf below it.
 *
 * @param predecessor the task that is waited for
 * @param successor the task that waits
 * @param type which ends are tied together
 * @param lag the time between those ends
 */
public record Dependency(TaskId predecessor, TaskId successor, DependencyType type, Lag lag) {

  /** Checks that all parts are there. */
  public Dependency {
    Objects.requireNonNull(predecessor, "predecessor");
    Objects.requireNonNull(successor, "successor");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(lag, "lag");
  }

  /**
   * {@return the usual dependency: finish to start, no lag}
   *
   * @param predecessor the task that is waited for
   * @param successor the task that waits
   */
  public static Dependency of(TaskId predecessor, TaskId successor) {
    return new Dependency(predecessor, successor, DependencyType.FINISH_TO_START, Lag.NONE);
  }

  /** {@return the dependency in a planner's words, for example {@code build -> test (SS + 8d)}} */
  @Override
  public String toString() {
    String ends = predecessor + " -> " + successor;
    if (lag.equals(Lag.NONE)) {
      return type == DependencyType.FINISH_TO_START ? ends : ends + " (" + type.symbol() + ")";
    }
    return ends + " (" + type.symbol() + " + " + lag + ")";
  }
}
