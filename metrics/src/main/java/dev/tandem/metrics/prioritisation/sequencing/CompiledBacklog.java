package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.FittingDecimals;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.sequencing.jobs.JobNetwork;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A backlog in dense indices and whole units: positions, durations and costs of delay as integers whose products fit a long. */
final class CompiledBacklog implements JobNetwork {

  private final ImmutableList<BacklogItem> items;
  private final AmountRounding rounding;
  private final DependencyGraph graph;
  private final ScaledAmounts times;
  private final ScaledAmounts costs;
  private final long[] durations;
  private final long[] earliestStarts;
  private final long[] costsOfDelay;

  private CompiledBacklog(
      ImmutableList<BacklogItem> items, AmountRounding rounding, DependencyGraph graph) {
    ScaledAmounts durations = ScaledAmounts.of(BacklogItem.DURATIONS, periods(items), rounding);
    ScaledAmounts costs = ScaledAmounts.of(BacklogItem.COSTS_OF_DELAY, costs(items), rounding);
    durations.checkProductWith(costs);
    this.items = items;
    this.rounding = rounding;
    this.graph = graph;
    this.times = durations;
    this.costs = costs;
    this.durations = Arrays.copyOf(durations.units(), items.size());
    this.earliestStarts = Arrays.copyOfRange(durations.units(), items.size(), 2 * items.size());
    this.costsOfDelay = costs.units();
  }

  static CompiledBacklog of(List<BacklogItem> items) {
    DependencyGraph graph = DependencyGraph.compile(
        Lists.transform(items, BacklogItem::id), Lists.transform(items, BacklogItem::requires));
    AmountRounding rounding = FittingDecimals.ofProduct(
        BacklogItem.DURATIONS, periods(items), BacklogItem.COSTS_OF_DELAY, costs(items));
    return new CompiledBacklog(
        items.stream().map(item -> item.rounded(rounding)).collect(ImmutableList.toImmutableList()),
        rounding,
        graph);
  }

  private static ImmutableList<BigDecimal> periods(List<BacklogItem> items) {
    return ImmutableList.<BigDecimal>builder()
        .addAll(Lists.transform(items, BacklogItem::duration))
        .addAll(Lists.transform(items, BacklogItem::earliestStart))
        .build();
  }

  private static List<BigDecimal> costs(List<BacklogItem> items) {
    return Lists.transform(items, BacklogItem::costOfDelay);
  }

  int size() {
    return durations.length;
  }

  /** {@return the items, with amounts that fit} */
  ImmutableList<BacklogItem> items() {
    return items;
  }

  /** {@return how amounts were rounded to fit} */
  AmountRounding rounding() {
    return rounding;
  }

  DependencyGraph graph() {
    return graph;
  }

  @Override
  public int[][] requires() {
    return graph.requires();
  }

  /** {@return the indices of these ids} */
  int[] indices(List<String> some) {
    Map<String, Integer> indexOf = new HashMap<>();
    for (String id : graph.ids()) {
      indexOf.put(id, indexOf.size());
    }
    return some.stream().mapToInt(indexOf::get).toArray();
  }

  /** {@return the order by cost of delay per duration, highest first; 0 for equal ratios} */
  Comparator<Integer> byRatio() {
    return (a, b) -> Long.compare(costsOfDelay[b] * durations[a], costsOfDelay[a] * durations[b]);
  }

  @Override
  public long[] durations() {
    return durations;
  }

  /** {@return earliest starts, in the unit of the durations} */
  long[] earliestStarts() {
    return earliestStarts;
  }

  /** {@return the periods that so many units of duration are} */
  BigDecimal periods(long units) {
    return times.amount(units);
  }

  /** {@return the delay cost that so many units, of duration times cost of delay, are} */
  BigDecimal cost(long units) {
    return times.product(costs, BigDecimal.valueOf(units));
  }

  @Override
  public long[] costsOfDelay() {
    return costsOfDelay;
  }
}
