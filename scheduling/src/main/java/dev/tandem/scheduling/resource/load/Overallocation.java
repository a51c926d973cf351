package dev.tandem.scheduling.resource.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of time in which the same tasks take more of a resource than there is; over nights and other breaks it goes on.
 *
 * @param resource the resource or team
 * @param from when it begins
 * @param until when it ends
 * @param demand the most units taken at a time
 * @param capacity how many units are there at that time
 * @param excess how much is taken above what is there, in unit-seconds
 * @param tasks the tasks that take it, in the order of the plan
 */
public record Overallocation(
    ResourceId resource,
    LocalDateTime from,
    LocalDateTime until,
    BigDecimal demand,
    BigDecimal capacity,
    BigDecimal excess,
    List<TaskId> tasks) {

  /**
   * Copies the tasks.
   *
   * @throws IllegalArgumentException if the demand is not above the capacity
   */
  public Overallocation {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(excess, "excess");
    tasks = ImmutableList.copyOf(tasks);
    checkArgument(
        demand.compareTo(capacity) > 0,
        "demand of an overallocation must be above the capacity: %s of %s. Leave it out.",
        demand,
        capacity);
  }

  /** {@return for example {@code ann is overallocated from 2027-06-03T08:00 to 2027-06-04T17:00: 2 of 1 by login, review}} */
  @Override
  public String toString() {
    return resource + " is overallocated from " + from + " to " + until + ": "
        + demand.toPlainString() + " of " + capacity.toPlainString() + " by "
        + String.join(", ", tasks.stream().map(TaskId::value).toList());
  }
}
