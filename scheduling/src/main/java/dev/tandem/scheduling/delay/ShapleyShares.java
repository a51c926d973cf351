package dev.tandem.scheduling.delay;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.scheduling.delay.DelayCostShares.Share;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the cost of a delay by Shapley's value.
 *
 * <p>With v(S) for the cost if the events of S alone had happened, n events, and s events in S,
 *
 * <pre>{@code
 * share(i) = sum over all S without i of  s! (n - s - 1)! / n!  (v(S + i) - v(S))
 * }</pre>
 *
 * <p>A set of events is a number whose bits are its events.
 */
final class ShapleyShares {
  private final ImmutableList<DelayEvent> events;
  private final double[] costs;

  ShapleyShares(DelayCase delays, CostOfDelay costOfDelay, LocalDateTime reference) {
    this.events = delays.events();
    this.costs = new double[1 << events.size()];
    for (int set = 1; set < costs.length; set++) {
      List<DelayStep> steps =
          delays.with(chosen(set)).analyse(DelayMethod.IMPACTED_AS_PLANNED).steps();
      costs[set] = costOfDelay.cost(reference, steps.get(steps.size() - 1).finishAfter());
      costs[0] = costOfDelay.cost(reference, steps.get(0).finishBefore());
    }
  }

  private List<DelayEvent> chosen(int set) {
    List<DelayEvent> chosen = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if ((set >> i & 1) != 0) {
        chosen.add(events.get(i));
      }
    }
    return chosen;
  }

  ImmutableList<Share> shares() {
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    for (int i = 0; i < events.size(); i++) {
      shares.add(new Share(ImmutableList.of(events.get(i)), share(i)));
    }
    return shares.build();
  }

  private double share(int event) {
    double share = 0;
    for (int set = 0; set < costs.length; set++) {
      if ((set >> event & 1) == 0) {
        share += weight(Integer.bitCount(set)) * (costs[set | 1 << event] - costs[set]);
      }
    }
    return share;
  }

  /** The share of all orders in which just these many given events come before: 1 / (n choose s) / (n - s). */
  private double weight(int size) {
    int all = events.size();
    double weight = 1.0 / (all - size);
    for (int i = 0; i < size; i++) {
      weight *= (i + 1.0) / (all - i);
    }
    return weight;
  }
}
