package dev.tandem.metrics.prioritisation.search;

import java.util.function.ToDoubleFunction;

/**
 * Improves a feasible order by moving one item at a time, for costs that only a whole order can tell.
 *
 * <p>Each item in turn moves to the first place, between what it requires and what requires it, that makes the order cheaper; until a
 * whole pass finds none or the budget of evaluations is spent. Cost: at most n (n − 1) evaluations a pass over n items.
 */
public final class OrderSearch {

  private final int[][] requires;
  private final ToDoubleFunction<int[]> cost;
  private final int[] order;
  private long evaluationsLeft;
  private double least;

  private OrderSearch(
      int[][] requires, ToDoubleFunction<int[]> cost, int[] order, long evaluations) {
    this.requires = requires;
    this.cost = cost;
    this.order = order;
    this.evaluationsLeft = evaluations;
    this.least = cost.applyAsDouble(order);
  }

  /**
   * {@return an order that costs no more than {@code start}}
   *
   * @param start a feasible order; not modified
   * @param requires for each item, the items it requires
   * @param cost the cost of an order; must not keep or modify the array
   * @param evaluations how often the cost may be asked for
   */
  public static int[] improve(
      int[] start, int[][] requires, ToDoubleFunction<int[]> cost, long evaluations) {
    OrderSearch search = new OrderSearch(requires, cost, start.clone(), evaluations);
    while (search.pass()) {
      // Each pass that changes the order makes it cheaper.
    }
    return search.order;
  }

  private boolean pass() {
    boolean changed = false;
    for (int from = 0; from < order.length && evaluationsLeft > 0; from++) {
      changed |= moveLater(from) || moveEarlier(from);
    }
    return changed && evaluationsLeft > 0;
  }

  private boolean moveLater(int from) {
    int at = from;
    while (at + 1 < order.length && !requires(order[at + 1], order[at])) {
      swap(at++);
      if (isCheaper()) {
        return true;
      }
    }
    while (at > from) {
      swap(--at);
    }
    return false;
  }

  private boolean moveEarlier(int from) {
    int at = from;
    while (at > 0 && !requires(order[at], order[at - 1])) {
      swap(--at);
      if (isCheaper()) {
        return true;
      }
    }
    while (at < from) {
      swap(at++);
    }
    return false;
  }

  private boolean isCheaper() {
    evaluationsLeft--;
    double now = cost.applyAsDouble(order);
    if (now < least) {
      least = now;
      return true;
    }
    return false;
  }

  private void swap(int at) {
    int item = order[at];
    order[at] = order[at + 1];
    order[at + 1] = item;
  }

  private boolean requires(int item, int other) {
    for (int required : requires[item]) {
      if (required == other) {
        return true;
      }
    }
    return false;
  }
}
