package dev.tandem.scheduling.roadmap;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a feature comes.
 *
 * @param id the feature's id
 * @param name what people call it
 * @param start when the first of its tasks starts; empty without tasks
 * @param delivered when the last of its tasks finishes; empty without tasks
 * @param usable when it is delivered and so is all that it requires, directly or not; requirements without tasks are taken as there; empty
 *     without tasks of its own
 * @param drivers those of its tasks that finish last
 * @param leastFloat the least total float of its tasks; empty without tasks
 * @param critical whether one of its tasks is critical
 * @param cost what is lost by its becoming usable no earlier, in the currency of its product; empty without tasks
 */
public record FeatureDates(
    FeatureId id,
    String name,
    Optional<LocalDateTime> start,
    Optional<LocalDateTime> delivered,
    Optional<LocalDateTime> usable,
    List<TaskId> drivers,
    Optional<WorkDuration> leastFloat,
    boolean critical,
    OptionalDouble cost) {

  /** Copies the drivers. */
  public FeatureDates {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(delivered, "delivered");
    Objects.requireNonNull(usable, "usable");
    drivers = ImmutableList.copyOf(drivers);
    Objects.requireNonNull(leastFloat, "leastFloat");
    Objects.requireNonNull(cost, "cost");
  }

  /** {@return id, usable date and float in words} */
  @Override
  public String toString() {
    return id
        + usable.map(date -> " usable " + date).orElse(" without a date")
        + leastFloat.map(least -> ", least float " + least).orElse("")
        + (critical ? ", critical" : "");
  }
}
