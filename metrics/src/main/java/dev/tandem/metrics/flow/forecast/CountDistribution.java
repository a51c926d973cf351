package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How probable each number of items is: 0, 1, 2 and so on.
 *
 * <p>Probabilities are weights divided by their sum. Weights that count periods stay whole numbers, so that 17 of 20 is 0.85 and not a bit
 * less.
 *
 * @param weights the weight of each number from 0, at least 0 and finite; the last one is above 0
 */
public record CountDistribution(ImmutableDoubleArray weights) {

  private static final int MOST_NUMBERS = 10_000_000;

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or the last one is 0, or there is none
   */
  public CountDistribution {
    double sum = 0;
    for (int i = 0; i < weights.length(); i++) {
      checkArgument(
          weights.get(i) >= 0,
          "weights must be at least 0: %s. Give weights or probabilities.",
          weights.get(i));
      sum += weights.get(i);
    }
    checkArgument(
        sum < Double.POSITIVE_INFINITY, "weights must have a finite sum: %s. Scale them.", sum);
    checkArgument(
        !weights.isEmpty() && weights.get(weights.length() - 1) > 0,
        "last weight must be above 0: %s. End with the greatest number that can occur.",
        weights);
  }

  /**
   * {@return a distribution by weights, zeros at the end left out}
   *
   * @param weights the weight of each number from 0, at least 0 and finite, not all 0
   * @throws IllegalArgumentException if a weight is negative or not finite, or all are 0
   */
  public static CountDistribution ofWeights(double... weights) {
    int length = weights.length;
    while (length > 0 && weights[length - 1] == 0) {
      length--;
    }
    return new CountDistribution(ImmutableDoubleArray.copyOf(Arrays.copyOf(weights, length)));
  }

  /**
   * {@return the distribution of a number that is certain}
   *
   * @param items the number, from 0 to 9,999,999
   * @throws IllegalArgumentException if it is not
   */
  public static CountDistribution fixed(int items) {
    checkSize(items);
    double[] weights = new double[items + 1];
    weights[items] = 1;
    return ofWeights(weights);
  }

  /**
   * {@return the distribution of a number that is equally likely anywhere in a range}
   *
   * @param lowest the lowest number, at least 0
   * @param highest the highest number, from {@code lowest} to 9,999,999
   * @throws IllegalArgumentException if the numbers are not such a range
   */
  public static CountDistribution between(int lowest, int highest) {
    checkArgument(
        lowest >= 0 && lowest <= highest,
        "range must be from 0 and in order: %s to %s. Give the lowest number first.",
        lowest,
        highest);
    checkSize(highest);
    double[] weights = new double[highest + 1];
    Arrays.fill(weights, lowest, highest + 1, 1);
    return ofWeights(weights);
  }

  private static void checkSize(long items) {
    checkArgument(
        items >= 0 && items < MOST_NUMBERS,
        "number of items must be from 0 to 9999999: %s. Count in a larger unit.",
        items);
  }

  private double sum() {
    return weights.stream().sum();
  }

  /** {@return the greatest number that can occur} */
  public int highest() {
    return weights.length() - 1;
  }

  /**
   * {@return the probability of a number}
   *
   * @param items the number
   */
  public double probability(int items) {
    return items < 0 || items > highest() ? 0 : weights.get(items) / sum();
  }

  /**
   * {@return the probability of a number or a greater one}
   *
   * @param items the number
   */
  public double atLeast(int items) {
    double tail = 0;
    for (int i = highest(); i >= Math.max(0, items); i--) {
      tail += weights.get(i);
    }
    return items <= 0 ? 1 : tail / sum();
  }

  /** {@return the mean} */
  public double mean() {
    double mean = 0;
    for (int i = 1; i <= highest(); i++) {
      mean += i * weights.get(i);
    }
    return mean / sum();
  }

  /** {@return the variance} */
  public double variance() {
    double mean = mean();
    double squares = 0;
    for (int i = 0; i <= highest(); i++) {
      squares += (i - mean) * (i - mean) * weights.get(i);
    }
    return squares / sum();
  }

  /**
   * {@return the distribution of the sum of two independent numbers}
   *
   * <p>Cost: O(a · b) for a and b numbers that can occur.
   *
   * @param other the other number's distribution
   * @throws IllegalArgumentException if the sum may be above 9,999,999
   */
  public CountDistribution plus(CountDistribution other) {
    checkSize((long) highest() + other.highest());
    double[] sum = new double[highest() + other.highest() + 1];
    double scale = other.sum();
    for (int j = 0; j <= other.highest(); j++) {
      double weight = other.weights.get(j);
      if (weight > 0) {
        for (int i = 0; i <= highest(); i++) {
          sum[i + j] += weights.get(i) * weight;
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= scale;
    }
    return ofWeights(sum);
  }

  /**
   * {@return the distribution of the sum of independent numbers that are distributed alike; 0 for none}
   *
   * <p>For splitting: so many items, of each of which as many come out as this distribution says. Cost: O(count² · highest · k) for k
   * numbers that can occur.
   *
   * @param count how many numbers are added, at least 0
   * @throws IllegalArgumentException if {@code count} is negative, or the sum may be above 9,999,999
   */
  public CountDistribution times(int count) {
    checkArgument(count >= 0, "count must be at least 0: %s. Count the items.", count);
    checkSize((long) count * highest());
    CountDistribution sum = fixed(0);
    for (int i = 0; i < count; i++) {
      sum = sum.plus(this);
    }
    return sum;
  }

  /** This number with a probability, otherwise 0. */
  CountDistribution thinned(double share) {
    double[] thin = new double[weights.length()];
    for (int i = 1; i < thin.length; i++) {
      thin[i] = share * weights.get(i);
    }
    thin[0] = share * weights.get(0) + (1 - share) * sum();
    return ofWeights(thin);
  }

  /** {@return a row for each number that can occur} */
  @Override
  public String toString() {
    return new TextTable()
        .numbers("items")
        .numbers("probability")
        .rows(
            IntStream.rangeClosed(0, highest())
                .filter(i -> weights.get(i) > 0)
                .boxed()
                .toList(),
            i -> new Object[] {i, probability(i)})
        .toString();
  }
}
