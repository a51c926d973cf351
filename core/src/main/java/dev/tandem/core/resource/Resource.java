package dev.tandem.core.resource;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.check.Amounts;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody or something that tasks need: a person, a crew, a machine.
 *
 * @param id identifies the resource within its project
 * @param name what people call it
 * @param capacity how many units of it there are: 1 for a person, 3 for three equal machines
 * @param calendar the name of the project's calendar that it follows; the project's own if empty, save that it then is there whenever a
 *     task with a calendar of its own goes on
 * @param rate what a workday of work of one unit costs, in the currency of the plan; at least 0. Two units that work for three workdays
 *     cost six times the rate.
 */
public record Resource(
    ResourceId id, String name, double capacity, Optional<String> calendar, double rate) {

  /**
   * Checks capacity and rate.
   *
   * @throws IllegalArgumentException if {@code capacity} is not a finite number above 0, or {@code rate} is negative, infinite or NaN
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
    Amounts.notNegative("rate of resource " + id, rate, "State what a workday of one unit costs.");
  }

  /**
   * {@return a resource of one unit on the project's calendar, named as its id, that costs nothing}
   *
   * @param id identifies the resource within its project
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Resource of(String id) {
    return new Resource(ResourceId.of(id), id, 1, Optional.empty(), 0);
  }

  /**
   * {@return this resource at another rate}
   *
   * @param perWorkday what a workday of work of one unit costs; at least 0
   * @throws IllegalArgumentException if {@code perWorkday} is negative, infinite or NaN
   */
  public Resource withRate(double perWorkday) {
    return new Resource(id, name, capacity, calendar, perWorkday);
  }
}
