package dev.tandem.core.estimate;

import java.util.OptionalDouble;

/**
 * An amount of which only a range is known: every value in it is equally likely.
 *
 * <p>Definition: mean {@code (min + max) / 2}, variance {@code (max - min)^2 / 12}.
 *
 * @param min the smallest value
 * @param max the largest value
 */
public record Uniform(double min, double max) implements Estimate {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if {@code min <= max} does not hold, or a value is not from -1e150 to 1e150
   */
  public Uniform {
    Domain.checkRange(min, max);
  }

  @Override
  public double mean() {
    return min + (max - min) / 2;
  }

  @Override
  public double variance() {
    return (max - min) * (max - min) / 12;
  }

  @Override
  public OptionalDouble skewness() {
    return min < max ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  @Override
  public double lowerBound() {
    return min;
  }

  @Override
  public OptionalDouble upperBound() {
    return OptionalDouble.of(max);
  }

  @Override
  public double quantile(double probability) {
    Domain.checkProbability("probability", probability);
    return probability == 1 ? max : Domain.clamp(min + (max - min) * probability, min, max);
  }

  @Override
  public double cdf(double value) {
    Domain.checkValue("value", value);
    if (value < min) {
      return 0;
    }
    return value >= max ? 1 : (value - min) / (max - min);
  }

  @Override
  public double survival(double value) {
    Domain.checkValue("value", value);
    if (value < min) {
      return 1;
    }
    return value >= max ? 0 : (max - value) / (max - min);
  }

  @Override
  public Uniform times(double factor) {
    Domain.checkFactor(factor);
    return new Uniform(min * factor, max * factor);
  }

  @Override
  public double partialMean(double value) {
    Domain.checkValue("value", value);
    // What is at most a value is uniform too.
    return value >= max ? mean() : cdf(value) * (min + (value - min) / 2);
  }
}
