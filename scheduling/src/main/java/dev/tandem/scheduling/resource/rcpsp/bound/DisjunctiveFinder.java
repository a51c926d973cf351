package dev.tandem.scheduling.resource.rcpsp.bound;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds sets of activities of which no two can run at the same time: from each activity on, the longest that excludes all chosen so far is
 * added. The greatest such set is as hard to find as a greatest clique.
 *
 * <p>Cost: O(n c) for a set of c among n activities, O(c²) to leave out those with small heads and short queues. Sets are looked for from the
 * longest activities on, until {@value #MOST_PAIRS} pairs have been compared: from all activities of small problems.
 */
final class DisjunctiveFinder {
  private static final long MOST_PAIRS = 2_000_000;

  private final ResourceProblem problem;
  private final TimeWindows windows;
  private final Exclusions exclusions;
  private final int[] longestFirst;
  private long pairs;
  private LowerBound best = new LowerBound.Disjunctive(0, ImmutableIntArray.of());

  private DisjunctiveFinder(ResourceProblem problem) {
    this.problem = problem;
    this.windows = problem.windows();
    this.exclusions = new Exclusions(problem);
    this.longestFirst = IntStream.range(0, problem.activities())
        .filter(each -> problem.duration(each) > 0)
        .boxed()
        .sorted(Comparator.comparing(problem::duration).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  static LowerBound greatest(ResourceProblem problem) {
    DisjunctiveFinder finder = new DisjunctiveFinder(problem);
    for (int seed : finder.longestFirst) {
      if (finder.pairs < MOST_PAIRS) {
        finder.improve(finder.from(seed));
      }
    }
    return finder.best;
  }

  private int[] from(int seed) {
    int[] set = new int[longestFirst.length];
    int size = 0;
    set[size++] = seed;
    for (int candidate : longestFirst) {
      if (candidate != seed && excludesAll(set, size, candidate)) {
        set[size++] = candidate;
      }
    }
    return Arrays.copyOf(set, size);
  }

  private boolean excludesAll(int[] set, int size, int candidate) {
    for (int place = 0; place < size; place++) {
      pairs++;
      if (!exclusions.exclude(set[place], candidate)) {
        return false;
      }
    }
    return true;
  }

  /** Those of at least some head, and of these those of at least some queue: the best such part of the set counts. */
  private void improve(int[] set) {
    int[] byQueue = Arrays.stream(set)
        .boxed()
        .sorted(Comparator.comparing(this::queue).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
    int[] heads =
        Arrays.stream(set).map(windows.heads()::get).distinct().sorted().toArray();
    for (int head : heads) {
      int value = 0;
      int queue = 0;
      int sum = 0;
      for (int activity : byQueue) {
        if (windows.heads().get(activity) >= head) {
          sum += problem.duration(activity);
          if (head + sum + queue(activity) >= value) {
            queue = queue(activity);
            value = head + sum + queue;
          }
        }
      }
      if (value > best.value()) {
        best = new LowerBound.Disjunctive(value, part(set, head, queue));
      }
    }
  }

  private ImmutableIntArray part(int[] set, int head, int queue) {
    return ImmutableIntArray.copyOf(Arrays.stream(set)
        .filter(each -> windows.heads().get(each) >= head && queue(each) >= queue)
        .sorted());
  }

  private int queue(int activity) {
    return windows.tails().get(activity) - problem.duration(activity);
  }
}
