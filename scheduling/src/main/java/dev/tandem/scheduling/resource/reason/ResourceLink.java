package dev.tandem.scheduling.resource.reason;

import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A task works with units of a resource that another has finished with: a predecessor by resource rather than by logic.
 *
 * @param predecessor the task that had them; it finishes not after the successor starts
 * @param successor the task that has them next
 * @param resource the resource or team
 * @param units how many units
 */
public record ResourceLink(
    TaskId predecessor, TaskId successor, ResourceId resource, BigDecimal units) {

  /** Checks that the parts are there. */
  public ResourceLink {
    Objects.requireNonNull(predecessor, "predecessor");
    Objects.requireNonNull(successor, "successor");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(units, "units");
  }

  /** {@return for example {@code login hands 1 of ann to review}} */
  @Override
  public String toString() {
    return predecessor + " hands " + units.toPlainString() + " of " + resource + " to " + successor;
  }
}
