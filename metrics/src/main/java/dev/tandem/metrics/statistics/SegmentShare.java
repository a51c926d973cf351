package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether a segment of a population succeeds more or less often than a random part of the same size would: the comparison of a segment
 * with the whole that contains it.
 *
 * <p>The number of successes of a random part is hypergeometric. Two samples that do not overlap are a {@link ProportionComparison}.
 *
 * @param segment the counts of the segment
 * @param population the counts of everyone, the segment included
 */
public record SegmentShare(Proportion segment, Proportion population) {

  /**
   * Checks that the segment fits into the population.
   *
   * @throws IllegalArgumentException if the segment has more successes or more failures than the population, the population is empty, or it
   *     has more than 2,147,483,647 trials
   */
  public SegmentShare {
    Objects.requireNonNull(segment, "segment");
    checkArgument(
        population.trials() > 0,
        "population must not be empty: %s. Compare where there is someone.",
        population);
    population.countForInterval();
    checkArgument(
        segment.successes() <= population.successes()
            && segment.failures() <= population.failures(),
        "segment must be part of the population: %s, population %s. Count the segment in both.",
        segment,
        population);
  }

  /** {@return the probability that a random part of this size has fewer successes} */
  public double probabilityBelow() {
    return tails().atMost(successes() - 1);
  }

  /** {@return the probability that a random part of this size has more successes} */
  public double probabilityAbove() {
    return tails().atLeast(successes() + 1);
  }

  /** {@return the probability that a random part of this size has at least as many successes} */
  public double probabilityAtLeast() {
    return tails().atLeast(successes());
  }

  /**
   * {@return the test of funnel reports: 1 − max(P(fewer), P(more)), one-sided towards the side on which the segment lies}
   *
   * <p>The statistic is the number of successes in the segment. Mixpanel's funnels show this p-value, and only for 30 entries or more.
   */
  public TestResult test() {
    double pValue = Math.min(probabilityAtLeast(), tails().atMost(successes()));
    return new TestResult("hypergeometric test, one-sided", successes(), pValue);
  }

  private int successes() {
    return (int) segment.successes();
  }

  private HypergeometricTails tails() {
    return new HypergeometricTails(HypergeometricDistribution.of(
        (int) population.trials(), (int) population.successes(), (int) segment.trials()));
  }
}
