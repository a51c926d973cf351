package dev.tandem.scheduling.policy;

import dev.tandem.core.calendar.WorkDuration;
import java.util.Objects;

/** Which tasks are called critical. */
public sealed interface Criticality {

  /**
   * Tasks whose total float is at most a threshold.
   *
   * @param threshold the largest total float that is still critical; zero is usual, and negative float is always below it
   */
  record FloatAtMost(WorkDuration threshold) implements Criticality {
    /** Checks that the threshold is there. */
    public FloatAtMost {
      Objects.requireNonNull(threshold, "threshold");
    }
  }

  /** Tasks on a chain of driving dependencies that ends with the project's last task, whatever their float. */
  record LongestPath() implements Criticality {}

  /** {@return the usual choice: total float of at most zero} */
  static Criticality zeroFloat() {
    return new FloatAtMost(WorkDuration.ZERO);
  }

  /**
   * {@return the choice of all tasks with total float of at most a threshold}
   *
   * @param threshold the largest total float that is still critical
   */
  static Criticality floatAtMost(WorkDuration threshold) {
    return new FloatAtMost(threshold);
  }

  /** {@return the choice of the longest path} */
  static Criticality longestPath() {
    return new LongestPath();
  }
}
