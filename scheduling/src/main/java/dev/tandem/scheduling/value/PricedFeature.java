package dev.tandem.scheduling.value;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.EditedPlan;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import dev.tandem.scheduling.roadmap.FeatureDates;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapComparison.FeatureShift;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A feature with a date, and the leaf tasks that decide it: its own, and those of all that it requires, directly or not. */
final class PricedFeature {
  private final Feature feature;
  private final LocalDateTime reference;
  private final int[] nodes;
  private final long usable;
  private final double cost;
  /** What a unit of its currency is worth in the one in which costs are stated. */
  private final double rate;

  /**
   * Finds the leaf tasks of a feature. Cost: O(features that it requires + their tasks).
   *
   * @param dates when the feature is usable; it has a date
   * @param nodeOf for each task its node, or -1 for a summary
   * @param rates into the currency in which its costs are stated
   */
  PricedFeature(
      Portfolio portfolio,
      Roadmap roadmap,
      FeatureDates dates,
      DatedPlan plan,
      int[] nodeOf,
      ExchangeRates rates) {
    this.feature = portfolio.feature(dates.id());
    this.reference = roadmap.reference();
    this.nodes = nodes(portfolio, plan, nodeOf);
    this.usable = Instants.of(dates.usable().orElseThrow());
    this.cost = dates.cost().orElseThrow();
    this.rate = rates.rate(portfolio.productOf(dates.id()).currency());
  }

  private int[] nodes(Portfolio portfolio, DatedPlan plan, int[] nodeOf) {
    BitSet found = new BitSet(plan.size());
    Set<FeatureId> seen = new HashSet<>();
    Deque<Feature> open = new ArrayDeque<>();
    seen.add(feature.id());
    open.add(feature);
    while (!open.isEmpty()) {
      Feature next = open.remove();
      next.tasks().forEach(task -> addLeaves(task, plan, nodeOf, found));
      next.requires().stream().filter(seen::add).map(portfolio::feature).forEach(open::add);
    }
    return found.stream().toArray();
  }

  private static void addLeaves(TaskId task, DatedPlan plan, int[] nodeOf, BitSet found) {
    WorkBreakdown breakdown = plan.breakdown();
    int index = plan.project().indexOf(task);
    for (int place = breakdown.first(index); place < breakdown.last(index); place++) {
      found.set(nodeOf[breakdown.leaf(place)]);
    }
  }

  FeatureId id() {
    return feature.id();
  }

  int[] nodes() {
    return nodes;
  }

  /** When it is usable, as planned. */
  long usable() {
    return usable;
  }

  /** When it would be usable under the change that is tried on a plan. */
  long usable(EditedPlan plan) {
    long last = Long.MIN_VALUE;
    for (int node : nodes) {
      last = Math.max(last, plan.earlyFinish(node));
    }
    return last;
  }

  /** What it loses more by being usable at another time, or less if negative. */
  double costOfMove(long instant) {
    return instant == usable
        ? 0
        : rate * (feature.costOfDelay().cost(reference, Instants.toDateTime(instant)) - cost);
  }

  FeatureShift shift(long instant) {
    return new FeatureShift(
        id(),
        Optional.of(Instants.toDateTime(usable)),
        Optional.of(Instants.toDateTime(instant)),
        costOfMove(instant));
  }
}
