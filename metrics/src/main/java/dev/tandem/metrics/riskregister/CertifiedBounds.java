package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import java.util.OptionalDouble;

/**
 * Between which amounts a true one lies, for certain: both the same where it is known exactly.
 *
 * @param lower no more than the true amount; empty if a tail without end begins here
 * @param upper no less than the true amount; empty if a tail without end begins here
 */
public record CertifiedBounds(OptionalDouble lower, OptionalDouble upper) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if a bound is not finite, or {@code lower} is above {@code upper}
   */
  public CertifiedBounds {
    double least = lower.orElse(-Double.MAX_VALUE);
    double most = upper.orElse(Double.MAX_VALUE);
    checkArgument(
        Double.isFinite(least) && Double.isFinite(most) && least <= most,
        "bounds must be finite and in order: %s to %s. Give the lower bound first.",
        least,
        most);
  }

  /** {@return whether the true amount is known exactly} */
  public boolean isExact() {
    return lower.isPresent() && lower.equals(upper);
  }

  /** {@return the amount if it is exact, otherwise both bounds, for example {@code 70} or {@code 69.8 to 70.1}} */
  @Override
  public String toString() {
    return isExact() ? text(lower) : text(lower) + " to " + text(upper);
  }

  private static String text(OptionalDouble bound) {
    return bound.isPresent() ? TextTable.text(bound) : "no bound";
  }
}
