package dev.tandem.scheduling.value;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.util.Arrays;

/**
 * By how much each task may slip before a feature comes later, from the slack of links: one pass against the order of the tasks.
 *
 * <p>With C the working time at which the feature is usable, EF early finishes, and S the tasks that the feature waits for:
 *
 * <pre>{@code
 * float(i) = min(C - EF(i) if i is in S, slack(i, j) + float(j) for each link from i to j)
 * }</pre>
 *
 * <p>A slip moves both ends of a task, so that each link passes on what exceeds its slack. In a network of additions alone this is exact.
 * Elsewhere dates that people set, progress and other calendars take up or stretch what is passed on, and it is a first guess.
 *
 * <p>Cost: O(nodes + links).
 */
final class FeatureFloats {
  /** The float of a task from which no links lead to the feature. */
  static final long NONE = Long.MAX_VALUE;

  private FeatureFloats() {}

  static long[] of(DatedPlan plan, PricedFeature feature) {
    CompiledNetwork network = plan.network();
    NodeDates dates = plan.dates();
    Links links = network.links;
    long[] floats = new long[network.size()];
    Arrays.fill(floats, NONE);
    for (int node : feature.nodes()) {
      WorkingTime calendar = network.calendarOf(node);
      floats[node] = calendar.workAt(feature.usable()) - calendar.workAt(dates.earlyFinish(node));
    }
    for (int node = network.size() - 1; node >= 0; node--) {
      for (int k = links.firstOut(node); k < links.endOut(node); k++) {
        int link = links.out(k);
        long beyond = floats[links.to(link)];
        if (beyond != NONE) {
          floats[node] = Math.min(floats[node], Math.max(0, dates.slack(link)) + beyond);
        }
      }
    }
    return floats;
  }
}
