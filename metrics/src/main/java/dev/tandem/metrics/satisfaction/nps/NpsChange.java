package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A change of the total net promoter score, split into its causes. They add up to the change of the total; when they have opposite signs,
 * every segment may rise while the total falls (Simpson's paradox).
 *
 * @param withinPoints the part from scores that changed within segments, at the mean of both shares, in points
 * @param mixPoints the part from segments that answer more or less than before, at the mean of both scores, in points
 */
public record NpsChange(double withinPoints, double mixPoints) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one, or their sum, is not finite
   */
  public NpsChange {
    checkArgument(
        Double.isFinite(withinPoints + mixPoints),
        "parts of a change must be finite: within %s, mix %s. Compare surveys with answers.",
        withinPoints,
        mixPoints);
  }

  /** {@return the whole change in points} */
  public double points() {
    return withinPoints + mixPoints;
  }
}
