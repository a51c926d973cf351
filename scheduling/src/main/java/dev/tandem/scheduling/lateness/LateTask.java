package dev.tandem.scheduling.lateness;

import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.Shift;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A task that finishes after it is due.
 *
 * @param task the task
 * @param due when it is due
 * @param finish when it finishes, or has finished
 * @param by by how much it is late; working time on the task's calendar
 */
public record LateTask(TaskId task, LocalDateTime due, LocalDateTime finish, Shift by) {
  /** Checks that the parts are there. */
  public LateTask {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(finish, "finish");
    Objects.requireNonNull(by, "by");
  }

  /** {@return the lateness in words} */
  @Override
  public String toString() {
    return task + " finishes " + finish + ", due " + due + ", " + by;
  }
}
