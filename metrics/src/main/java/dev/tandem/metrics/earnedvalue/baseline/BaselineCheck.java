package dev.tandem.metrics.earnedvalue.baseline;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold for tasks that make a baseline. */
final class BaselineCheck {
  private BaselineCheck() {}

  static void check(String name, Project project, List<PlannedTask> tasks) {
    checkArgument(
        !tasks.isEmpty(),
        "baseline \"%s\" must hold a task of the project: []. State the dates of at least one.",
        name);
    Map<TaskId, PlannedTask> byTask = new HashMap<>();
    for (PlannedTask task : tasks) {
      checkArgument(
          byTask.put(task.task(), task) == null,
          "baseline \"%s\" must hold each task once: %s. Remove one of its entries.",
          name,
          task.task());
      checkArgument(
          project.contains(task.task()),
          "tasks of baseline \"%s\" must be in project \"%s\": %s. Use one of the ids of its tasks.",
          name,
          project.name(),
          task.task());
    }
    for (PlannedTask task : tasks) {
      if (task.method() instanceof EarningMethod.Apportioned apportioned) {
        PlannedTask other = byTask.get(apportioned.task());
        checkArgument(
            other != null
                && !(other.method() instanceof EarningMethod.Apportioned)
                && other.budgetAtCompletion().signum() > 0,
            "task %s must be apportioned to a task of the baseline that has a budget and a method of its own: %s. Name such a task.",
            task.task(),
            apportioned.task());
      }
    }
  }
}
