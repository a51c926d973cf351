package dev.tandem.scheduling.simulation.distribution;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The ranks, from 1 on, between which the true quantile of a distribution lies, by independent samples in order.
 *
 * @param low the rank of the lower bound
 * @param high the rank of the upper bound
 */
record Ranks(int low, int high) {

  /** The nearest rank of a quantile: the least that is at least this share of all samples. */
  static int nearest(double probability, int samples) {
    checkArgument(
        probability > 0 && probability <= 1,
        "probability must be above 0 and at most 1: %s. State 80 percent as 0.8.",
        probability);
    // A hair less, so that 0.29 of 100 samples is the 29th although 0.29 * 100 is a little more.
    double rank = Math.ceil(probability * samples * (1 - 1e-14));
    return (int) Math.max(1, Math.min(samples, rank));
  }

  /** The ranks {@code n p -+ z sqrt(n p (1 - p))}, rounded outward. */
  static Ranks around(double probability, double confidence, int samples) {
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. State 80 percent as 0.8.",
        probability);
    checkArgument(
        confidence > 0 && confidence < 1,
        "confidence must be above 0 and below 1: %s. State 95 percent as 0.95.",
        confidence);
    double half = NormalQuantile.of((1 + confidence) / 2)
        * Math.sqrt(samples * probability * (1 - probability));
    double middle = samples * probability;
    int low = (int) Math.floor(middle - half);
    int high = (int) Math.ceil(middle + half) + 1;
    return new Ranks(Math.max(1, low), Math.min(samples, high));
  }
}
