package dev.tandem.metrics.prioritisation.sequencing.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.amounts.FittingDecimals;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import dev.tandem.metrics.prioritisation.sequencing.Proof;
import java.util.List;
import java.util.Optional;

/**
 * Finds the order in which one team delivers a backlog at the least loss when delay does not cost the same every period: deadlines,
 * seasons, decay; dependencies kept: 1|prec|Σ fⱼ(Cⱼ).
 *
 * <p>Cost of delay per duration fails here, since urgency depends on when an item's turn comes. Where the initial sets are few enough for
 * {@link #effort()}, the order is exact, by dynamic programming: what is finished fixes the time, in whatever order it was done. Beyond
 * that, the item that loses most per period of its own work by being put off comes first, annealing improves that order, and the result
 * is flagged {@link Proof#BOUND_ONLY}.
 *
 * <p>Cost: exact where there are at most 200,000 initial sets, and at most a twentieth of {@link #effort()}: time and memory proportional
 * to the steps between them. Else O(n²) losses for the first order of n items, and the effort in moves.
 *
 * <p>Source: Eugene Lawler (1964), On scheduling problems with deferral costs; Ari Vepsalainen and Thomas Morton (1987), Priority rules
 * for job shops with weighted tardiness costs.
 */
public final class ProfileSequencing {

  private static final ProfileSequencing DEFAULTS = new ProfileSequencing(Effort.standard());

  private final Effort effort;

  private ProfileSequencing(Effort effort) {
    this.effort = effort;
  }

  /** {@return the method with its defaults: the standard effort} */
  public static ProfileSequencing withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this method with another limit of effort}
   *
   * @param limit the limit; with none the result is the order by urgency
   */
  public ProfileSequencing withEffort(Effort limit) {
    return new ProfileSequencing(limit);
  }

  /** {@return how much work the search does at most} */
  public Effort effort() {
    return effort;
  }

  /**
   * {@return the best order found}
   *
   * @param items the backlog; every required id is among its ids
   * @throws IllegalArgumentException if an id appears twice or a required id is unknown
   * @throws ArithmeticException if a loss is beyond the range of a double
   * @throws CyclicRequirementException if items require each other in a circle
   */
  public ProfileOrder run(List<ProfiledItem> items) {
    DependencyGraph graph = DependencyGraph.compile(
        Lists.transform(items, ProfiledItem::id), Lists.transform(items, ProfiledItem::requires));
    AmountRounding rounding = FittingDecimals.ofSum(
        Lists.transform(items, ProfiledItem::duration), ProfiledItem.DURATIONS);
    ProfileTimeline timeline = new ProfileTimeline(
        items.stream().map(item -> item.rounded(rounding)).collect(ImmutableList.toImmutableList()),
        graph,
        rounding);
    Optional<InitialSets> sets = InitialSets.of(graph.requires(), InitialSets.limit(effort));
    int[] order = sets.map(timeline::cheapest).orElseGet(() -> timeline.improved(effort));
    ImmutableList<ProfiledItem> best = timeline.items(order);
    double loss = ProfileOrder.loss(best);
    return sets.isPresent()
        ? new ProfileOrder(best, Proof.EXHAUSTIVE, loss, rounding)
        : new ProfileOrder(best, Proof.BOUND_ONLY, Math.min(timeline.leastLoss(), loss), rounding);
  }

  /** {@return how long is searched} */
  @Override
  public String toString() {
    return "sequencing by profiles: " + effort;
  }
}
