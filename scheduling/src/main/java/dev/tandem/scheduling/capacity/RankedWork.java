package dev.tandem.scheduling.capacity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * Work that is done in one period as a whole, after other work.
 *
 * @param id what people call it
 * @param amount how much it is, in the unit in which capacity is stated; at least 0
 * @param after the ids of the work that it waits for
 */
public record RankedWork(String id, BigDecimal amount, Set<String> after) {

  /**
   * Copies the ids.
   *
   * @throws IllegalArgumentException if {@code amount} is negative, or the work waits for itself
   */
  public RankedWork {
    Objects.requireNonNull(id, "id");
    after = ImmutableSet.copyOf(after);
    checkArgument(
        amount.signum() >= 0,
        "amount of %s must be at least 0: %s. State the work that it takes.",
        id,
        amount);
    checkArgument(
        !after.contains(id), "work must not wait for itself: %s does. Leave itself out.", id);
  }

  /**
   * {@return work that waits for other work}
   *
   * @param id what people call it
   * @param amount how much it is
   * @param after the ids of the work that it waits for
   * @throws IllegalArgumentException if {@code amount} is negative, infinite or NaN, or the work waits for itself
   */
  public static RankedWork of(String id, double amount, String... after) {
    checkArgument(
        Double.isFinite(amount),
        "amount of %s must be a finite number: %s. State the work that it takes.",
        id,
        amount);
    return new RankedWork(id, BigDecimal.valueOf(amount), ImmutableSet.copyOf(after));
  }
}
