package dev.tandem.scheduling.resource.rcpsp.search;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What priority rules compare: for each activity a number, the least first; and the orders that follow from numbers. */
final class RuleValues {

  private RuleValues() {}

  static double[] of(ResourceProblem problem, PriorityRule rule) {
    TimeWindows windows = problem.windows();
    ImmutableIntArray heads = windows.heads();
    ImmutableIntArray tails = windows.tails();
    IntToDoubleFunction value = switch (rule) {
      case LATEST_FINISH -> each -> problem.duration(each) - tails.get(each);
      case LATEST_START -> each -> -tails.get(each);
      case LEAST_FLOAT -> each -> -tails.get(each) - heads.get(each);
      case MOST_SUCCESSORS -> negated(successors(problem));
      case GREATEST_WEIGHT -> negated(weights(problem));
      case EARLIEST_START -> heads::get;
      case GREATEST_WORK -> each -> -work(problem, each);
      case DECLARATION -> each -> each;
    };
    return IntStream.range(0, problem.activities()).mapToDouble(value).toArray();
  }

  /** All activities, each after those from which an arc leads to it, else those of the least value first, then of the lowest number. */
  static ImmutableIntArray order(ResourceProblem problem, double[] values) {
    PackedArcs arcs = ProblemArcs.of(problem);
    int[] missing = new int[problem.activities()];
    for (int place = 0; place < arcs.size(); place++) {
      missing[arcs.target(place)]++;
    }
    PriorityQueue<Integer> ready = new PriorityQueue<>(
        Comparator.<Integer>comparingDouble(each -> values[each]).thenComparing(each -> each));
    for (int activity = 0; activity < missing.length; activity++) {
      if (missing[activity] == 0) {
        ready.add(activity);
      }
    }
    ImmutableIntArray.Builder order = ImmutableIntArray.builder(missing.length);
    while (!ready.isEmpty()) {
      int activity = ready.remove();
      order.add(activity);
      for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
        if (--missing[arcs.target(place)] == 0) {
          ready.add(arcs.target(place));
        }
      }
    }
    return order.build();
  }

  private static IntToDoubleFunction negated(long[] values) {
    return each -> -values[each];
  }

  private static long[] weights(ResourceProblem problem) {
    long[] weights = new long[problem.activities()];
    Arrays.setAll(weights, problem::duration);
    for (int arc = 0; arc < problem.arcCount(); arc++) {
      weights[problem.before(arc)] += problem.duration(problem.after(arc));
    }
    return weights;
  }

  private static double work(ResourceProblem problem, int activity) {
    double work = 0;
    for (int resource = 0; resource < problem.resources(); resource++) {
      int most = Math.max(1, problem.capacity(resource).most());
      work += (double) problem.duration(activity) * problem.demand(activity, resource) / most;
    }
    return work;
  }

  /** Sixty-four followers at a time: each activity's word says which of them it reaches. */
  private static long[] successors(ResourceProblem problem) {
    int size = problem.activities();
    PackedArcs arcs = ProblemArcs.of(problem);
    ImmutableIntArray order = problem.windows().order();
    long[] counts = new long[size];
    for (int first = 0; first < size; first += Long.SIZE) {
      long[] reached = new long[size];
      for (int rank = size - 1; rank >= 0; rank--) {
        int activity = order.get(rank);
        for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
          int next = arcs.target(place);
          boolean isOfWord = next >= first && next < first + Long.SIZE;
          reached[activity] |= reached[next] | (isOfWord ? 1L << (next - first) : 0);
        }
        counts[activity] += Long.bitCount(reached[activity]);
      }
    }
    return counts;
  }
}
