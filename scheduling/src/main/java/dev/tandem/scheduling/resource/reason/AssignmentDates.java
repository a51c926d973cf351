package dev.tandem.scheduling.resource.reason;

import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * When a resource works on a task, of what is still to do.
 *
 * @param task the task
 * @param resource the resource or team
 * @param start when it begins, or goes on
 * @param finish when its work is done
 * @param units how many units of it work
 */
public record AssignmentDates(
    TaskId task, ResourceId resource, LocalDateTime start, LocalDateTime finish, BigDecimal units) {

  /** Checks that the parts are there. */
  public AssignmentDates {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(finish, "finish");
    Objects.requireNonNull(units, "units");
  }
}
