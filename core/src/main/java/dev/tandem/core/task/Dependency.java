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

  /** {@return the dependency in a planner's words, for example {@code build -> test (SS + 8d)}, or {@code (SS - 1d)} with a lead} */
  @Override
  public String toString() {
    String ends = predecessor + " -> " + successor;
    if (lag.equals(Lag.NONE)) {
      return type == DependencyType.FINISH_TO_START ? ends : ends + " (" + type.symbol() + ")";
    }
    return ends + " (" + type.symbol() + signed(lag) + ")";
  }

  /** A lead is a lag with a minus, not one with a plus and a minus. */
  private static String signed(Lag lag) {
    boolean isLead = lag.fold(
        working -> working.time().isNegative(),
        elapsed -> elapsed.time().isNegative(),
        percent -> percent.percent() < 0,
        elapsedPercent -> elapsedPercent.percent() < 0);
    String text = lag.toString();
    if (!isLead) {
      return " + " + text;
    }
    // A time on the clock has its sign before each of its parts.
    return " - " + (text.startsWith("-") ? text.substring(1) : text.replace("-", ""));
  }
}
