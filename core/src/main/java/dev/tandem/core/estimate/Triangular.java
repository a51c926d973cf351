package dev.tandem.core.estimate;

import java.util.OptionalDouble;

/**
 * A three-point estimate whose likelihood rises in a straight line to the mode and falls in a straight line from it.
 *
 * <p>Definition: mean {@code (min + mode + max) / 3}, variance {@code (min^2 + mode^2 + max^2 - min mode - min max - mode max) / 18}.
 * It gives the extremes more weight than {@link BetaPert} does. The mode may lie at either end.
 *
 * @param min the smallest possible value
 * @param mode the most likely value
 * @param max the largest possible value
 */
public record Triangular(double min, double mode, double max) implements Estimate {

  /**
   * Checks the three points.
   *
   * @throws IllegalArgumentException if {@code min <= mode <= max} does not hold, or a value is not from -1e150 to 1e150
   */
  public Triangular {
    Domain.checkThreePoints(min, mode, max);
  }

  @Override
  public double mean() {
    return min + ((mode - min) + (max - min)) / 3;
  }

  @Override
  public double variance() {
    return (max - min) * (max - min) * normalisedSpread() / 18;
  }

  @Override
  public OptionalDouble skewness() {
    if (min == max) {
      return OptionalDouble.empty();
    }
    // On the range shrunk to [0, 1], with the mode at c: place and scale do not change skewness.
    double c = massBelowMode();
    double spread = normalisedSpread();
    return OptionalDouble.of(
        Math.sqrt(2) * (1 - 2 * c) * (1 + c) * (2 - c) / (5 * spread * Math.sqrt(spread)));
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
    if (probability == 0) {
      return min;
    }
    double c = massBelowMode();
    double range = max - min;
    // The mode bounds both branches, so that rounding cannot make the quantile fall.
    return probability < c
        ? Domain.clamp(min + range * Math.sqrt(probability * c), min, mode)
        : Domain.clamp(max - range * Math.sqrt((1 - probability) * (1 - c)), mode, max);
  }

  @Override
  public double cdf(double value) {
    Domain.checkValue("value", value);
    return value < mode ? lowerTail(value) : 1 - upperTail(value);
  }

  @Override
  public double survival(double value) {
    Domain.checkValue("value", value);
    return value < mode ? 1 - lowerTail(value) : upperTail(value);
  }

  @Override
  public Triangular times(double factor) {
    Domain.checkFactor(factor);
    return new Triangular(min * factor, mode * factor, max * factor);
  }

  @Override
  public double partialMean(double value) {
    Domain.checkValue("value", value);
    // Below the mode as above it, what lies beyond a value is a right-angled triangle; its mean is
    // two thirds on the way to the value.
    return value < mode
        ? lowerTail(value) * (min + (value - min) * 2 / 3)
        : mean() - upperTail(value) * (max - (max - value) * 2 / 3);
  }

  /** The probability of at most a value below the mode. Ratios before products: tiny ranges must not underflow to 0/0. */
  private double lowerTail(double value) {
    return value <= min ? 0 : (value - min) / (max - min) * ((value - min) / (mode - min));
  }

  /** The probability of more than a value from the mode on. */
  private double upperTail(double value) {
    return value >= max ? 0 : (max - value) / (max - min) * ((max - value) / (max - mode));
  }

  private double massBelowMode() {
    return min == max ? 0 : (mode - min) / (max - min);
  }

  private double normalisedSpread() {
    double c = massBelowMode();
    return 1 - c + c * c;
  }
}
