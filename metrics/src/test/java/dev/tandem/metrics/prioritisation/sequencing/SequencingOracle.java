package dev.tandem.metrics.prioritisation.sequencing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All feasible orders of a few items, one after the other, by the definition. */
final class SequencingOracle {

  private SequencingOracle() {}

  /** {@return the least cost over all feasible orders} */
  static double leastCost(List<BacklogItem> items, ToDoubleFunction<List<BacklogItem>> cost) {
    return least(items, new ArrayList<>(), new HashSet<>(), cost);
  }

  private static double least(
      List<BacklogItem> items,
      List<BacklogItem> prefix,
      Set<String> done,
      ToDoubleFunction<List<BacklogItem>> cost) {
    if (prefix.size() == items.size()) {
      return cost.applyAsDouble(prefix);
    }
    double least = Double.POSITIVE_INFINITY;
    for (BacklogItem item : items) {
      if (!done.contains(item.id()) && done.containsAll(item.requires())) {
        prefix.add(item);
        done.add(item.id());
        least = Math.min(least, least(items, prefix, done, cost));
        prefix.remove(prefix.size() - 1);
        done.remove(item.id());
      }
    }
    return least;
  }

  /** {@return Σ w·C of one team that works through the list without a pause} */
  static double linearCost(List<BacklogItem> order) {
    double now = 0;
    double cost = 0;
    for (BacklogItem item : order) {
      now += item.duration().doubleValue();
      cost += item.costOfDelay().doubleValue() * now;
    }
    return cost;
  }

  /** {@return the least Σ w·C over all ways to give each next item of the list to a team, every start as early as possible} */
  static double teamCost(List<BacklogItem> order, int teams) {
    return teamCost(order, 0, new double[teams], new double[order.size()]);
  }

  private static double teamCost(
      List<BacklogItem> order, int next, double[] free, double[] finish) {
    if (next == order.size()) {
      return 0;
    }
    BacklogItem item = order.get(next);
    double least = Double.POSITIVE_INFINITY;
    for (int team = 0; team < free.length; team++) {
      double start = Math.max(free[team], item.earliestStart().doubleValue());
      for (int i = 0; i < next; i++) {
        if (item.requires().contains(order.get(i).id())) {
          start = Math.max(start, finish[i]);
        }
      }
      double before = free[team];
      free[team] = start + item.duration().doubleValue();
      finish[next] = free[team];
      least = Math.min(
          least,
          item.costOfDelay().doubleValue() * free[team] + teamCost(order, next + 1, free, finish));
      free[team] = before;
    }
    return least;
  }
}
