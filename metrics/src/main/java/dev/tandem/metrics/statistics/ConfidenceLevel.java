package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The share of repetitions in which an interval covers the true value: 0.95 unless said otherwise.
 *
 * @param value the level, above 0 and below 1
 */
public record ConfidenceLevel(double value) {

  /** 95 %, the default of every interval here. */
  public static final ConfidenceLevel DEFAULT = new ConfidenceLevel(0.95);

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if {@code value} is not above 0 and below 1, or so small that one minus it is 1
   */
  public ConfidenceLevel {
    checkArgument(
        value < 1 && 1 - value < 1,
        "confidence level must be above 0 and below 1: %s. Write 0.95 for 95 %.",
        value);
  }

  /**
   * {@return the level of {@code value}}
   *
   * @param value the level, above 0 and below 1
   * @throws IllegalArgumentException if {@code value} is not above 0 and below 1
   */
  public static ConfidenceLevel of(double value) {
    return new ConfidenceLevel(value);
  }

  /** {@return the share of repetitions in which an interval misses the true value: one minus the level} */
  public double errorRate() {
    return 1 - value;
  }

  /** {@return the two-sided standard normal quantile: 1.959964 for 95 %} */
  public double z() {
    return NORMAL.inverseSurvivalProbability(errorRate() / 2);
  }

  /**
   * {@return the level at which {@code intervals} intervals hold together with at least this level, by Bonferroni's inequality}
   *
   * @param intervals how many intervals there are, at least 1
   * @throws IllegalArgumentException if {@code intervals} is less than 1
   */
  public ConfidenceLevel sharedBy(int intervals) {
    checkArgument(
        intervals >= 1,
        "number of intervals must be at least 1: %s. Count the intervals that shall hold together.",
        intervals);
    return new ConfidenceLevel(1 - errorRate() / intervals);
  }

  /** {@return the level in percent, for example {@code 95 %}} */
  @Override
  public String toString() {
    return BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
