package dev.tandem.scheduling.policy;

import dev.tandem.core.calendar.WorkDuration;
import java.util.Objects;
import java.util.function.Function;

/** Which tasks are called critical. */
public sealed interface Criticality extends PolicyChoice {

  @Override
  default Class<Criticality> kind() {
    return Criticality.class;
  }

  /**
   * {@return what the function for this choice makes of it; code that treats criticality says what it does with every choice}
   *
   * @param <T> what the functions return
   * @param floatAtMost for tasks whose total float is at most a threshold
   * @param longestPath for tasks on the longest path
   */
  <T> T fold(
      Function<? super FloatAtMost, ? extends T> floatAtMost,
      Function<? super LongestPath, ? extends T> longestPath);

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

    @Override
    public <T> T fold(
        Function<? super FloatAtMost, ? extends T> floatAtMost,
        Function<? super LongestPath, ? extends T> longestPath) {
      return floatAtMost.apply(this);
    }
  }

  /** Tasks on a chain of driving dependencies that ends with the project's last task, whatever their float. */
  record LongestPath() implements Criticality {
    @Override
    public <T> T fold(
        Function<? super FloatAtMost, ? extends T> floatAtMost,
        Function<? super LongestPath, ? extends T> longestPath) {
      return longestPath.apply(this);
    }
  }

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
