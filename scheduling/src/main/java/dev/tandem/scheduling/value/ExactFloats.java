package dev.tandem.scheduling.value;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.LatestStarts;
import java.util.Optional;

/**
 * By how much each task may slip before a feature comes later, exactly: the largest slip under which computing the schedule again leaves
 * the feature where it is.
 *
 * <p>Where the plan is one of additions and every task has work, {@link FeatureFloats} are exact. Elsewhere calendars, milestones, dates and
 * progress take up or stretch what is passed on, and {@link LatestStarts} say how late each task may stand. Where finishes are expected by
 * dates, slips are {@linkplain TriedFloats tried}.
 *
 * <p>Cost: that of the way taken, for each feature.
 */
final class ExactFloats {
  private final PricedPlan plan;
  private final CompiledNetwork network;
  private final boolean isAdditive;
  /** Empty where they are not needed, or do not exist. */
  private final Optional<LatestStarts> starts;

  ExactFloats(PricedPlan plan) {
    this.plan = plan;
    this.network = plan.plan().network();
    this.isAdditive = plan.plan().isAdditive() && everyTaskHasWork();
    this.starts = isAdditive || !LatestStarts.suit(network)
        ? Optional.empty()
        : Optional.of(new LatestStarts(network, plan.plan().dates().columns(), plan.horizon()));
  }

  private boolean everyTaskHasWork() {
    for (int node = 0; node < network.size(); node++) {
      if (network.nodes.duration(node) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The float of each unfinished node to a feature in seconds of its own working time; {@link FeatureFloats#NONE} where no slip delays it. */
  long[] to(int feature) {
    PricedFeature waiting = plan.features().get(feature);
    return starts
        .map(latest -> floats(latest.of(waiting.nodes(), waiting.usable())))
        .orElseGet(() -> isAdditive
            ? FeatureFloats.of(plan.plan(), waiting)
            : new TriedFloats(plan).to(feature));
  }

  private long[] floats(long[] latest) {
    Nodes nodes = network.nodes;
    long[] floats = new long[latest.length];
    for (int node = 0; node < floats.length; node++) {
      long slip = latest[node] == FOREVER || nodes.isFinished(node)
          ? FeatureFloats.NONE
          : slip(node, latest[node]);
      floats[node] = slip < plan.furthestSlip(node) ? slip : FeatureFloats.NONE;
    }
    return floats;
  }

  /** The largest slip under which a node stands at an instant or before; without work it may stand behind a break, and so beyond the instant. */
  private long slip(int node, long latest) {
    WorkingTime calendar = network.calendarOf(node);
    long slip = calendar.workAt(latest) - calendar.workAt(plan.plan().dates().restStart(node));
    return slip == 0 || plan.standsAt(node, slip) <= latest ? slip : slip - 1;
  }
}
