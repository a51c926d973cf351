package dev.tandem.metrics.earnedvalue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import java.util.Objects;

/**
 * The value of a node of the work breakdown: a task, or a summary with all below it.
 *
 * @param task the task
 * @param depth how many summaries it is below; at least 0
 * @param value its value and that of all below it
 */
public record EarnedValueNode(TaskId task, int depth, EarnedValue value) {

  /**
   * Checks the depth.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public EarnedValueNode {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(value, "value");
    checkArgument(depth >= 0, "depth must be at least 0: %s. Count the summaries above.", depth);
  }

  /** {@return the task and its value} */
  @Override
  public String toString() {
    return task + ": " + value;
  }
}
