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
      term *= k / (successes - k + 1) * ((spare + k) / (drawn - k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }

  private double sumUpwards(int from) {
    double term = distribution.probability(from);
    double sum = term;
    for (int k = from; term > NEGLIGIBLE * sum; k++) {
      term *= (successes - k) / (k + 1.0) * ((drawn - k) / (spare + k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }
}
