package dev.tandem.scheduling.criticalpath;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import java.util.List;

/**
 * A chain of tasks that leads to a common end.
 *
 * @param number 1 for the most critical path, 2 for the next, and so on
 * @param slack by how much working time the chain's last task could slip before it drives the end, counting the links from there on; 0 for
 *     the first
 * @param tasks first to last
 */
public record FloatPath(int number, WorkDuration slack, List<TaskId> tasks) {
  /** Copies the tasks. */
  public FloatPath {
    tasks = ImmutableList.copyOf(tasks);
  }

  /** {@return the path in words, for example {@code path 2, slack 1d: design > build}} */
  @Override
  public String toString() {
    return "path " + number + ", slack " + slack + ": " + Joiner.on(" > ").join(tasks);
  }
}
