package dev.tandem.metrics.objectives;

import java.util.OptionalDouble;

/** A mean of weighted values. */
final class WeightedMean {

  private double sum;
  private double weights;

  void add(double value, double weight) {
    sum += value * weight;
    weights += weight;
  }

  OptionalDouble value() {
    return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
  }
}
