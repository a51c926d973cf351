package dev.tandem.examples.report.overview;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.report.Columns;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names of tasks as sentences quote them, short enough that the number after them stays on the screen. */
final class Names {
  private static final int LONGEST = 40;

  private Names() {}

  static String of(Project project, TaskId task) {
    return "\"" + Columns.atMost(project.task(task).name(), LONGEST) + "\"";
  }

  /** The first two, and how many there are more. */
  static String some(Project project, Collection<TaskId> tasks) {
    int more = tasks.size() - 2;
    return tasks.stream().limit(2).map(task -> of(project, task)).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
