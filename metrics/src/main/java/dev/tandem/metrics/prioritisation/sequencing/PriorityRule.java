package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rules by which teams commonly order a backlog: at every point the first by the rule among the items that are not blocked.
 *
 * <p>Each of them can cost far more than the order that {@link Sequencing} finds; {@link DeliveryOrder#priceOf(List)} says how much. Of
 * equal items the one listed first comes first. Amounts are rounded as {@link Sequencing} rounds them.
 */
public enum PriorityRule {
  /** As listed, first in first out: B (requires C), A, C is delivered as A, C, B. */
  AS_LISTED,
  /** Shortest duration first. */
  SHORTEST_FIRST,
  /** Highest cost of delay first, however long it takes. */
  HIGHEST_COST_OF_DELAY,
  /** Highest cost of delay per duration first (CD3, WSJF): best without dependencies, blind to what an enabler opens. */
  HIGHEST_CD3,
  /**
   * An item takes the highest cost of delay per duration of all that require it, directly or not, if that is higher than its own; of
   * equal ones the higher own ratio comes first. Overrates an enabler by all the work between it and the item whose score it takes.
   */
  RAISED_BLOCKER;

  /**
   * {@return the ids in the order of this rule}
   *
   * @param items the backlog; every required id is among its ids
   * @throws IllegalArgumentException if an id appears twice or a required id is unknown
   * @throws CyclicRequirementException if items require each other in a circle
   */
  public ImmutableList<String> order(List<BacklogItem> items) {
    CompiledBacklog backlog = CompiledBacklog.of(items);
    int[][] requires = backlog.graph().requires();
    PriorityQueue<Integer> ready = new PriorityQueue<>(comparator(backlog));
    int[] open = new int[backlog.size()];
    for (int item = 0; item < open.length; item++) {
      open[item] = requires[item].length;
      if (open[item] == 0) {
        ready.add(item);
      }
    }
    ImmutableList.Builder<String> order = ImmutableList.builder();
    while (!ready.isEmpty()) {
      int item = ready.remove();
      order.add(backlog.graph().ids().get(item));
      for (int next : backlog.graph().enables()[item]) {
        if (--open[next] == 0) {
          ready.add(next);
        }
      }
    }
    return order.build();
  }

  private Comparator<Integer> comparator(CompiledBacklog backlog) {
    Comparator<Integer> asListed = Comparator.naturalOrder();
    long[] durations = backlog.durations();
    long[] costs = backlog.costsOfDelay();
    Comparator<Integer> byRatio = backlog.byRatio();
    return switch (this) {
      case AS_LISTED -> asListed;
      case SHORTEST_FIRST ->
        Comparator.<Integer>comparingLong(item -> durations[item]).thenComparing(asListed);
      case HIGHEST_COST_OF_DELAY ->
        Comparator.<Integer>comparingLong(item -> -costs[item]).thenComparing(asListed);
      case HIGHEST_CD3 -> byRatio.thenComparing(asListed);
      case RAISED_BLOCKER -> {
        int[] score = raised(backlog.graph(), byRatio);
        Comparator<Integer> byRaisedRatio = (a, b) -> byRatio.compare(score[a], score[b]);
        yield byRaisedRatio.thenComparing(byRatio).thenComparing(asListed);
      }
    };
  }

  /** For each item, the item whose ratio it takes: itself or the best of those that require it, found from the last to the first. */
  private static int[] raised(DependencyGraph graph, Comparator<Integer> byRatio) {
    int[] best = new int[graph.size()];
    int[] order = graph.topologicalOrder();
    for (int i = order.length - 1; i >= 0; i--) {
      int item = order[i];
      best[item] = item;
      for (int next : graph.enables()[item]) {
        best[item] = byRatio.compare(best[next], best[item]) < 0 ? best[next] : best[item];
      }
    }
    return best;
  }
}
