package dev.tandem.scheduling.resource.reason;

import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A task that could not be put where its resources are free; it stands where its links put it, and takes its resources there all the same.
 *
 * @param task the task
 * @param resource the resource or team of which there is too little
 * @param start when it starts, or goes on
 * @param cause why it was not put elsewhere
 */
public record Unresolved(
    TaskId task, ResourceId resource, LocalDateTime start, UnresolvedCause cause) {

  /** Checks that the parts are there. */
  public Unresolved {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(cause, "cause");
  }

  /** {@return for example {@code review stays at 2027-06-03T08:00 without enough of ann: it has started}} */
  @Override
  public String toString() {
    return task + " stays at " + start + " without enough of " + resource + ": " + cause.words();
  }
}
