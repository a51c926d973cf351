package dev.tandem.metrics.statistics;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The two-sided p-value of Fisher's exact test: the probability of all values that are at most as probable as the observed one.
 *
 * <p>Probabilities that are equal by definition differ by rounding: as in R, values up to a factor of 1 + 1e-7 more probable count as
 * equally probable. (Without that, 0 of 2 against 2 of 5 has p = 0.52 instead of 1.)
 */
final class TwoSidedHypergeometric {

  private static final double AS_PROBABLE = 1 + 1e-7;

  private final HypergeometricDistribution distribution;
  private final HypergeometricTails tails;
  private final double limit;

  private TwoSidedHypergeometric(HypergeometricDistribution distribution, int observed) {
    this.distribution = distribution;
    tails = new HypergeometricTails(distribution);
    limit = distribution.probability(observed) * AS_PROBABLE;
  }

  /** Finds both tails by bisection: probabilities rise up to the mode and fall after it. */
  static double pValue(HypergeometricDistribution distribution, int observed) {
    return new TwoSidedHypergeometric(distribution, observed).pValue();
  }

  private double pValue() {
    int mode = tails.mode();
    if (isExtreme(mode)) {
      return 1;
    }
    int least = distribution.getSupportLowerBound() - 1;
    int greatest = distribution.getSupportUpperBound() + 1;
    int lowEnd = last(least, mode, value -> value == least || isExtreme(value));
    int highStart = last(mode, greatest, value -> value < greatest && !isExtreme(value)) + 1;
    double low = lowEnd == least ? 0 : tails.atMost(lowEnd);
    double high = highStart == greatest ? 0 : tails.atLeast(highStart);
    return Math.min(1, low + high);
  }

  private boolean isExtreme(int value) {
    return distribution.probability(value) <= limit;
  }

  /** Returns the last value that holds; {@code holds} is true at {@code from}, false at {@code to}, and changes once. */
  private static int last(int from, int to, IntPredicate holds) {
    int low = from;
    int high = to;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
