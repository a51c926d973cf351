package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which task takes which dimension of a Sobol sequence, whose first dimensions are the most even: the task with the largest part in the spread of the
 * finish takes the first.
 *
 * <p>Definition: with V for the variance of a task's estimate in square seconds, L for the longest path by mean durations, P for the
 * longest through the task, and S for the standard deviation of all tasks on the longest path, a task counts {@code V exp(-(L - P) / S)}.
 * The larger first; of equal ones that which comes first in the network. Calendars are not looked at: this is about evenness, and changes
 * no distribution.
 *
 * <p>Cost: O(tasks log tasks + links). Source for the use of important dimensions first: Caflisch, Morokoff, Owen (1997), "Valuation of
 * mortgage-backed securities using Brownian bridges to reduce effective dimension".
 */
final class DimensionOrder {
  private final CompiledPlan plan;
  private final double[] mean;
  private final double[] variance;

  private DimensionOrder(CompiledPlan plan, Map<TaskId, Estimate> overrides) {
    this.plan = plan;
    this.mean = new double[plan.size()];
    this.variance = new double[plan.size()];
    for (int node = 0; node < mean.length; node++) {
      Task task = plan.project().task(plan.task(node));
      Estimate estimate =
          overrides.getOrDefault(task.id(), task.durationEstimate().orElse(Estimate.fixed(0)));
      double day = WorkDuration.workdays(1)
          .toSeconds(task.durationKind().workday(plan.project().workday()));
      boolean isDrawn =
          overrides.containsKey(task.id()) || task.durationEstimate().isPresent();
      boolean varies = isDrawn && !plan.network().nodes.isFinished(node);
      mean[node] = varies ? estimate.mean() * day : plan.network().nodes.remaining(node);
      variance[node] = varies ? estimate.variance() * day * day : 0;
    }
  }

  /** For each node its dimension. */
  static int[] of(CompiledPlan plan, Map<TaskId, Estimate> overrides) {
    double[] importance = new DimensionOrder(plan, overrides).importance();
    int[] order = IntStream.range(0, plan.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer node) -> -importance[node]))
        .mapToInt(Integer::intValue)
        .toArray();
    int[] dimension = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      dimension[order[place]] = place;
    }
    return dimension;
  }

  private double[] importance() {
    int size = plan.size();
    Links links = plan.network().links;
    double[] before = new double[size];
    double[] spread = new double[size];
    for (int node = 0; node < size; node++) {
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        int from = links.from(link);
        double start = before[from] + weight(links, link);
        if (start >= before[node]) {
          before[node] = start;
          spread[node] = spread[from] + variance[from];
        }
      }
    }
    double[] after = new double[size];
    for (int node = size - 1; node >= 0; node--) {
      after[node] = mean[node];
      for (int place = links.firstOut(node); place < links.endOut(node); place++) {
        int link = links.out(place);
        after[node] = Math.max(after[node], weight(links, link) + after[links.to(link)]);
      }
    }
    return weighted(before, spread, after);
  }

  private double[] weighted(double[] before, double[] spread, double[] after) {
    double longest = 0;
    double deviation = 0;
    for (int node = 0; node < before.length; node++) {
      if (before[node] + mean[node] > longest) {
        longest = before[node] + mean[node];
        deviation = Math.sqrt(spread[node] + variance[node]);
      }
    }
    double[] importance = new double[before.length];
    for (int node = 0; node < importance.length; node++) {
      double slack = Math.max(0, longest - before[node] - after[node]);
      importance[node] = variance[node] * (slack == 0 ? 1 : StrictMath.exp(-slack / deviation));
    }
    return importance;
  }

  /** How long after the start of its origin a link lets its target start, by mean durations. */
  private double weight(Links links, int link) {
    return (links.isFromStart(link) ? 0 : mean[links.from(link)])
        + links.lag(link)
        - (links.isToStart(link) ? 0 : mean[links.to(link)]);
  }
}
