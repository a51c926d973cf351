package dev.tandem.metrics.statistics.quantile;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Between which order statistics a quantile lies, and how often.
 *
 * @param lower the number of the lower value, from 1
 * @param upper the number of the upper value, above {@code lower}
 * @param coverage how often the quantile lies between them, at least, whatever the distribution; above 0 and below 1
 */
public record RankInterval(int lower, int upper, double coverage) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the ranks are not from 1 and in order, or the coverage is not above 0 and below 1
   */
  public RankInterval {
    checkArgument(
        lower >= 1 && lower < upper,
        "ranks must be from 1 and in order: %s and %s. Give the lower one first.",
        lower,
        upper);
    checkArgument(
        coverage > 0 && coverage < 1,
        "coverage must be above 0 and below 1: %s. Give a probability.",
        coverage);
  }
}
