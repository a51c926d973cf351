package dev.tandem.metrics.earnedvalue.quality;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An interval that was forecast, and what happened.
 *
 * @param lower its lower bound, finite
 * @param upper its upper bound, finite, not below {@code lower}
 * @param actual what happened, finite
 */
public record IntervalForecast(double lower, double upper, double actual) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or {@code upper} is below {@code lower}
   */
  public IntervalForecast {
    checkArgument(
        Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper,
        "interval bounds must be finite and in order: [%s, %s]. Give the lower bound first.",
        lower,
        upper);
    checkArgument(
        Double.isFinite(actual), "outcome must be finite: %s. State what happened.", actual);
  }

  /** {@return whether what happened lies in the interval, bounds included} */
  public boolean holds() {
    return actual >= lower && actual <= upper;
  }
}
