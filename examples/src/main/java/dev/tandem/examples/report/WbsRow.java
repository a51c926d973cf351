package dev.tandem.examples.report;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A task at its place in the work breakdown structure.
 *
 * @param number its number in the structure, for example {@code 2.1.3}
 * @param depth how many summaries lie above it
 * @param task its dates
 */
public record WbsRow(String number, int depth, ScheduledTask task) {

  /**
   * {@return the rows of a schedule, each task below its summary}
   *
   * @param schedule the schedule, whose project declares each summary before the tasks below it
   */
  public static ImmutableList<WbsRow> of(Schedule schedule) {
    Map<TaskId, WbsRow> rows = new HashMap<>();
    Map<String, Integer> children = new HashMap<>();
    List<WbsRow> all = new ArrayList<>();
    for (ScheduledTask task : schedule.tasks()) {
      WbsRow parent = task.task().parent().map(rows::get).orElse(null);
      String prefix = parent == null ? "" : parent.number() + ".";
      int position = children.merge(prefix, 1, Integer::sum);
      WbsRow row = new WbsRow(prefix + position, parent == null ? 0 : parent.depth() + 1, task);
      rows.put(task.id(), row);
      all.add(row);
    }
    return ImmutableList.copyOf(all);
  }

  /** {@return whether the task is a point in time} */
  public boolean isMilestone() {
    return !task.isSummary() && task.task().duration().isZero();
  }

  /**
   * {@return the share of the task's duration that is done, from 0 to 1}
   *
   * @param project the project of the task
   */
  public double shareDone(Project project) {
    Progress progress = task.task().progress();
    long duration = task.task().duration().toSeconds(project.workday());
    if (progress.isFinished()) {
      return 1;
    }
    if (progress.actualStart().isEmpty() || duration == 0) {
      return 0;
    }
    double left = progress.remainingSeconds(duration, project.workday());
    return Math.max(0, 1 - left / duration);
  }
}
