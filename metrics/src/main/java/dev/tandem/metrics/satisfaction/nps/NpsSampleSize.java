package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.util.Objects;

/**
 * How many answers a survey needs: the least n for which z √(variance / n) is at most the margin.
 *
 * @param marginPoints the wanted margin of error in points, half the width of the Wald interval; finite, above 0
 * @param confidence how often the interval shall cover the true score
 */
public record NpsSampleSize(double marginPoints, ConfidenceLevel confidence) {

  /**
   * Checks the margin.
   *
   * @throws IllegalArgumentException if the margin is not finite and above 0
   */
  public NpsSampleSize {
    checkArgument(
        marginPoints > 0 && Double.isFinite(marginPoints),
        "margin must be finite and above 0 points: %s. Say how far off the score may be.",
        marginPoints);
    Objects.requireNonNull(confidence, "confidence");
  }

  /**
   * {@return the question for a margin}
   *
   * @param marginPoints the wanted margin of error in points
   * @param confidence how often the interval shall cover the true score
   * @throws IllegalArgumentException if the margin is not finite and above 0
   */
  public static NpsSampleSize forMargin(double marginPoints, ConfidenceLevel confidence) {
    return new NpsSampleSize(marginPoints, confidence);
  }

  /**
   * {@return the answers needed if one answer, taken as -1, 0 or 1, has this variance}
   *
   * <p>Variance 5/9 (half promoters, a third passives) and 5 points at 95 %: 854.
   *
   * @param variance the variance, above 0 and at most 1
   * @throws IllegalArgumentException if the variance is not above 0 and at most 1
   * @throws ArithmeticException if the number does not fit a long
   */
  public long forVariance(double variance) {
    checkArgument(
        variance > 0 && variance <= 1,
        "variance must be above 0 and at most 1: %s. Use worstCase() if it is unknown.",
        variance);
    double ratio = confidence.z() * 100 / marginPoints;
    double answers = Math.ceil(variance * ratio * ratio);
    if (!(answers < Long.MAX_VALUE)) {
      throw new ArithmeticException("answers needed must fit a long: " + answers
          + " for a margin of " + marginPoints + " points. Allow a wider margin.");
    }
    return (long) answers;
  }

  /** {@return the answers needed whatever the answers are: half detractors, half promoters; 1537 for 5 points at 95 %} */
  public long worstCase() {
    return forVariance(1);
  }
}
