package dev.tandem.scheduling.lateness;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import java.util.Objects;

/**
 * A task behind a late one that is not late for it.
 *
 * @param task the task
 * @param room how much is left: of the slack between the two, on the task's calendar, or, if it is pushed but still in time, before it is
 *     due, on the project's calendar
 * @param why what absorbs the lateness, in words
 */
public record Excused(TaskId task, WorkDuration room, String why) {
  /** Checks that the parts are there. */
  public Excused {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(why, "why");
  }

  /** {@return the excuse in words} */
  @Override
  public String toString() {
    return task + " has " + room + " left: " + why;
  }
}
