package dev.tandem.metrics.statistics.quantile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A sample in ascending order, from which quantiles follow without a model of the distribution.
 *
 * @param values the values in ascending order, at least one, all finite
 */
public record OrderStatistics(ImmutableDoubleArray values) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if there is no value, one is not finite, or they are not in ascending order
   */
  public OrderStatistics {
    checkArgument(!values.isEmpty(), "values must not be empty. A quantile needs a value.");
    for (int i = 0; i < values.length(); i++) {
      checkArgument(
          Double.isFinite(values.get(i)),
          "values must be finite: %s. Leave out what is not known.",
          values.get(i));
      checkArgument(
          i == 0 || values.get(i - 1) <= values.get(i),
          "values must be in ascending order: %s after %s. Sort them.",
          values.get(i),
          values.get(Math.max(0, i - 1)));
    }
  }

  /**
   * {@return a sample}
   *
   * @param values the values in any order, at least one, all finite
   * @throws IllegalArgumentException if there is no value, or one is not finite
   */
  public static OrderStatistics of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new OrderStatistics(ImmutableDoubleArray.copyOf(sorted));
  }

  /** {@return how many values there are} */
  public int count() {
    return values.length();
  }

  /** {@return the mean of the values} */
  public double mean() {
    return values.stream().sum() / values.length();
  }

  /**
   * {@return a quantile}
   *
   * @param probability from 0 to 1
   * @param definition what a quantile is
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public double quantile(double probability, QuantileDefinition definition) {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. Write 0.85 for 85 %.",
        probability);
    return definition.at(values, BigDecimal.valueOf(probability));
  }

  /** {@return the middle value, or the mean of the two in the middle; every definition but 1, 3 and 4 gives it} */
  public double median() {
    return quantile(0.5, QuantileDefinition.LINEAR);
  }

  /**
   * {@return the order statistics between which a quantile of the population lies, or empty if the sample is too small for the level}
   *
   * <p>The number of values below the quantile is binomial. Of each tail at most half of the error rate is given away, so that the coverage
   * is at least the level; it is exact for continuous values and more for values with ties. Five values hold the median with 93.75 %
   * between the first and the fifth, and never with 95 %.
   *
   * <p>Source: H. A. David and H. N. Nagaraja, 2003, Order Statistics, 7.1. Cost: O(log n) evaluations of the binomial distribution.
   *
   * @param probability above 0 and below 1
   * @param level how often the quantile shall lie between them, at least
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public Optional<RankInterval> ranks(double probability, ConfidenceLevel level) {
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. Write 0.85 for 85 %.",
        probability);
    BinomialDistribution below = BinomialDistribution.of(count(), probability);
    double tail = level.errorRate() / 2;
    int lower = below.inverseCumulativeProbability(tail);
    while (lower > 0 && below.cumulativeProbability(lower - 1) > tail) {
      lower--;
    }
    while (lower < count() && below.cumulativeProbability(lower) <= tail) {
      lower++;
    }
    int upper = lower + 1;
    while (upper <= count() && below.survivalProbability(upper - 1) > tail) {
      upper++;
    }
    return lower < 1 || upper > count()
        ? Optional.empty()
        : Optional.of(new RankInterval(
            lower, upper, below.probability(lower - 1, upper - 1)));
  }

  /**
   * {@return an interval of a quantile of the population, from one order statistic to another; empty if the sample is too small for the
   * level}
   *
   * @param probability above 0 and below 1
   * @param level how often the interval shall cover the quantile, at least
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public Optional<Interval> quantileInterval(double probability, ConfidenceLevel level) {
    return ranks(probability, level)
        .map(ranks -> new Interval(
            values.get(ranks.lower() - 1),
            values.get(ranks.upper() - 1),
            level,
            String.format(
                Locale.ROOT,
                "order statistics %d and %d of %d, coverage %.4f",
                ranks.lower(),
                ranks.upper(),
                count(),
                ranks.coverage())));
  }

  /**
   * {@return the probability that the next value lies between the least and the greatest so far, (n − 1)/(n + 1), for independent values of
   * one continuous distribution}
   *
   * <p>0 for one value, 5/6 for eleven. Source: T. Magennis, Prediction intervals, FocusedObjective.Resources.
   */
  public double probabilityNextWithin() {
    return (count() - 1.0) / (count() + 1.0);
  }

  /** {@return how many values there are, and the least and the greatest} */
  @Override
  public String toString() {
    return count() + " values from " + values.get(0) + " to " + values.get(count() - 1);
  }
}
