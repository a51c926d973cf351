package dev.tandem.scheduling.simulation.distribution;

import dev.tandem.core.estimate.LogNormal;

/** Percentiles of the standard normal distribution. */
final class NormalQuantile {
  private static final LogNormal STANDARD = LogNormal.ofLogarithm(0, 1);

  private NormalQuantile() {}

  /** The value that a standard normal number is below with a probability: the logarithm of the lognormal percentile. */
  static double of(double probability) {
    return StrictMath.log(STANDARD.quantile(probability));
  }
}
