package dev.tandem.metrics.earnedvalue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import java.util.List;

/**
 * The rows behind a report: for each task with a budget or a cost its method, the report that counts, its costs and its value.
 *
 * @param tasks the tasks, in the order of the project
 */
public record EarnedValueEvidence(List<TaskEvidence> tasks) {

  /** Copies the tasks. */
  public EarnedValueEvidence {
    tasks = ImmutableList.copyOf(tasks);
  }

  /**
   * {@return the rows behind the value of a task}
   *
   * @param task the task
   * @throws IllegalArgumentException if it has neither budget nor cost
   */
  public TaskEvidence of(TaskId task) {
    List<TaskEvidence> found =
        tasks.stream().filter(each -> each.task().equals(task)).toList();
    checkArgument(
        !found.isEmpty(),
        "task must have a budget or a cost: %s. Ask for one that the evidence holds.",
        task);
    return found.get(0);
  }

  /** {@return a row for each task} */
  @Override
  public String toString() {
    return new TextTable()
        .words("task")
        .words("method")
        .numbers("reported %")
        .numbers("costs")
        .numbers("PV")
        .numbers("EV")
        .numbers("AC")
        .numbers("BAC")
        .rows(tasks, each -> new Object[] {
          each.task(),
          each.method(),
          each.report().map(report -> report.percent().toPlainString()),
          each.costs().size(),
          each.value().planned(),
          each.value().earned(),
          each.value().actual(),
          each.value().budget()
        })
        .toString();
  }
}
