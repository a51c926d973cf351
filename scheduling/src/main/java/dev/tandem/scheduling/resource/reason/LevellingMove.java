package dev.tandem.scheduling.resource.reason;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A task whose dates are others after levelling, and why.
 *
 * @param task the leaf task
 * @param startBefore when it was to start; of a started task, when what is left of it was to go on
 * @param finishBefore when it was to finish
 * @param start when it starts now, or goes on
 * @param finish when it finishes now
 * @param delay its own levelling delay: by how much working time it starts after what its links ask for; zero if it only follows others
 * @param reason why
 */
public record LevellingMove(
    TaskId task,
    LocalDateTime startBefore,
    LocalDateTime finishBefore,
    LocalDateTime start,
    LocalDateTime finish,
    WorkDuration delay,
    MoveReason reason) {

  /** Checks that the parts are there. */
  public LevellingMove {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(startBefore, "startBefore");
    Objects.requireNonNull(finishBefore, "finishBefore");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(finish, "finish");
    Objects.requireNonNull(delay, "delay");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * {@return the move in words, for example {@code review moves from 2027-06-03T08:00 to 2027-06-07T08:00, because ann works on login until
   *     2027-06-04T17:00; with 1 more of ann it would start on 2027-06-03T08:00}}
   */
  @Override
  public String toString() {
    return task + " moves from " + startBefore + " to " + start + ", because " + reason;
  }
}
