package dev.tandem.scheduling.simulation.exact;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Discrete.Outcome;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The durations and lags of a plan as cells of a lattice. */
final class LatticeDurations {
  /** What is beyond this share of an estimate without an end is put there. */
  private static final double TAIL = 1 - 1e-12;

  private final WaitingPlan plan;
  private final long step;
  private final RoundingMode rounding;

  private LatticeDurations(WaitingPlan plan, long step, RoundingMode rounding) {
    this.plan = plan;
    this.step = step;
    this.rounding = rounding;
  }

  /** Exact durations of a plan without spread ones: the step is the largest that divides all of them and all lags. */
  static LatticeDurations exact(WaitingPlan plan) {
    long step = 0;
    for (int node = 0; node < plan.size(); node++) {
      for (long seconds : values(plan, node).keySet()) {
        step = LongMath.gcd(step, seconds);
      }
    }
    for (int link = 0; link < plan.links().size(); link++) {
      step = LongMath.gcd(step, plan.links().lag(link));
    }
    return new LatticeDurations(plan, Math.max(1, step), RoundingMode.UNNECESSARY);
  }

  /** Durations and lags that go to the cell below or above, where they lie between two. */
  static LatticeDurations rounded(WaitingPlan plan, long step, RoundingMode rounding) {
    return new LatticeDurations(plan, step, rounding);
  }

  /** The tasks whose durations are not a few values. */
  static ImmutableList<TaskId> spread(WaitingPlan plan) {
    return IntStream.range(0, plan.size())
        .mapToObj(plan::task)
        .filter(task -> spread(task).isPresent())
        .map(Task::id)
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Estimate> spread(Task task) {
    return task.durationEstimate()
        .filter(estimate -> !(estimate instanceof Discrete) && !(estimate instanceof Fixed));
  }

  /** How many seconds a cell is. */
  long step() {
    return step;
  }

  Lattice lag(int link) {
    return Lattice.certain(cell(plan.links().lag(link)));
  }

  Lattice duration(int node) {
    Task task = plan.task(node);
    return spread(task)
        .map(estimate -> binned(estimate, (double) step / plan.secondsPerDay(task), node))
        .orElseGet(() -> listed(values(plan, node)));
  }

  /** How many cells the longest path has at most. */
  double longestPath() {
    double[] finish = new double[plan.size()];
    double longest = 0;
    for (int node = 0; node < finish.length; node++) {
      double start = 0;
      for (int link = plan.links().firstIn(node); link < plan.links().endIn(node); link++) {
        double lag = Math.ceil((double) plan.links().lag(link) / step);
        start = Math.max(start, finish[plan.links().from(link)] + lag);
      }
      finish[node] = start + Math.max(1, longest(node));
      longest = Math.max(longest, finish[node]);
    }
    return longest;
  }

  /** How many cells it takes at most. */
  private double longest(int node) {
    Task task = plan.task(node);
    return spread(task)
        .map(estimate -> Math.ceil(end(estimate) * plan.secondsPerDay(task) / step))
        .orElseGet(() -> Math.ceil((double) values(plan, node).lastKey() / step));
  }

  /** A few durations in seconds, each with its probability, rounded as samples are: work takes a second at least. */
  private static SortedMap<Long, Double> values(WaitingPlan plan, int node) {
    Task task = plan.task(node);
    SortedMap<Long, Double> values = new TreeMap<>();
    Estimate estimate = task.durationEstimate().orElse(null);
    if (estimate instanceof Discrete discrete) {
      double all =
          discrete.outcomes().stream().mapToDouble(Outcome::probability).sum();
      for (Outcome outcome : discrete.outcomes()) {
        values.merge(
            seconds(plan, node, outcome.value()), outcome.probability() / all, Double::sum);
      }
    } else if (estimate instanceof Fixed fixed) {
      values.put(seconds(plan, node, fixed.value()), 1.0);
    } else {
      values.put(plan.planned(node), 1.0);
    }
    return values;
  }

  private static long seconds(WaitingPlan plan, int node, double workdays) {
    long least = plan.planned(node) == 0 ? 0 : 1;
    return Math.max(least, Math.round(workdays * plan.secondsPerDay(plan.task(node))));
  }

  private Lattice listed(SortedMap<Long, Double> values) {
    int first = cell(values.firstKey());
    double[] probability = new double[cell(values.lastKey()) - first + 1];
    values.forEach((seconds, share) -> probability[cell(seconds) - first] += share);
    return new Lattice(first, probability);
  }

  private Lattice binned(Estimate estimate, double cellInDays, int node) {
    int shift = rounding == RoundingMode.UP ? 1 : 0;
    int from = (int) Math.floor(estimate.lowerBound() / cellInDays);
    int to = (int) Math.max(from + 1.0, longest(node));
    double[] probability = new double[to - from];
    double below = 0;
    for (int cell = from; cell < to; cell++) {
      double atMost = cell + 1 == to ? 1 : estimate.cdf((cell + 1) * cellInDays);
      probability[cell - from] = atMost - below;
      below = atMost;
    }
    return new Lattice(from + shift, probability);
  }

  private static double end(Estimate estimate) {
    return estimate.upperBound().orElseGet(() -> estimate.quantile(TAIL));
  }

  private int cell(long seconds) {
    return Math.toIntExact(LongMath.divide(seconds, step, rounding));
  }
}
