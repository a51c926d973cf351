package dev.tandem.metrics.earnedvalue.difference;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.task.TaskId;
import java.util.Objects;

/**
 * A node of the work breakdown that two conventions show differently: a task, or a summary with all below it.
 *
 * @param task the task
 * @param depth how many summaries it is below; at least 0
 * @param values its value, and that of all below it, under the first convention and after each choice
 */
public record NodeDifference(TaskId task, int depth, ValueSteps values) {

  /**
   * Checks the depth.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public NodeDifference {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(values, "values");
    checkArgument(depth >= 0, "depth must be at least 0: %s. Count the summaries above.", depth);
  }

  /** {@return the task, and what changes it} */
  @Override
  public String toString() {
    return task + ": " + values;
  }
}
