package dev.tandem.metrics.revenue.subscription;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What is taken off the price of each billing period of a subscription, from its start.
 *
 * @param off the amount taken off one billing period, not negative
 * @param until from when it is not taken off any more; empty for a discount for ever
 */
public record Discount(Money off, Optional<Instant> until) {

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if {@code off} is negative
   */
  public Discount {
    checkArgument(
        !off.isNegative(), "discount must not be negative: %s. State what is taken off.", off);
    Objects.requireNonNull(until, "until");
  }

  /**
   * {@return a discount without end}
   *
   * @param off the amount taken off one billing period
   * @throws IllegalArgumentException if {@code off} is negative
   */
  public static Discount forever(Money off) {
    return new Discount(off, Optional.empty());
  }

  /**
   * {@return a discount that ends}
   *
   * @param off the amount taken off one billing period
   * @param until from when it is not taken off any more
   * @throws IllegalArgumentException if {@code off} is negative
   */
  public static Discount until(Money off, Instant until) {
    return new Discount(off, Optional.of(until));
  }

  /** {@return for example {@code EUR 10.00 off until 2025-03-01T00:00:00Z}} */
  @Override
  public String toString() {
    return off + " off" + until.map(end -> " until " + end).orElse("");
  }
}
