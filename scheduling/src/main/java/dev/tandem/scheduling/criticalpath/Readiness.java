package dev.tandem.scheduling.criticalpath;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Is the team unblocked? Every leaf task in one of four states at a time.
 *
 * <p>What is said to have started or finished after that time has not started or finished yet: an actual finish in March does not unblock
 * anybody in January.
 *
 * @param at the time
 * @param ready tasks that could start now: not started by then, and nothing holds them back any more
 * @param inProgress tasks that have started and not finished by then
 * @param blocked tasks that cannot start yet, with what blocks each
 * @param finished tasks that have finished by then
 */
public record Readiness(
    LocalDateTime at,
    List<TaskId> ready,
    List<TaskId> inProgress,
    List<Blocked> blocked,
    List<TaskId> finished) {

  /**
   * A task that cannot start yet.
   *
   * @param task the task
   * @param by the dependencies that hold its start back: their predecessor has not got far enough; empty if only a date does
   * @param until when it can start at the earliest as things stand
   */
  public record Blocked(TaskId task, List<Dependency> by, LocalDateTime until) {
    /** Copies the dependencies. */
    public Blocked {
      by = ImmutableList.copyOf(by);
    }
  }

  /** Copies the lists. */
  public Readiness {
    ready = ImmutableList.copyOf(ready);
    inProgress = ImmutableList.copyOf(inProgress);
    blocked = ImmutableList.copyOf(blocked);
    finished = ImmutableList.copyOf(finished);
  }

  /** {@return the tasks of each state, a line a state, and a table of what blocks the blocked ones} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("blocked")
        .words("until")
        .words("by")
        .rows(blocked, each -> new Object[] {each.task(), each.until(), text(each.by())});
    return at + ": " + ready.size() + " ready, " + inProgress.size() + " in progress, "
        + blocked.size() + " blocked, " + finished.size() + " finished"
        + "\nready: " + text(ready)
        + "\nin progress: " + text(inProgress)
        + (blocked.isEmpty() ? "" : "\n" + table);
  }

  private static String text(List<?> items) {
    return items.isEmpty()
        ? "-"
        : Joiner.on(", ").join(Iterables.limit(items, TextTable.MOST_ROWS))
            + (items.size() > TextTable.MOST_ROWS ? ", …" : "");
  }
}
