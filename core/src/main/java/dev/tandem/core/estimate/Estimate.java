package dev.tandem.core.estimate;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Discrete.Outcome;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An uncertain amount, as a probability distribution: how long a task takes, what it costs, what a feature brings.
 *
 * <p>The unit is the caller's: an estimate holds plain numbers, and whoever receives one says what they count, for example working
 * days or euros. Every moment, percentile and probability is a closed form or is solved to the accuracy of a {@code double}; nothing
 * is sampled. Values lie from -1e150 to 1e150, so that none of them overflows.
 *
 * <p>An estimate without spread (all its points equal) behaves as {@link Fixed}, whatever its kind.
 *
 * <pre>{@code
 * Estimate build = Estimate.betaPert(2, 3, 10);
 * build.mean();          // 4.0
 * build.quantile(0.8);   // 5.10: the duration that four of five such tasks keep
 * build.survival(8);     // 0.0045: the chance that it takes more than eight
 * }</pre>
 */
public sealed interface Estimate permits Fixed, Uniform, Triangular, BetaPert, LogNormal, Discrete {

  /**
   * {@return an amount that is certain}
   *
   * @param value the amount
   * @throws IllegalArgumentException if {@code value} is not from -1e150 to 1e150
   */
  static Fixed fixed(double value) {
    return new Fixed(value);
  }

  /**
   * {@return an estimate in which every value of a range is equally likely}
   *
   * @param min the smallest value
   * @param max the largest value
   * @throws IllegalArgumentException if {@code min <= max} does not hold, or a value is not from -1e150 to 1e150
   */
  static Uniform uniform(double min, double max) {
    return new Uniform(min, max);
  }

  /**
   * {@return a triangular estimate from its extremes and its most likely value}
   *
   * @param min the smallest possible value
   * @param mode the most likely value
   * @param max the largest possible value
   * @throws IllegalArgumentException if {@code min <= mode <= max} does not hold, or a value is not from -1e150 to 1e150
   */
  static Triangular triangular(double min, double mode, double max) {
    return new Triangular(min, mode, max);
  }

  /**
   * {@return the triangular estimate with this mode whose percentiles at two probabilities are {@code low} and {@code high}}
   *
   * <p>People seldom know true extremes; "one in ten is shorter than 8, one in ten is longer than 15" is a question that they can
   * answer. The extremes are found so that {@code cdf(low) = lowProbability} and {@code cdf(high) = highProbability}; exactly one
   * triangle does that. Known from risk tools as TRIGEN.
   *
   * @param low the lower percentile
   * @param mode the most likely value, from {@code low} to {@code high}
   * @param high the upper percentile
   * @param lowProbability the probability of at most {@code low}, for example 0.1; 0 makes {@code low} the smallest value
   * @param highProbability the probability of at most {@code high}, for example 0.9; 1 makes {@code high} the largest value
   * @throws IllegalArgumentException if {@code low <= mode <= high} does not hold, a probability is not from 0 to 1,
   *     {@code highProbability} does not exceed {@code lowProbability} by 1e-6, or a value or a resulting extreme is not from -1e150 to
   *     1e150
   */
  static Triangular trigen(
      double low, double mode, double high, double lowProbability, double highProbability) {
    return Trigen.solve(low, mode, high, lowProbability, highProbability);
  }

  /**
   * {@return a beta-PERT estimate with the customary shape 4}
   *
   * @param min the smallest possible value
   * @param mode the most likely value
   * @param max the largest possible value
   * @throws IllegalArgumentException if {@code min <= mode <= max} does not hold, or a value is not from -1e150 to 1e150
   */
  static BetaPert betaPert(double min, double mode, double max) {
    return new BetaPert(min, mode, max, BetaPert.DEFAULT_SHAPE);
  }

  /**
   * {@return a beta-PERT estimate}
   *
   * @param min the smallest possible value
   * @param mode the most likely value
   * @param max the largest possible value
   * @param shape how strongly values gather at the mode; see {@link BetaPert}
   * @throws IllegalArgumentException if {@code min <= mode <= max} or {@code 0 < shape <= 1e6} does not hold, or a value is not from
   *     -1e150 to 1e150
   */
  static BetaPert betaPert(double min, double mode, double max, double shape) {
    return new BetaPert(min, mode, max, shape);
  }

  /**
   * {@return the lognormal estimate with this mean and standard deviation}
   *
   * <p>Definition: {@code sigma^2 = ln(1 + (standardDeviation / mean)^2)}, {@code mu = ln(mean) - sigma^2 / 2}.
   *
   * @param mean the mean, positive
   * @param standardDeviation the standard deviation, 0 for a certain amount
   * @throws IllegalArgumentException if {@code mean > 0} or {@code standardDeviation >= 0} does not hold, or
   *     {@link LogNormal} does not accept the resulting parameters
   */
  static LogNormal logNormal(double mean, double standardDeviation) {
    return LogNormal.fromMoments(mean, standardDeviation);
  }

  /**
   * {@return the lognormal estimate that has these two percentiles}
   *
   * <p>Definition: {@code sigma = (ln high - ln low) / (z(highProbability) - z(lowProbability))} and {@code mu = ln low - sigma
   * z(lowProbability)}, where {@code z} is the standard normal quantile. A median of 10 and a ninetieth percentile of 20 are
   * {@code logNormalFromPercentiles(10, 20, 0.5, 0.9)}.
   *
   * @param low the lower percentile, positive
   * @param high the upper percentile
   * @param lowProbability the probability of at most {@code low}
   * @param highProbability the probability of at most {@code high}
   * @throws IllegalArgumentException if {@code 0 < low <= high} or {@code 0 < lowProbability < highProbability < 1} does not hold,
   *     or {@link LogNormal} does not accept the resulting parameters
   */
  static LogNormal logNormalFromPercentiles(
      double low, double high, double lowProbability, double highProbability) {
    return LogNormal.fromPercentiles(low, high, lowProbability, highProbability);
  }

  /**
   * {@return an estimate that takes one of a few values}
   *
   * @param probabilities each value with its probability; the order of the map has no effect
   * @throws IllegalArgumentException if {@code probabilities} is empty, a probability is not above 0 and at most 1, the probabilities
   *     do not sum to 1 within 1e-9, or a value is not from -1e150 to 1e150
   */
  static Discrete discrete(Map<Double, Double> probabilities) {
    return new Discrete(probabilities.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Outcome(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList()));
  }

  /** {@return the mean, also called the expected value} */
  double mean();

  /** {@return the variance, in the square of the estimate's unit; 0 without spread} */
  double variance();

  /** {@return the standard deviation: the square root of the variance} */
  default double standardDeviation() {
    return Math.sqrt(variance());
  }

  /**
   * {@return the skewness: the third central moment over the cube of the standard deviation}
   *
   * <p>Positive where the tail is long above, as in most durations. Empty without spread, where it is undefined.
   */
  OptionalDouble skewness();

  /** {@return the largest value that no outcome is below} */
  double lowerBound();

  /** {@return the smallest value that no outcome is above; empty where the upper tail has no end} */
  OptionalDouble upperBound();

  /**
   * {@return the percentile: the smallest value {@code x} with {@code cdf(x) >= probability}}
   *
   * <p>{@code quantile(0)} is the lower bound and {@code quantile(1)} the upper bound. With a uniform random number as its argument
   * this is also how to draw from the estimate.
   *
   * @param probability a probability, 0.8 for P80
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1, or is 1 where the upper tail has no end
   */
  double quantile(double probability);

  /**
   * {@return the probability of at most {@code value}}
   *
   * @param value a value, in the estimate's unit
   * @throws IllegalArgumentException if {@code value} is not from -1e150 to 1e150
   */
  double cdf(double value);

  /**
   * {@return the probability of more than {@code value}, exact also where it is tiny}
   *
   * @param value a value, in the estimate's unit
   * @throws IllegalArgumentException if {@code value} is not from -1e150 to 1e150
   */
  double survival(double value);

  /**
   * {@return this estimate in another unit: the same distribution, every value times a factor}
   *
   * <p>Mean, percentiles and bounds are times the factor, the variance times its square; skewness stays. Example: {@code times(0.8)} of days
   * of six hours gives days of seven and a half.
   *
   * @param factor how many of the new unit one of the old is; above 0 and finite
   * @throws IllegalArgumentException if {@code factor} is not above 0 or not finite, or a value leaves the range that an estimate has
   */
  Estimate times(double factor);

  /**
   * {@return the partial mean: the part of the mean that values of at most {@code value} contribute}
   *
   * <p>Definition: {@code E[X; X <= value]}, the integral of {@code x dF(x)} up to {@code value}; 0 below the lower bound, the mean from
   * the upper bound on. Divided by {@link #cdf} it is the mean of those values alone; the difference of two partial means over the
   * difference of the two probabilities is the mean of the values between.
   *
   * <p>Closed form for every kind. Its error is one of rounding, relative to the mean and the bounds, not to the part.
   *
   * @param value a value, in the estimate's unit
   * @throws IllegalArgumentException if {@code value} is not from -1e150 to 1e150
   */
  double partialMean(double value);
}
