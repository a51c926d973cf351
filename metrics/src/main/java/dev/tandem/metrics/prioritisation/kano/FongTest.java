package dev.tandem.metrics.prioritisation.kano;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Whether the two most frequent Kano categories differ by more than chance, at about 90 %: the difference is significant if it is at
 * least 1.65 × √((a + b)(2n − a − b) / 2n).
 *
 * <p>Source: Duncan Fong (1996), Using the self-stated importance questionnaire to interpret Kano questionnaire results, Center for
 * Quality of Management Journal 5(3).
 *
 * @param first a, the largest count
 * @param second b, the second largest
 * @param n the number of answers
 */
public record FongTest(int first, int second, int n) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException unless {@code first >= second >= 0}, {@code first > 0} and {@code first + second <= n}
   */
  public FongTest {
    checkArgument(
        first >= second && second >= 0 && first > 0 && second <= n - first,
        "counts must be the largest and the second largest of n: %s and %s of %s. Count the answers.",
        first,
        second,
        n);
  }

  /** {@return a − b} */
  public int difference() {
    return first - second;
  }

  /** {@return the least difference that is significant} */
  public double critical() {
    double both = (double) first + second;
    return 1.65 * StrictMath.sqrt(both * (2.0 * n - both) / (2.0 * n));
  }

  /** {@return whether the first category is separable from the second} */
  public boolean isSignificant() {
    return difference() >= critical();
  }
}
