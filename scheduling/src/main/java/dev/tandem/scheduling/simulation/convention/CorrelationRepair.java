package dev.tandem.scheduling.simulation.convention;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import java.util.List;

/**
 * Correlations that could not hold together, and were repaired by {@link CorrelationRule#REPAIR}: of those the one that changed most.
 *
 * @param tasks all tasks that are correlated with each other, through others or not
 * @param one one of the two tasks whose correlation changed most
 * @param other the other one
 * @param stated their rank correlation as stated; 0 where none is
 * @param used the rank correlation that was drawn
 */
public record CorrelationRepair(
    List<TaskId> tasks, TaskId one, TaskId other, double stated, double used) {

  /** Copies the tasks. */
  public CorrelationRepair {
    tasks = ImmutableList.copyOf(tasks);
  }
}
