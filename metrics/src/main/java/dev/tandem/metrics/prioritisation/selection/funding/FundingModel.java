package dev.tandem.metrics.prioritisation.selection.funding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.graph.CheapestWays;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import dev.tandem.metrics.prioritisation.search.TimedOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Features in dense indices and the discount of each period: what sequences of them are worth.
 *
 * <p>Cost, for n features, m requirements and h periods: O(h) for the first question of a value and O(1) from then on while n · h is at
 * most {@link #MOST_KEPT}; {@link #greedy} O(n(n + m)), {@link #improved} O(n²(n + m)) and the effort, {@link #bound} O(n(n + m + h))
 * values.
 */
final class FundingModel {

  /** So many values of features by start are kept; where there would be more, they are computed again. */
  private static final long MOST_KEPT = 4_000_000;

  private final ImmutableList<FundedFeature> features;
  private final DependencyGraph graph;
  private final long[] durations;
  private final double[] discounts;

  /** Values by feature and start, NaN until asked for. */
  private final double[][] kept;

  FundingModel(List<FundedFeature> features, double rate, int horizon) {
    this.features = ImmutableList.copyOf(features);
    this.graph = DependencyGraph.compile(
        Lists.transform(features, FundedFeature::id),
        Lists.transform(features, FundedFeature::requires));
    this.durations =
        features.stream().mapToLong(FundedFeature::developmentPeriods).toArray();
    this.discounts = new double[horizon];
    Arrays.setAll(discounts, period -> StrictMath.pow(1 + rate, -(period + 1)));
    boolean keep = (long) features.size() * horizon <= MOST_KEPT;
    this.kept = new double[keep ? features.size() : 0][horizon];
    for (double[] values : kept) {
      Arrays.fill(values, Double.NaN);
    }
    checkRange(rate);
  }

  /** No sum over features and periods is larger than that of all cash, as if none were negative, each at the greatest discount factor. */
  private void checkRange(double rate) {
    double factor = Arrays.stream(discounts).max().orElse(0);
    double total = 0;
    for (FundedFeature feature : features) {
      for (double flow : feature.cash()) {
        total += Math.abs(flow) + Math.abs(flow) * factor;
      }
      checkArgument(
          Double.isFinite(total),
          "cash must add up within the range of a double: at a rate of %s over %s periods, feature \"%s\". State it in a larger unit.",
          rate,
          discounts.length,
          feature.id());
    }
  }

  int[][] requires() {
    return graph.requires();
  }

  /** {@return the net present value of a feature whose development starts after so many periods} */
  double value(int feature, long start) {
    if (start >= discounts.length) {
      return 0;
    }
    if (kept.length == 0) {
      return sum(feature, start);
    }
    double value = kept[feature][(int) start];
    if (Double.isNaN(value)) {
      value = sum(feature, start);
      kept[feature][(int) start] = value;
    }
    return value;
  }

  private double sum(int feature, long start) {
    List<Double> cash = features.get(feature).cash();
    double value = 0;
    for (int i = 0; i < cash.size() && start + i < discounts.length; i++) {
      value += cash.get(i) * discounts[(int) start + i];
    }
    return value;
  }

  private double value(int[] order) {
    long start = 0;
    double value = 0;
    for (int feature : order) {
      value += value(feature, start);
      start += durations[feature];
    }
    return value;
  }

  FundingPlan best(InitialSets sets) {
    long[] time = sets.totals(durations);
    // What was done before counts by the time it took alone: the total of the set.
    CheapestWays ways = CheapestWays.of(sets, (set, item, target) -> -value(item, time[set]));
    int best = 0;
    for (int set = 1; set < sets.count(); set++) {
      best = ways.cost(set) < ways.cost(best) ? set : best;
    }
    int[] order = ways.path(best);
    return plan(order, value(order));
  }

  /** Features one after the other while each is worth something if started now. */
  int[] greedy() {
    List<Integer> order = new ArrayList<>();
    boolean[] done = new boolean[features.size()];
    long start = 0;
    int best;
    do {
      best = -1;
      for (int feature = 0; feature < done.length; feature++) {
        if (!done[feature]
            && Arrays.stream(graph.requires()[feature]).allMatch(other -> done[other])
            && value(feature, start) > (best < 0 ? 0 : value(best, start))) {
          best = feature;
        }
      }
      if (best >= 0) {
        done[best] = true;
        order.add(best);
        start += durations[best];
      }
    } while (best >= 0);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The better of the greedy sequence and the best strands first, improved within the effort.
   *
   * <p>A pseudo-feature as long as the horizon stands for the end: what comes after it starts too late to count, and is left out.
   */
  FundingPlan improved(Effort effort) {
    int[] strands = strandsFirst();
    int[] prefix = bestPrefix(strands);
    int[] greedy = greedy();
    int[] start = value(greedy) > value(prefix) ? greedy : prefix;
    int end = features.size();
    TimedOrder order = new TimedOrder(
        followedByTheRest(start, strands),
        requiresOfAllAndTheEnd(),
        Longs.concat(durations, new long[] {discounts.length}),
        (feature, time) -> feature == end ? 0 : -value(feature, time));
    order.improve(effort.steps());
    int[] best =
        Arrays.stream(order.best()).takeWhile(feature -> feature != end).toArray();
    return plan(bestPrefix(best), bound());
  }

  private int[][] requiresOfAllAndTheEnd() {
    int[][] requires = Arrays.copyOf(graph.requires(), features.size() + 1);
    requires[features.size()] = new int[0];
    return requires;
  }

  private int[] followedByTheRest(int[] first, int[] all) {
    boolean[] placed = new boolean[all.length];
    Arrays.stream(first).forEach(feature -> placed[feature] = true);
    int[] rest = Arrays.stream(all).filter(feature -> !placed[feature]).toArray();
    return Ints.concat(first, new int[] {all.length}, rest);
  }

  /** Again and again the feature that, with all it still requires before it, is worth most per period of development. */
  private int[] strandsFirst() {
    List<Integer> order = new ArrayList<>();
    boolean[] done = new boolean[features.size()];
    int[] topological = graph.topologicalOrder();
    while (order.size() < features.size()) {
      long start = order.stream().mapToLong(feature -> durations[feature]).sum();
      int[] best = {};
      double bestRate = Double.NEGATIVE_INFINITY;
      for (int feature = 0; feature < done.length; feature++) {
        int[] strand = done[feature] ? new int[0] : strand(feature, done, topological);
        double rate = strandRate(strand, start);
        if (!done[feature] && rate > bestRate) {
          best = strand;
          bestRate = rate;
        }
      }
      for (int feature : best) {
        done[feature] = true;
        order.add(feature);
      }
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] strand(int feature, boolean[] done, int[] topological) {
    boolean[] needed = new boolean[done.length];
    needed[feature] = true;
    for (int i = topological.length - 1; i >= 0; i--) {
      if (needed[topological[i]]) {
        Arrays.stream(graph.requires()[topological[i]]).forEach(other -> needed[other] = true);
      }
    }
    return Arrays.stream(topological)
        .filter(other -> needed[other] && !done[other])
        .toArray();
  }

  private double strandRate(int[] strand, long start) {
    long time = start;
    double value = 0;
    for (int feature : strand) {
      value += value(feature, time);
      time += durations[feature];
    }
    return value / Math.max(1, time - start);
  }

  private int[] bestPrefix(int[] order) {
    int length = 0;
    double best = 0;
    double value = 0;
    long start = 0;
    for (int i = 0; i < order.length; i++) {
      value += value(order[i], start);
      start += durations[order[i]];
      if (value > best) {
        best = value;
        length = i + 1;
      }
    }
    return Arrays.copyOf(order, length);
  }

  /** Each feature that is worth anything started when it is worth most, but not before all it requires can be developed. */
  double bound() {
    double bound = 0;
    for (int feature = 0; feature < durations.length; feature++) {
      long earliest = graph.totalWithAllRequired(feature, durations) - durations[feature];
      double best = 0;
      for (long start = earliest; start < discounts.length; start++) {
        best = Math.max(best, value(feature, start));
      }
      bound += best;
    }
    return bound;
  }

  FundingPlan plan(int[] order, double bound) {
    BigDecimal[] cash = new BigDecimal[discounts.length];
    Arrays.fill(cash, BigDecimal.ZERO);
    long start = 0;
    for (int feature : order) {
      List<Double> flows = features.get(feature).cash();
      for (int i = 0; i < flows.size() && start + i < cash.length; i++) {
        int period = (int) start + i;
        cash[period] = cash[period].add(BigDecimal.valueOf(flows.get(i)));
      }
      start += durations[feature];
    }
    double value = value(order);
    return new FundingPlan(
        Arrays.stream(order).mapToObj(features::get).toList(),
        Arrays.stream(cash).map(BigDecimal::doubleValue).toList(),
        value,
        Math.max(bound, value));
  }
}
