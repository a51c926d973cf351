package dev.tandem.metrics.prioritisation.robustness;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How many of an item's rivals come ahead of it, for every item at once: the Poisson-binomial distribution of all but one.
 *
 * <p>Each half of the items is multiplied into the counts of the other half, and so on within the halves. Every step adds positive
 * terms, so nothing cancels. Cost: O(n² log n) for n items.
 */
final class RivalCounts {

  /** Receives an item and the probabilities that 0, 1, … n - 1 rivals come ahead. The array is overwritten afterwards. */
  interface Receiver {
    void accept(int item, double[] counts);
  }

  private final double[] ahead;
  private final IntPredicate wanted;
  private final Receiver receiver;

  private RivalCounts(double[] ahead, IntPredicate wanted, Receiver receiver) {
    this.ahead = ahead;
    this.wanted = wanted;
    this.receiver = receiver;
  }

  /**
   * Visits the wanted items in order.
   *
   * @param ahead the probability of each item to come ahead
   * @param wanted which items are visited
   */
  static void visit(double[] ahead, IntPredicate wanted, Receiver receiver) {
    new RivalCounts(ahead, wanted, receiver).visit(0, ahead.length, none(ahead.length));
  }

  /** {@return the probabilities that 0, 1, … n of all n items come ahead} */
  static double[] ofAll(double[] ahead) {
    double[] counts = none(ahead.length + 1);
    for (int i = 0; i < ahead.length; i++) {
      include(counts, ahead[i]);
    }
    return counts;
  }

  private void visit(int from, int to, double[] counts) {
    if (!anyWanted(from, to)) {
      return;
    }
    if (to - from == 1) {
      receiver.accept(from, counts);
      return;
    }
    int middle = (from + to) >>> 1;
    visit(from, middle, with(counts, middle, to));
    visit(middle, to, with(counts, from, middle));
  }

  private boolean anyWanted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (wanted.test(i)) {
        return true;
      }
    }
    return false;
  }

  private double[] with(double[] counts, int from, int to) {
    double[] copy = counts.clone();
    for (int i = from; i < to; i++) {
      include(copy, ahead[i]);
    }
    return copy;
  }

  private static void include(double[] counts, double probability) {
    if (probability == 0) {
      return;
    }
    for (int k = counts.length - 1; k > 0; k--) {
      counts[k] = counts[k] * (1 - probability) + counts[k - 1] * probability;
    }
    counts[0] *= 1 - probability;
  }

  private static double[] none(int length) {
    double[] counts = new double[length];
    Arrays.fill(counts, 0);
    counts[0] = 1;
    return counts;
  }
}
