package dev.tandem.scheduling.simulation.exact;

import java.util.stream.IntStream;

/**
 * How likely each cell of a lattice is: whole numbers of steps from {@code first} on. Immutable; the probabilities add up to 1 but for rounding.
 *
 * <p>All terms are positive, so that a probability is off by at most about as many units in its last place as operations led to it.
 */
final class Lattice {
  private final int first;
  private final double[] probability;

  Lattice(int first, double[] probability) {
    this.first = first;
    this.probability = probability;
  }

  static Lattice certain(int cell) {
    return new Lattice(cell, new double[] {1});
  }

  int first() {
    return first;
  }

  int width() {
    return probability.length;
  }

  int last() {
    return first + probability.length - 1;
  }

  double probability(int cell) {
    return probability[cell - first];
  }

  /** The cells that have a probability. */
  int[] cells() {
    return IntStream.rangeClosed(first, last())
        .filter(cell -> probability(cell) > 0)
        .toArray();
  }

  /** The sum of independent numbers: the convolution. Cost: O(width · cells of the narrower one). */
  Lattice plus(Lattice other) {
    Lattice wide = width() >= other.width() ? this : other;
    Lattice narrow = wide == this ? other : this;
    double[] sum = new double[wide.width() + narrow.width() - 1];
    for (int shift = 0; shift < narrow.width(); shift++) {
      double weight = narrow.probability[shift];
      if (weight > 0) {
        for (int i = 0; i < wide.width(); i++) {
          sum[shift + i] += weight * wide.probability[i];
        }
      }
    }
    return new Lattice(first + other.first, sum);
  }

  /**
   * The larger of independent numbers: the product of the probabilities of at most each cell, taken apart so that nothing is subtracted,
   * {@code P(max = k) = P(X = k) P(Y <= k) + P(X < k) P(Y = k)}. Cost: O(width).
   */
  Lattice max(Lattice other) {
    int from = Math.max(first, other.first);
    int to = Math.max(last(), other.last());
    double[] larger = new double[to - from + 1];
    double below = below(from);
    double otherAtMost = other.below(from);
    for (int cell = from; cell <= to; cell++) {
      double here = at(cell);
      double otherHere = other.at(cell);
      otherAtMost += otherHere;
      larger[cell - from] = here * otherAtMost + below * otherHere;
      below += here;
    }
    return new Lattice(from, larger);
  }

  private double at(int cell) {
    return cell < first || cell > last() ? 0 : probability[cell - first];
  }

  private double below(int cell) {
    double sum = 0;
    for (int i = first; i < Math.min(cell, last() + 1); i++) {
      sum += probability[i - first];
    }
    return sum;
  }
}
