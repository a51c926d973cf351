package dev.tandem.core.risk;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.estimate.Estimate;

/**
 * The impact to expect from uncertain events, and how far it may miss: mean and variance, in the unit of the impact.
 *
 * <p>Definition, for an event of probability {@code p} whose impact, if it occurs, has mean {@code m} and variance {@code v}: mean
 * {@code p m} (the "expected monetary value", where the unit is money), variance {@code p v + p (1 - p) m^2}. Exact for any
 * distribution of the impact. A rare large impact has a small mean and a large variance: the mean alone is no reserve.
 *
 * @param mean the expected impact
 * @param variance its variance, in the square of the unit
 */
public record Exposure(double mean, double variance) {

  /** No impact at all. */
  public static final Exposure NONE = new Exposure(0, 0);

  /**
   * Checks the moments.
   *
   * @throws IllegalArgumentException if {@code mean} is not finite, or {@code variance} is not finite and at least 0
   */
  public Exposure {
    checkArgument(
        Double.isFinite(mean), "mean must be finite: %s. State impacts in a larger unit.", mean);
    checkArgument(
        variance >= 0 && Double.isFinite(variance),
        "variance must be finite and at least 0: %s. State impacts in a larger unit.",
        variance);
  }

  /**
   * {@return the exposure to one event}
   *
   * @param probability how likely the event is
   * @param impact the impact if it occurs
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public static Exposure of(double probability, Estimate impact) {
    return ofEvent(probability, impact.mean(), impact.variance());
  }

  static Exposure ofEvent(double probability, double mean, double variance) {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. State 80 percent as 0.8.",
        probability);
    return new Exposure(
        probability * mean, probability * variance + probability * (1 - probability) * mean * mean);
  }

  /** {@return the standard deviation: the square root of the variance} */
  public double standardDeviation() {
    return Math.sqrt(variance);
  }

  /**
   * {@return the exposure to both, if neither event makes the other more or less likely}
   *
   * <p>Means add, and for independent events variances add. A register's total is {@code reduce(Exposure.NONE,
   * Exposure::plusIndependent)}. Two impacts of the <em>same</em> event are not independent.
   *
   * @param other the exposure to other events, in the same unit
   * @throws IllegalArgumentException if a sum is beyond the largest number
   */
  public Exposure plusIndependent(Exposure other) {
    return new Exposure(mean + other.mean, variance + other.variance);
  }
}
