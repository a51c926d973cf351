package dev.tandem.scheduling.simulation.sampling.table;

import dev.tandem.core.estimate.BetaPert;
import dev.tandem.core.estimate.Estimate;

/** Probability and partial mean up to a value, for values that are asked for in ascending order, some of them several times. */
sealed interface Cumulated permits CumulatedBeta, Cumulated.Exact {

  static Cumulated of(Estimate estimate) {
    return estimate instanceof BetaPert beta && beta.min() == 0 && beta.max() == 1
        ? new CumulatedBeta(beta)
        : new Exact(estimate);
  }

  /** How many values to try by their probability before the quantile is asked, as the costs of the two are. */
  int attempts();

  /** The probability of at most a value, at or above the one last kept. */
  double cdf(double value);

  /** Keeps the value last asked for; returns its partial mean. */
  double keep();

  /** By the estimate's own functions. */
  final class Exact implements Cumulated {
    private final Estimate estimate;
    private double value;

    Exact(Estimate estimate) {
      this.estimate = estimate;
    }

    @Override
    public int attempts() {
      return 1;
    }

    @Override
    public double cdf(double value) {
      this.value = value;
      return estimate.cdf(value);
    }

    @Override
    public double keep() {
      return estimate.partialMean(value);
    }
  }
}
