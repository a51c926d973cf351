package dev.tandem.core.resource;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody or something that tasks need: a person, a crew, a machine.
 *
 * @param id identifies the resource within its project
 * @param name what people call it
 * @param capacity how many units of it there are: 1 for a person, 3 for three equal machines
 * @param calendar the name of the project's calendar that it follows; the project's own if empty
 */
public record Resource(ResourceId id, String name, double capacity, Optional<String> calendar) {

  /**
   * Checks the capacity.
   *
   * @throws IllegalArgumentException if {@code capacity} is not a finite number above 0
   */
  public Resource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(calendar, "calendar");
    checkArgument(
        capacity > 0 && Double.isFinite(capacity),
        "capacity of resource %s must be a finite number above 0: %s. Use 1 for one person.",
        id,
        capacity);
  }

  /**
   * {@return a resource of one unit on the project's calendar, named as its id}
   *
   * @param id identifies the resource within its project
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Resource of(String id) {
    return new Resource(ResourceId.of(id), id, 1, Optional.empty());
  }
}
