package dev.tandem.metrics.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Tail probabilities of a hypergeometric count. They are summed outwards, each term from its neighbour, until terms no longer matter: a few
 * standard deviations of steps, where the distribution's own functions go to the end of the support and take minutes for 10⁹ trials.
 */
final class HypergeometricTails {

  /** A term below this part of the sum cannot change it, nor can all after it together: they fall at least geometrically. */
  private static final double NEGLIGIBLE = 1e-20;

  private final HypergeometricDistribution distribution;
  private final double drawn;
  private final double successes;

  /** How many more failures there are than the rest of the draw can hold, may be negative. */
  private final double spare;

  HypergeometricTails(HypergeometricDistribution distribution) {
    this.distribution = distribution;
    drawn = distribution.getSampleSize();
    successes = distribution.getNumberOfSuccesses();
    spare = distribution.getPopulationSize() - successes - drawn;
  }

  /** Returns the most probable value. */
  int mode() {
    // The greatest k at which P(k) is not below P(k − 1): ⌊(n + 1)(K + 1)/(N + 2)⌋.
    double mode = (drawn + 1) * (successes + 1) / (distribution.getPopulationSize() + 2.0);
    return (int) Math.min(mode, distribution.getSupportUpperBound());
  }

  double atMost(int value) {
    return value > mode() ? 1 - sumUpwards(value + 1) : sumDownwards(value);
  }

  double atLeast(int value) {
    return value > mode() ? sumUpwards(value) : 1 - sumDownwards(value - 1);
  }

  private double sumDownwards(int from) {
    double term = distribution.probability(from);
    double sum = term;
    for (int k = from; term > NEGLIGIBLE * sum; k--) {
      // With K successes among N, of whom n are drawn:
      // P(k − 1)/P(k) = k (N − K − n + k) / ((K − k + 1)(n − k + 1)).
      term *= k / (successes - k + 1) * ((spare + k) / (drawn - k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }

  private double sumUpwards(int from) {
    double term = distribution.probability(from);
    double sum = term;
    for (int k = from; term > NEGLIGIBLE * sum; k++) {
      // P(k + 1)/P(k) = (K − k)(n − k) / ((k + 1)(N − K − n + k + 1)).
      term *= (successes - k) / (k + 1.0) * ((drawn - k) / (spare + k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }
}
