package dev.tandem.metrics.statistics;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A Poisson count whose mean is {@code centre}, known to lie within a half-width of the centre. The half-width starts at 0 and grows; a mean
 * of 0 leaves only the value 0.
 */
final class TruncatedPoisson {

  private final int centre;
  private int halfWidth;

  /** Sums of pmf · (value − centre)^j over the values in the window. */
  private final double[] sums = new double[5];

  TruncatedPoisson(int centre) {
    this.centre = centre;
    include(0);
  }

  void widen() {
    halfWidth++;
    if (centre > 0) {
      include(-halfWidth);
      include(halfWidth);
    }
  }

  double probability() {
    return sums[0];
  }

  /** Mean minus centre. */
  double meanOffset() {
    return sums[1] / sums[0];
  }

  double variance() {
    double m = meanOffset();
    return raw(2) - m * m;
  }

  double thirdMoment() {
    double m = meanOffset();
    return raw(3) - 3 * m * raw(2) + 2 * m * m * m;
  }

  double fourthMoment() {
    double m = meanOffset();
    return raw(4) - 4 * m * raw(3) + 6 * m * m * raw(2) - 3 * m * m * m * m;
  }

  private double raw(int power) {
    return sums[power] / sums[0];
  }

  private void include(int offset) {
    if (offset < -centre || offset > Integer.MAX_VALUE - centre) {
      return;
    }
    double term = centre == 0 ? 1 : PoissonDistribution.of(centre).probability(centre + offset);
    for (int power = 0; power < sums.length; power++) {
      sums[power] += term;
      term *= offset;
    }
  }
}
