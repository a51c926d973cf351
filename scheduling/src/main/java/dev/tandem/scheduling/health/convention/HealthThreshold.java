package dev.tandem.scheduling.health.convention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import java.util.OptionalDouble;

/**
 * The values with which a check is passed; its bounds belong to them.
 *
 * @param atLeast the least value that passes; any if empty
 * @param atMost the greatest value that passes; any if empty
 */
public record HealthThreshold(OptionalDouble atLeast, OptionalDouble atMost) {

  /**
   * Checks that there is a bound, and that some value can pass.
   *
   * @throws IllegalArgumentException if there is no bound, one is NaN or infinite, or the least is above the greatest
   */
  public HealthThreshold {
    checkArgument(
        atLeast.isPresent() || atMost.isPresent(),
        "threshold must have a bound: it has none. State the least or the greatest value that passes.");
    double least = atLeast.orElse(atMost.orElse(0));
    double most = atMost.orElse(least);
    checkArgument(
        least <= most && Double.isFinite(least) && Double.isFinite(most),
        "threshold must go from a finite number to one that is no less: %s to %s. Correct a bound.",
        least,
        most);
  }

  /**
   * {@return the threshold that values up to a greatest one pass}
   *
   * @param most the greatest value that passes
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static HealthThreshold atMost(double most) {
    return new HealthThreshold(OptionalDouble.empty(), OptionalDouble.of(most));
  }

  /**
   * {@return the threshold that values from a least one on pass}
   *
   * @param least the least value that passes
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static HealthThreshold atLeast(double least) {
    return new HealthThreshold(OptionalDouble.of(least), OptionalDouble.empty());
  }

  /**
   * {@return the threshold that values in a range pass}
   *
   * @param least the least value that passes
   * @param most the greatest value that passes
   * @throws IllegalArgumentException if one is NaN or infinite, or the least is above the greatest
   */
  public static HealthThreshold between(double least, double most) {
    return new HealthThreshold(OptionalDouble.of(least), OptionalDouble.of(most));
  }

  /**
   * {@return whether a value passes}
   *
   * <p>A share of counts is the double nearest to it, as is a bound written in decimals: 1 of 20 passes "at most 0.05".
   *
   * @param value the value
   */
  public boolean isPassedBy(double value) {
    return value >= atLeast.orElse(Double.NEGATIVE_INFINITY)
        && value <= atMost.orElse(Double.POSITIVE_INFINITY);
  }

  /** {@return the threshold in words: {@code at most 0.05}, {@code at least 0.95} or {@code from 2 to 4}} */
  @Override
  public String toString() {
    if (atLeast.isEmpty()) {
      return "at most " + TextTable.text(atMost);
    }
    return atMost.isEmpty()
        ? "at least " + TextTable.text(atLeast)
        : "from " + TextTable.text(atLeast) + " to " + TextTable.text(atMost);
  }
}
