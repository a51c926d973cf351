package dev.tandem.core.estimate;

import java.util.OptionalDouble;

/**
 * An amount that is certain.
 *
 * @param value the amount
 */
public record Fixed(double value) implements Estimate {

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if {@code value} is not from -1e150 to 1e150
   */
  public Fixed {
    Domain.checkValue("value", value);
  }

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double variance() {
    return 0;
  }

  @Override
  public OptionalDouble skewness() {
    return OptionalDouble.empty();
  }

  @Override
  public double lowerBound() {
    return value;
  }

  @Override
  public OptionalDouble upperBound() {
    return OptionalDouble.of(value);
  }

  @Override
  public double quantile(double probability) {
    Domain.checkProbability("probability", probability);
    return value;
  }

  @Override
  public double cdf(double value) {
    Domain.checkValue("value", value);
    return value < this.value ? 0 : 1;
  }

  @Override
  public double survival(double value) {
    return 1 - cdf(value);
  }

  @Override
  public Fixed times(double factor) {
    return new Fixed(value * Domain.checkFactor(factor));
  }

  @Override
  public double partialMean(double value) {
    Domain.checkValue("value", value);
    return value < this.value ? 0 : this.value;
  }
}
