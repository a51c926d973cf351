package dev.tandem.metrics.prioritisation.sequencing.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.graph.CheapestWays;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import dev.tandem.metrics.prioritisation.search.TimedOrder;
import java.util.Arrays;

/**
 * The items with exact durations, so that a deadline is met or missed without rounding.
 *
 * <p>Cost, for n items and m requirements: {@link #cheapest} one loss for each step between initial sets; {@link #mostUrgentFirst} O(n² +
 * m), {@link #improved} that and the effort, {@link #leastLoss} O(n(n + m)).
 */
final class ProfileTimeline {

  private final ImmutableList<ProfiledItem> items;
  private final DependencyGraph graph;
  private final ScaledAmounts times;
  private final long[] durations;

  ProfileTimeline(
      ImmutableList<ProfiledItem> items, DependencyGraph graph, AmountRounding rounding) {
    this.items = items;
    this.graph = graph;
    this.times = ScaledAmounts.of(
        ProfiledItem.DURATIONS, Lists.transform(items, ProfiledItem::duration), rounding);
    this.durations = times.units();
  }

  private double loss(int item, long finish) {
    return items.get(item).profile().cost(times.nearest(finish));
  }

  int[] cheapest(InitialSets sets) {
    long[] finish = sets.totals(durations);
    return CheapestWays.of(sets, (set, item, target) -> loss(item, finish[target]))
        .path(sets.count() - 1);
  }

  /** The order by urgency, improved within the effort. */
  int[] improved(Effort effort) {
    TimedOrder order = new TimedOrder(
        mostUrgentFirst(),
        graph.requires(),
        durations,
        (item, start) -> loss(item, start + durations[item]));
    order.improve(effort.steps());
    return order.best();
  }

  ImmutableList<ProfiledItem> items(int[] order) {
    return Arrays.stream(order).mapToObj(items::get).collect(ImmutableList.toImmutableList());
  }

  /** At every point, of the items whose requirements are done, the one that loses most per duration by waiting once as long again. */
  private int[] mostUrgentFirst() {
    int[] open =
        Arrays.stream(graph.requires()).mapToInt(required -> required.length).toArray();
    boolean[] placed = new boolean[open.length];
    int[] order = new int[open.length];
    long now = 0;
    for (int i = 0; i < order.length; i++) {
      int best = -1;
      double bestUrgency = Double.NEGATIVE_INFINITY;
      for (int item = 0; item < open.length; item++) {
        if (!placed[item] && open[item] == 0) {
          long finish = now + durations[item];
          double urgency =
              (loss(item, finish + durations[item]) - loss(item, finish)) / durations[item];
          if (urgency > bestUrgency) {
            best = item;
            bestUrgency = urgency;
          }
        }
      }
      order[i] = best;
      placed[best] = true;
      now += durations[best];
      for (int next : graph.enables()[best]) {
        open[next]--;
      }
    }
    return order;
  }

  /** Each item finished as early as the work on all it requires and on itself allows. */
  double leastLoss() {
    double loss = 0;
    for (int item = 0; item < durations.length; item++) {
      loss += loss(item, graph.totalWithAllRequired(item, durations));
    }
    return loss;
  }
}
