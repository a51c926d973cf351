package dev.tandem.scheduling.resource.scheme;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.LateStep;
import dev.tandem.scheduling.network.compiled.DatedPlan;

/** How late each node may start if all is to be finished by an instant: the backward pass from another end than that of the plan. */
public final class LatestStarts {
  private LatestStarts() {}

  /**
   * {@return for each node its late start, with as many resources as one likes. Cost: O(nodes + links)}
   *
   * @param plan the plan with its dates
   * @param end no node finishes after this
   */
  public static long[] of(DatedPlan plan, long end) {
    CompiledNetwork network = plan.network();
    Dates dates = new Dates(network.size());
    for (int node = 0; node < network.size(); node++) {
      long start = network.nodes.isStarted(node)
          ? plan.dates().restStart(node)
          : plan.dates().start(node);
      dates.putEarly(node, start, plan.dates().finish(node));
    }
    LateStep step = new LateStep(network, dates);
    Links links = network.links;
    long[] starts = new long[network.size()];
    // Nodes are numbered so that links lead to higher numbers.
    for (int node = network.size() - 1; node >= 0; node--) {
      step.open(node, end);
      for (int place = links.firstOut(node); place < links.endOut(node); place++) {
        step.apply(links.out(place));
      }
      step.close(node);
      starts[node] = dates.lateStart(node);
    }
    return starts;
  }
}
