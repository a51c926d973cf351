package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.exact.CheapestWays;
import dev.tandem.metrics.prioritisation.exact.DependencyGraph;
import dev.tandem.metrics.prioritisation.exact.FittingDecimals;
import dev.tandem.metrics.prioritisation.exact.InitialSets;
import dev.tandem.metrics.prioritisation.exact.OrderSearch;
import dev.tandem.metrics.prioritisation.exact.ScaledAmounts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the order in which one team delivers a backlog at the least loss when delay does not cost the same every period: deadlines,
 * seasons, decay; dependencies kept: 1|prec|Σ fⱼ(Cⱼ).
 *
 * <p>Cost of delay per duration fails here, since urgency depends on when an item's turn comes. Up to {@link #idealLimit()} initial
 * sets the order is exact, by dynamic programming: what is finished fixes the time, in whatever order it was done. Beyond that, the
 * item that loses most per period of its own work by being put off comes first, moves of single items improve that order, and the
 * result is flagged {@link Proof#BOUND_ONLY}.
 *
 * <p>Source: Eugene Lawler (1964), On scheduling problems with deferral costs; Ari Vepsalainen and Thomas Morton (1987), Priority rules
 * for job shops with weighted tardiness costs.
 */
public final class ProfileSequencing {

  private static final ProfileSequencing DEFAULTS = new ProfileSequencing(200_000);
  private static final long SEARCH_STEPS = 20_000_000;

  private final int idealLimit;

  private ProfileSequencing(int idealLimit) {
    this.idealLimit = idealLimit;
  }

  /** {@return the method with its defaults: at most 200,000 initial sets} */
  public static ProfileSequencing withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this method with another limit on the initial sets compared}
   *
   * @param limit the limit, at least 1
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public ProfileSequencing withIdealLimit(int limit) {
    checkArgument(
        limit >= 1, "limit must be at least 1: %s. Leave out this option for 200000.", limit);
    return new ProfileSequencing(limit);
  }

  /** {@return how many initial sets are compared at most} */
  public int idealLimit() {
    return idealLimit;
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
        Lists.transform(items, ProfiledItem::duration), BacklogItem.DURATIONS);
    Timeline timeline = new Timeline(
        items.stream().map(item -> item.rounded(rounding)).collect(ImmutableList.toImmutableList()),
        graph);
    Optional<InitialSets> sets = InitialSets.of(graph.requires(), idealLimit);
    int[] order = sets.isPresent() ? timeline.cheapest(sets.get()) : timeline.improved();
    ImmutableList<ProfiledItem> best =
        Arrays.stream(order).mapToObj(timeline.items::get).collect(ImmutableList.toImmutableList());
    double loss = ProfileOrder.loss(best);
    return sets.isPresent()
        ? new ProfileOrder(best, Proof.EXHAUSTIVE, loss, rounding)
        : new ProfileOrder(best, Proof.BOUND_ONLY, Math.min(timeline.leastLoss(), loss), rounding);
  }

  /** The items with exact durations, so that a deadline is met or missed without rounding. */
  private static final class Timeline {
    private final ImmutableList<ProfiledItem> items;
    private final DependencyGraph graph;
    private final ScaledAmounts times;
    private final long[] durations;

    Timeline(ImmutableList<ProfiledItem> items, DependencyGraph graph) {
      this.items = items;
      this.graph = graph;
      this.times =
          ScaledAmounts.of(BacklogItem.DURATIONS, Lists.transform(items, ProfiledItem::duration));
      this.durations = times.units();
    }

    private double loss(int item, long finish) {
      return items.get(item).profile().cost(times.amount(finish).doubleValue());
    }

    int[] cheapest(InitialSets sets) {
      long[] finish = sets.totals(durations);
      return CheapestWays.of(sets, (set, item, target) -> loss(item, finish[target]))
          .path(sets.count() - 1);
    }

    int[] improved() {
      return OrderSearch.improve(
          mostUrgentFirst(),
          graph.requires(),
          this::loss,
          SEARCH_STEPS / Math.max(1, items.size()));
    }

    private double loss(int[] order) {
      long finish = 0;
      double loss = 0;
      for (int item : order) {
        finish += durations[item];
        loss += loss(item, finish);
      }
      return loss;
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
}
