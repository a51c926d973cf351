package dev.tandem.scheduling.capacity;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Work of a team that must be done within some periods.
 *
 * @param id what people call it
 * @param amount how much it is, in the unit in which capacity is stated: days, hours or points; at least 0
 * @param from the first period in which it can be done, counted from 0
 * @param due the last period in which it can be done; at least {@code from}
 */
public record DueWork(String id, BigDecimal amount, int from, int due) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code amount} or {@code from} is negative, or {@code due} is before {@code from}
   */
  public DueWork {
    Objects.requireNonNull(id, "id");
    checkArgument(
        amount.signum() >= 0,
        "amount of %s must be at least 0: %s. State the work that it takes.",
        id,
        amount);
    checkArgument(
        from >= 0,
        "first period of %s must be at least 0: %s. Count from the first one.",
        id,
        from);
    checkArgument(
        due >= from,
        "last period of %s must not be before its first: %s before %s. Move one of them.",
        id,
        due,
        from);
  }

  /**
   * {@return work that can begin in the first period}
   *
   * @param id what people call it
   * @param amount how much it is
   * @param due the last period in which it can be done
   * @throws IllegalArgumentException if {@code amount} is negative, infinite or NaN, or {@code due} is negative
   */
  public static DueWork by(String id, double amount, int due) {
    return within(id, amount, 0, due);
  }

  /**
   * {@return work that must be done within some periods}
   *
   * @param id what people call it
   * @param amount how much it is
   * @param from the first period in which it can be done
   * @param due the last period in which it can be done
   * @throws IllegalArgumentException if {@code amount} is negative, infinite or NaN, {@code from} is negative, or {@code due} is before
   *     {@code
   *     from}
   */
  public static DueWork within(String id, double amount, int from, int due) {
    checkArgument(
        Double.isFinite(amount),
        "amount of %s must be a finite number: %s. State the work that it takes.",
        id,
        amount);
    return new DueWork(id, BigDecimal.valueOf(amount), from, due);
  }
}
