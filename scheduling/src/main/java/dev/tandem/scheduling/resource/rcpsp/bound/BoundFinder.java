package dev.tandem.scheduling.resource.rcpsp.bound;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;
import java.util.ArrayDeque;
import java.util.Deque;

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
    PackedArcs incoming = ProblemArcs.of(problem).reversed();
    Deque<Integer> path = new ArrayDeque<>();
    int activity = last;
    path.addFirst(activity);
    while (windows.heads().get(activity) > problem.release(activity)) {
      activity = explaining(incoming, activity);
      path.addFirst(activity);
    }
    return new LowerBound.CriticalPath(end(last), ImmutableIntArray.copyOf(path));
  }

  private int explaining(PackedArcs incoming, int activity) {
    int place = incoming.start(activity);
    while (windows.heads().get(incoming.target(place)) + problem.lag(incoming.arc(place))
        < windows.heads().get(activity)) {
      place++;
    }
    return incoming.target(place);
  }

  private int end(int activity) {
    return windows.heads().get(activity) + problem.duration(activity);
  }
}
