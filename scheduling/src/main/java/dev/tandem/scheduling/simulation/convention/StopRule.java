package dev.tandem.scheduling.simulation.convention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import java.util.Objects;

/**
 * When a simulation has enough samples: once a percentile of the finish is known closely enough, or a limit is reached.
 *
 * <p>Definition: a percentile is known to within a tolerance if the range of {@link
 * dev.tandem.scheduling.simulation.distribution.FinishDistribution#quantileRange} is at most twice the tolerance wide, in working time of
 * the first project's calendar, and does not reach the first or the last sample. Looked at again and again, as here, the range holds a
 * little less often than the confidence says.
 *
 * <p>Source: order statistics, David, Nagaraja (2003), Order Statistics, section 7.1.
 *
 * @param probability which percentile, 0.8 for P80; above 0 and below 1
 * @param confidence how sure the range is, for example 0.95; above 0 and below 1
 * @param tolerance half the width of the range; above 0
 * @param block how many samples there are before the first look; at each further one there are a quarter more, and at least as many as this; positive
 * @param limit how many samples there are at most; from {@code block} to {@link Sampling#LARGEST}
 */
public record StopRule(
    double probability, double confidence, WorkDuration tolerance, int block, int limit) {
  private static final int USUAL_BLOCK = 1_000;
  private static final int USUAL_LIMIT = 1_000_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code probability} or {@code confidence} is not above 0 and below 1, {@code tolerance} is not
   *     above 0, {@code block} is not positive, or {@code limit} is not from {@code block} to {@link Sampling#LARGEST}
   */
  public StopRule {
    Objects.requireNonNull(tolerance, "tolerance");
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. State 80 percent as 0.8.",
        probability);
    checkArgument(
        confidence > 0 && confidence < 1,
        "confidence must be above 0 and below 1: %s. State 95 percent as 0.95.",
        confidence);
    checkArgument(
        !tolerance.isNegative() && !tolerance.isZero(),
        "tolerance must be above 0: %s. One workday is usual.",
        tolerance);
    checkArgument(block > 0, "block must be positive: %s. A thousand samples are usual.", block);
    checkArgument(
        limit >= block && limit <= Sampling.LARGEST,
        "limit must be from the block of %s to %s samples: %s. Raise it, or make blocks smaller.",
        block,
        Sampling.LARGEST,
        limit);
  }

  /**
   * {@return the rule that a percentile is known to within a tolerance with 95 percent confidence, a thousand samples at a time at least,
   * and a million at most}
   *
   * @param probability which percentile, 0.8 for P80; above 0 and below 1
   * @param tolerance by how much it may be off to either side; above 0
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1, or {@code tolerance} is not above 0
   */
  public static StopRule percentile(double probability, WorkDuration tolerance) {
    return new StopRule(probability, 0.95, tolerance, USUAL_BLOCK, USUAL_LIMIT);
  }

  /**
   * {@return this rule with another limit}
   *
   * @param samples how many samples there are at most
   * @throws IllegalArgumentException if {@code samples} is not from {@link #block()} to {@link Sampling#LARGEST}
   */
  public StopRule withLimit(int samples) {
    return new StopRule(probability, confidence, tolerance, block, samples);
  }
}
