package dev.tandem.scheduling.resource.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A stretch of time in which demand and capacity of a resource stay the same: a bar of a histogram.
 *
 * @param from when it begins
 * @param until when it ends; later
 * @param demand how many units the tasks take; at least 0
 * @param capacity how many units are there; at least 0
 */
public record LoadStep(
    LocalDateTime from, LocalDateTime until, BigDecimal demand, BigDecimal capacity) {

  /**
   * Checks the stretch.
   *
   * @throws IllegalArgumentException if it does not end after it begins, or an amount is negative
   */
  public LoadStep {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(capacity, "capacity");
    checkArgument(
        from.isBefore(until),
        "step of a load must end after it begins: %s to %s. Leave out empty steps.",
        from,
        until);
    checkArgument(
        demand.signum() >= 0 && capacity.signum() >= 0,
        "amounts of a load must not be negative: demand %s, capacity %s. Correct them.",
        demand,
        capacity);
  }

  /** {@return how many seconds on the clock it lasts} */
  public long seconds() {
    return Duration.between(from, until).toSeconds();
  }

  /** {@return by how many units the demand is above the capacity; 0 if it is not} */
  public BigDecimal excess() {
    return demand.subtract(capacity).max(BigDecimal.ZERO);
  }

  /** {@return whether more is taken than there is} */
  public boolean isOver() {
    return demand.compareTo(capacity) > 0;
  }

  /** {@return whether nothing is taken and nothing is there} */
  public boolean isOff() {
    return demand.signum() == 0 && capacity.signum() == 0;
  }
}
