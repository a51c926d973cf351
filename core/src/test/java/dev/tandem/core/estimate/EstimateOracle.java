package dev.tandem.core.estimate;

import java.util.stream.IntStream;

/** Moments by the midpoint rule over the quantile function: no formula of any distribution in sight. */
final class EstimateOracle {

  static final int POINTS = 1_000;

  private final double[] values;

  EstimateOracle(Estimate estimate) {
    values = IntStream.range(0, POINTS)
        .mapToDouble(i -> estimate.quantile((i + 0.5) / POINTS))
        .toArray();
  }

  double mean() {
    return IntStream.range(0, POINTS).mapToDouble(i -> values[i] / POINTS).sum();
  }

  double centralMoment(int power, double mean) {
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> Math.pow(values[i] - mean, power) / POINTS)
        .sum();
  }

  double partialMean(double value) {
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> values[i] <= value ? values[i] / POINTS : 0)
        .sum();
  }
}
