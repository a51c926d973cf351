package dev.tandem.scheduling.resource.rcpsp.bound;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;

/** Finds the greatest of the bounds that need no search; of equal ones, the one with the simplest reason. */
final class BoundFinder {
  /** Which activities exclude each other takes a bit for each pair. */
  private static final int MOST_EXCLUDING = 10_000;

  /** Looking for parts of a resource's activities, and for intervals, is quadratic in them. */
  private static final int MOST_ACTIVITIES = 400;

  private final ResourceProblem problem;
  private final TimeWindows windows;

  BoundFinder(ResourceProblem problem) {
    this.problem = problem;
    this.windows = problem.windows();
  }

  LowerBound greatest() {
    LowerBound best = criticalPath();
    if (problem.activities() <= MOST_EXCLUDING) {
      best = greater(best, DisjunctiveFinder.greatest(problem));
    }
    if (problem.activities() > MOST_ACTIVITIES) {
      return greater(best, EnergyFinder.ofAll(problem));
    }
    best = greater(best, EnergyFinder.greatest(problem));
    return IntervalFinder.raise(problem, best);
  }

  static LowerBound greater(LowerBound simple, LowerBound other) {
    return other.value() > simple.value() ? other : simple;
  }

  /** From the activity that ends last backwards, always to one that explains the head. */
  private LowerBound criticalPath() {
    int last = -1;
    for (int activity = 0; activity < problem.activities(); activity++) {
      if (last < 0 || end(activity) > end(last)) {
        last = activity;
      }
    }
    if (last < 0) {
      return new LowerBound.CriticalPath(0, ImmutableIntArray.of());
    }
    return new LowerBound.CriticalPath(end(last), explanation(last));
  }

  /**
   * A path of arcs none of which leaves room, from an activity that starts at its release. With maximal lags such arcs may lead round, so
   * that a way that leads to none but visited activities is gone back.
   */
  private ImmutableIntArray explanation(int last) {
    PackedArcs incoming = ProblemArcs.withMaximalLags(problem).reversed();
    BitSet visited = new BitSet();
    Deque<Integer> path = new ArrayDeque<>();
    path.addFirst(last);
    visited.set(last);
    while (windows.heads().get(path.getFirst()) > problem.release(path.getFirst())) {
      OptionalInt next = explaining(incoming, path.getFirst(), visited);
      if (next.isPresent()) {
        visited.set(next.getAsInt());
        path.addFirst(next.getAsInt());
      } else {
        path.removeFirst();
      }
    }
    return ImmutableIntArray.copyOf(path);
  }

  private OptionalInt explaining(PackedArcs incoming, int activity, BitSet visited) {
    for (int place = incoming.start(activity); place < incoming.end(activity); place++) {
      int before = incoming.target(place);
      int raised = windows.heads().get(before) + problem.lag(incoming.arc(place));
      if (raised == windows.heads().get(activity) && !visited.get(before)) {
        return OptionalInt.of(before);
      }
    }
    return OptionalInt.empty();
  }

  private int end(int activity) {
    return windows.heads().get(activity) + problem.duration(activity);
  }
}
