package dev.tandem.scheduling.resource.rcpsp.genetic;

import java.util.Arrays;

/** Orders with what their schedules cost; each stands at a place, which is its line of descent. */
final class Population {
  private final int[][] orders;
  private final long[] costs;

  Population(int size, int activities) {
    this.orders = new int[size][activities];
    this.costs = new long[size];
    Arrays.fill(costs, Long.MAX_VALUE);
  }

  int size() {
    return costs.length;
  }

  /** The order at a place, to be written or read. */
  int[] order(int place) {
    return orders[place];
  }

  void set(int place, long cost) {
    costs[place] = cost;
  }

  /** Exchanges the order at a place for another, and returns what stood there. */
  int[] exchange(int place, int[] order, long cost) {
    int[] before = orders[place];
    orders[place] = order;
    costs[place] = cost;
    return before;
  }

  /** The better of two places that are drawn. */
  int tournament(RandomStream random) {
    int one = random.below(costs.length);
    int other = random.below(costs.length);
    return costs[other] < costs[one] ? other : one;
  }
}
