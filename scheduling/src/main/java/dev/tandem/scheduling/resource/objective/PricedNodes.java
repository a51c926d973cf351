package dev.tandem.scheduling.resource.objective;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import dev.tandem.scheduling.resource.scheme.Placement;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A feature that loses by delay: the leaf tasks whose last finish makes it usable, and what it loses by when. */
final class PricedNodes {
  private static final long DAY = 24 * 3_600;

  private final FeatureId id;
  /** The feature, and all that it requires. */
  private final ImmutableSet<FeatureId> required;

  private final CostOfDelay profile;
  private final LocalDateTime reference;
  private final double rate;
  /** The leaf tasks of the feature itself. */
  private final BitSet own;
  /** Those of all that it requires as well. */
  private final int[] all;
  /** When it is usable in the plan before. */
  private final long before;

  /** Finds the leaf tasks. Cost: O(features required + their tasks). */
  PricedNodes(
      Portfolio portfolio, Feature feature, DatedPlan plan, LocalDateTime reference, double rate) {
    this.profile = feature.costOfDelay();
    this.reference = reference;
    this.rate = rate;
    int[] nodeOf = plan.network().nodes.nodeOf(plan.project().tasks().size());
    this.own = leaves(feature.tasks(), plan, nodeOf);
    BitSet needed = new BitSet();
    List<Feature> withRequired = withRequired(portfolio, feature);
    this.required = withRequired.stream().map(Feature::id).collect(ImmutableSet.toImmutableSet());
    this.id = feature.id();
    for (Feature each : withRequired) {
      needed.or(leaves(each.tasks(), plan, nodeOf));
    }
    this.all = needed.stream().toArray();
    long last = Long.MIN_VALUE;
    for (int node : all) {
      last = Math.max(last, plan.dates().finish(node));
    }
    this.before = last;
  }

  private static List<Feature> withRequired(Portfolio portfolio, Feature feature) {
    Set<FeatureId> seen = new HashSet<>(Set.of(feature.id()));
    Deque<Feature> open = new ArrayDeque<>(List.of(feature));
    Deque<Feature> found = new ArrayDeque<>();
    while (!open.isEmpty()) {
      Feature next = open.remove();
      found.add(next);
      next.requires().stream().filter(seen::add).map(portfolio::feature).forEach(open::add);
    }
    return List.copyOf(found);
  }

  private static BitSet leaves(Collection<TaskId> tasks, DatedPlan plan, int[] nodeOf) {
    BitSet nodes = new BitSet();
    WorkBreakdown breakdown = plan.breakdown();
    for (TaskId task : tasks) {
      int index = plan.project().indexOf(task);
      for (int place = breakdown.first(index); place < breakdown.last(index); place++) {
        nodes.set(nodeOf[breakdown.leaf(place)]);
      }
    }
    return nodes;
  }

  /** Whether it cannot be usable before another one is. */
  boolean requires(PricedNodes other) {
    return this != other && required.contains(other.id);
  }

  /** How many features it requires, directly or not. */
  int requirements() {
    return required.size() - 1;
  }

  /** The leaf tasks of the feature itself. */
  BitSet own() {
    return own;
  }

  /** The leaf tasks that it waits for. */
  int[] all() {
    return all;
  }

  /** When it is usable in the plan before, and never earlier. */
  long before() {
    return before;
  }

  long usable(Placement placement) {
    long last = Long.MIN_VALUE;
    for (int node : all) {
      last = Math.max(last, placement.finish(node));
    }
    return last;
  }

  /** What it loses by being usable at an instant. */
  double cost(long instant) {
    return rate * profile.cost(reference, Instants.toDateTime(instant));
  }

  /** What a day costs on average from the plan before to a later instant, or the next day if that is not later. */
  double costOfDay(long until) {
    long end = Math.max(until, before + DAY);
    return (cost(end) - cost(before)) * DAY / (end - before);
  }
}
