package dev.tandem.core.project;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import java.util.Objects;
import java.util.Optional;

/**
 * A resource or a team works on a task. Whether its calendar drives the task's dates, the task and the policy of a schedule say; see {@link
 * dev.tandem.core.task.CalendarBasis}.
 *
 * @param task the leaf task
 * @param resource the resource or team
 * @param units how much of the resource the task takes while it runs: 0.5 for half of one person's time
 * @param work the resource's working time on the task; the task's duration times the units if empty
 */
public record Assignment(
    TaskId task, ResourceId resource, double units, Optional<WorkDuration> work) {

  /**
   * Checks the units and the work.
   *
   * @throws IllegalArgumentException if {@code units} is not a finite number above 0, or the work is negative
   */
  public Assignment {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(resource, "resource");
    checkArgument(
        units > 0 && Double.isFinite(units),
        "units of %s on task %s must be a finite number above 0: %s. Use 1 for full time.",
        resource,
        task,
        units);
    checkArgument(
        work.map(amount -> !amount.isNegative()).orElse(true),
        "work of %s on task %s must not be negative: %s. Leave it out to derive it.",
        resource,
        task,
        work.map(WorkDuration::toString).orElse(""));
  }

  /**
   * {@return a full-time assignment}
   *
   * @param task the id of the leaf task
   * @param resource the id of the resource or team
   */
  public static Assignment of(String task, String resource) {
    return new Assignment(TaskId.of(task), ResourceId.of(resource), 1, Optional.empty());
  }
}
