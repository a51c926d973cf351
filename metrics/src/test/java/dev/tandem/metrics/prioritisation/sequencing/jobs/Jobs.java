package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Items of whole durations and costs of delay as jobs. */
final class Jobs implements JobNetwork {

  private final long[] durations;
  private final long[] costsOfDelay;
  private final int[][] requires;

  Jobs(List<BacklogItem> items) {
    durations = whole(Lists.transform(items, BacklogItem::duration));
    costsOfDelay = whole(Lists.transform(items, BacklogItem::costOfDelay));
    requires = DependencyGraph.compile(
            Lists.transform(items, BacklogItem::id), Lists.transform(items, BacklogItem::requires))
        .requires();
  }

  private static long[] whole(List<BigDecimal> amounts) {
    return amounts.stream().mapToLong(BigDecimal::longValueExact).toArray();
  }

  @Override
  public long[] durations() {
    return durations;
  }

  @Override
  public long[] costsOfDelay() {
    return costsOfDelay;
  }

  @Override
  public int[][] requires() {
    return requires;
  }

  /** Highest cost of delay per duration first; 0 for equal ratios. */
  Comparator<Integer> byRatio() {
    return Comparator.comparingDouble(job -> -costsOfDelay[job] / (double) durations[job]);
  }
}
