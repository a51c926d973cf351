package dev.tandem.core.estimate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A positive amount whose logarithm is normally distributed: the usual shape of durations and costs that many small factors multiply,
 * with a long upper tail that has no end.
 *
 * <p>Definition: {@code ln X} has mean {@code mu} and standard deviation {@code sigma}; median {@code e^mu}, mean
 * {@code e^(mu + sigma^2 / 2)}, variance {@code (e^(sigma^2) - 1) e^(2 mu + sigma^2)}. People know neither {@code mu} nor
 * {@code sigma}: {@link Estimate#logNormal(double, double)} starts from mean and standard deviation of the amount itself,
 * {@link Estimate#logNormalFromPercentiles} from two percentiles. Whoever knows the logarithm says so: {@link #ofLogarithm}.
 *
 * <p>{@link #quantile} of exactly 1 is refused and {@link #upperBound()} is empty, unless {@code sigma} is 0.
 *
 * @param logarithm mean and standard deviation of the logarithm, not of the amount
 */
public record LogNormal(Logarithm logarithm) implements Estimate {

  /**
   * The normal distribution of the natural logarithm of an amount.
   *
   * @param mu the mean of the logarithm
   * @param sigma the standard deviation of the logarithm
   */
  public record Logarithm(double mu, double sigma) {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if {@code 0 <= sigma <= 20}, {@code mu >= -345.4} or {@code mu + sigma^2 <= 345.4} does not hold:
     *     amounts would leave the range from 1e-150 to 1e150
     */
    public Logarithm {
      checkArgument(
          sigma >= 0 && sigma <= 20,
          "sigma must be from 0 to 20: %s. State a smaller spread; at 20, one outcome in ten is 1e11 times the median.",
          sigma);
      checkArgument(
          mu >= -LARGEST_LOGARITHM && mu + sigma * sigma <= LARGEST_LOGARITHM,
          "mu must be at least -345.4, and mu + sigma^2 at most 345.4: mu %s, sigma %s. State the amount in another unit.",
          mu,
          sigma);
    }
  }

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private static final double LARGEST_LOGARITHM = 345.4;

  /** Checks that the logarithm is there. */
  public LogNormal {
    Objects.requireNonNull(logarithm, "logarithm");
  }

  /**
   * {@return the lognormal estimate whose logarithm has this mean and standard deviation}
   *
   * <p>With a mean of 0.5 and a standard deviation of 1 of the logarithm the amount itself has the mean e, 2.72; {@link
   * Estimate#logNormal(double, double)} of the same numbers has the mean 0.5.
   *
   * @param mu the mean of the logarithm
   * @param sigma the standard deviation of the logarithm
   * @throws IllegalArgumentException if {@link Logarithm} does not accept them
   */
  public static LogNormal ofLogarithm(double mu, double sigma) {
    return new LogNormal(new Logarithm(mu, sigma));
  }

  static LogNormal fromMoments(double mean, double standardDeviation) {
    checkPositive("mean", mean);
    Domain.checkValue("standardDeviation", standardDeviation);
    checkArgument(
        standardDeviation >= 0,
        "standardDeviation must be at least 0: %s. State how far values typically lie from the mean.",
        standardDeviation);
    double ratio = standardDeviation / mean;
    // The definition solved: sigma² = ln(1 + s²/m²), mu = ln m − sigma²/2.
    double variance = StrictMath.log1p(ratio * ratio);
    return ofLogarithm(StrictMath.log(mean) - variance / 2, Math.sqrt(variance));
  }

  static LogNormal fromPercentiles(
      double low, double high, double lowProbability, double highProbability) {
    checkPositive("low", low);
    checkPositive("high", high);
    checkArgument(low <= high, "low must be at most high: %s > %s. Swap them.", low, high);
    checkArgument(
        lowProbability > 0 && lowProbability < highProbability && highProbability < 1,
        "probabilities must satisfy 0 < lowProbability < highProbability < 1: %s and %s. Use for example 0.1 and 0.9.",
        lowProbability,
        highProbability);
    double lowScore = STANDARD_NORMAL.inverseCumulativeProbability(lowProbability);
    double highScore = STANDARD_NORMAL.inverseCumulativeProbability(highProbability);
    // ln x = mu + sigma z at both percentiles; their difference frees sigma from mu.
    double sigma = (StrictMath.log(high) - StrictMath.log(low)) / (highScore - lowScore);
    return ofLogarithm(StrictMath.log(low) - sigma * lowScore, sigma);
  }

  private static void checkPositive(String role, double value) {
    Domain.checkValue(role, value);
    checkArgument(
        value > 0,
        "%s must be above 0: %s. A lognormal amount is positive; use another kind of estimate.",
        role,
        value);
  }

  /** {@return the mean of the logarithm} */
  public double mu() {
    return logarithm.mu();
  }

  /** {@return the standard deviation of the logarithm} */
  public double sigma() {
    return logarithm.sigma();
  }

  /** {@return the median: {@code e^mu}} */
  public double median() {
    return StrictMath.exp(mu());
  }

  /** {@return the most likely value: {@code e^(mu - sigma^2)}} */
  public double mode() {
    return StrictMath.exp(mu() - sigma() * sigma());
  }

  @Override
  public double mean() {
    return StrictMath.exp(mu() + sigma() * sigma() / 2);
  }

  @Override
  public double variance() {
    return StrictMath.expm1(sigma() * sigma()) * StrictMath.exp(2 * mu() + sigma() * sigma());
  }

  @Override
  public OptionalDouble skewness() {
    if (sigma() == 0) {
      return OptionalDouble.empty();
    }
    double squaredVariation = StrictMath.expm1(sigma() * sigma());
    return OptionalDouble.of((squaredVariation + 3) * Math.sqrt(squaredVariation));
  }

  @Override
  public double lowerBound() {
    return sigma() == 0 ? median() : 0;
  }

  @Override
  public OptionalDouble upperBound() {
    return sigma() == 0 ? OptionalDouble.of(median()) : OptionalDouble.empty();
  }

  @Override
  public double quantile(double probability) {
    Domain.checkProbability("probability", probability);
    if (sigma() == 0) {
      return median();
    }
    checkArgument(
        probability < 1,
        "probability must be below 1 for a lognormal estimate: 1.0. Its upper tail has no end; ask for 0.999.");
    return distribution().inverseCumulativeProbability(probability);
  }

  @Override
  public double cdf(double value) {
    Domain.checkValue("value", value);
    if (sigma() == 0) {
      return value < median() ? 0 : 1;
    }
    return distribution().cumulativeProbability(value);
  }

  @Override
  public double survival(double value) {
    Domain.checkValue("value", value);
    if (sigma() == 0) {
      return value < median() ? 1 : 0;
    }
    return distribution().survivalProbability(value);
  }

  @Override
  public LogNormal times(double factor) {
    return ofLogarithm(mu() + StrictMath.log(Domain.checkFactor(factor)), sigma());
  }

  @Override
  public double partialMean(double value) {
    Domain.checkValue("value", value);
    if (sigma() == 0) {
      return value < median() ? 0 : median();
    }
    // x times the density of (μ, σ) is the mean times the density of (μ + σ², σ).
    double shifted = mu() + sigma() * sigma();
    return mean() * LogNormalDistribution.of(shifted, sigma()).cumulativeProbability(value);
  }

  private LogNormalDistribution distribution() {
    return LogNormalDistribution.of(mu(), sigma());
  }
}
