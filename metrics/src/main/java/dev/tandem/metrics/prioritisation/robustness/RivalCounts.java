package dev.tandem.metrics.prioritisation.robustness;

import java.util.function.IntPredicate;

/**
 * How many of an item's rivals come ahead of it, for every item at once: the Poisson-binomial distribution of all but one.
 *
 * <p>Each half of the items is included in the counts of the other half, and so on within the halves, so that no division takes an
 * item out again and nothing cancels. Cost: at most O(n² log n) for n items.
 */
final class RivalCounts {

  /** Receives an item and how many rivals come ahead of it. */
  interface Receiver {
    void accept(int item, RivalCount rivals);
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
    RivalCount none = RivalCount.ofNone(ahead.length);
    new RivalCounts(ahead, wanted, receiver).visit(0, ahead.length, none);
  }

  /** {@return how many of all items come ahead} */
  static RivalCount ofAll(double[] ahead) {
    RivalCount all = RivalCount.ofNone(ahead.length);
    for (double probability : ahead) {
      all.include(probability);
    }
    return all;
  }

  private void visit(int from, int to, RivalCount others) {
    if (!anyWanted(from, to)) {
      return;
    }
    if (to - from == 1) {
      receiver.accept(from, others);
      return;
    }
    int middle = (from + to) >>> 1;
    visit(from, middle, with(others, middle, to));
    visit(middle, to, with(others, from, middle));
  }

  private boolean anyWanted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (wanted.test(i)) {
        return true;
      }
    }
    return false;
  }

  private RivalCount with(RivalCount others, int from, int to) {
    RivalCount more = others.copy();
    for (int i = from; i < to; i++) {
      more.include(ahead[i]);
    }
    return more;
  }
}
