package dev.tandem.scheduling.resource.rcpsp.bound;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds sets of activities of which no two can run at the same time: from each activity on, the longest that excludes all chosen so far is
 * added. The greatest such set is as hard to find as a greatest clique. Cost: O(n² c) for n activities and sets of c.
 */
final class DisjunctiveFinder {
  private final ResourceProblem problem;
  private final TimeWindows windows;
  private final Exclusions exclusions;
  private final List<Integer> longestFirst;

  private DisjunctiveFinder(ResourceProblem problem) {
    this.problem = problem;
    this.windows = problem.windows();
    this.exclusions = new Exclusions(problem);
    this.longestFirst = IntStream.range(0, problem.activities())
        .filter(each -> problem.duration(each) > 0)
        .boxed()
        .sorted(Comparator.comparing(problem::duration).reversed())
        .toList();
  }

  static LowerBound greatest(ResourceProblem problem) {
    DisjunctiveFinder finder = new DisjunctiveFinder(problem);
    LowerBound best = new LowerBound.Disjunctive(0, ImmutableIntArray.of());
    for (int seed : finder.longestFirst) {
      best = BoundFinder.greater(best, finder.trimmed(finder.from(seed)));
    }
    return best;
  }

  private List<Integer> from(int seed) {
    List<Integer> set = new ArrayList<>(List.of(seed));
    for (int candidate : longestFirst) {
      if (candidate != seed && set.stream().allMatch(each -> exclusions.exclude(each, candidate))) {
        set.add(candidate);
      }
    }
    return set;
  }

  /** Those with short queues, then those with small heads, are left out one by one; the best set on the way counts. */
  private LowerBound trimmed(List<Integer> set) {
    LowerBound best = new LowerBound.Disjunctive(0, ImmutableIntArray.of());
    List<Integer> byHead = new ArrayList<>(set);
    byHead.sort(Comparator.comparing(windows.heads()::get));
    while (!byHead.isEmpty()) {
      List<Integer> byQueue = new ArrayList<>(byHead);
      byQueue.sort(Comparator.comparing(this::queue));
      while (!byQueue.isEmpty()) {
        best = BoundFinder.greater(best, bound(byQueue));
        byQueue.remove(0);
      }
      byHead.remove(0);
    }
    return best;
  }

  private LowerBound bound(List<Integer> set) {
    int head = Integer.MAX_VALUE;
    int queue = Integer.MAX_VALUE;
    int sum = 0;
    for (int activity : set) {
      head = Math.min(head, windows.heads().get(activity));
      queue = Math.min(queue, queue(activity));
      sum += problem.duration(activity);
    }
    int[] sorted = Ints.toArray(set);
    Arrays.sort(sorted);
    return new LowerBound.Disjunctive(head + sum + queue, ImmutableIntArray.copyOf(sorted));
  }

  private int queue(int activity) {
    return windows.tails().get(activity) - problem.duration(activity);
  }
}
