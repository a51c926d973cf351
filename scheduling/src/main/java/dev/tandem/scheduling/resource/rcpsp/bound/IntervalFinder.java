package dev.tandem.scheduling.resource.rcpsp.bound;

import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import java.util.Optional;

/**
 * Raises a bound slot by slot as long as some interval would need more energy than there is.
 *
 * <p>From the first slot of an interval on, what an activity must spend in it grows by its demand with each slot between its latest start
 * and the slot at which all that cannot be moved out before has been spent. So one sweep tells the need of all intervals that begin there.
 *
 * <p>Cost: O(k T (n + T)) for k resources, n activities and a deadline of T slots, for each deadline tried; where that is more than {@value
 * #MOST_STEPS}, nothing is tried.
 */
final class IntervalFinder {
  private static final long MOST_STEPS = 100_000_000;

  private final ResourceProblem problem;
  private final TimeWindows windows;
  private final int deadline;
  private final long[] slopes;

  private IntervalFinder(ResourceProblem problem, int deadline) {
    this.problem = problem;
    this.windows = problem.windows();
    this.deadline = deadline;
    this.slopes = new long[deadline + 2];
  }

  static LowerBound raise(ResourceProblem problem, LowerBound from) {
    if (problem.hasDeadlines() && steps(problem, problem.horizon()) <= MOST_STEPS) {
      Optional<LowerBound> none =
          new IntervalFinder(problem, problem.horizon()).refuted(LowerBound.NO_SCHEDULE);
      if (none.isPresent()) {
        return none.get();
      }
    }
    LowerBound best = from;
    while (steps(problem, best.value()) <= MOST_STEPS) {
      Optional<LowerBound> higher =
          new IntervalFinder(problem, best.value()).refuted(best.value() + 1);
      if (higher.isEmpty()) {
        return best;
      }
      best = higher.get();
    }
    return best;
  }

  private static long steps(ResourceProblem problem, long deadline) {
    return problem.resources() * deadline * (problem.activities() + deadline);
  }

  /** The reason why all cannot have ended by the deadline, if there is one, as one of a bound. */
  private Optional<LowerBound> refuted(int value) {
    for (int resource = 0; resource < problem.resources(); resource++) {
      for (int from = 0; from < deadline; from++) {
        int end = overloadedEnd(resource, from);
        if (end > 0) {
          return Optional.of(new LowerBound.EnergyWithin(value, resource, from, end));
        }
      }
    }
    return Optional.empty();
  }

  /** The end of the first interval from a slot on that needs too much; 0 if there is none. */
  private int overloadedEnd(int resource, int from) {
    for (int activity = 0; activity < problem.activities(); activity++) {
      addRamp(activity, problem.demand(activity, resource), from);
    }
    Capacity capacity = problem.capacity(resource);
    boolean isConstant = capacity.from().length() == 1;
    long needed = 0;
    long there = 0;
    long slope = 0;
    int found = 0;
    for (int slot = from; slot < deadline; slot++) {
      slope += slopes[slot];
      needed += slope;
      there += isConstant ? capacity.last() : capacity.at(slot);
      if (needed > there && found == 0) {
        found = slot + 1;
      }
      slopes[slot] = 0;
    }
    slopes[deadline] = 0;
    return found;
  }

  private void addRamp(int activity, int demand, int from) {
    int duration = problem.duration(activity);
    int left = Math.min(duration, windows.heads().get(activity) + duration - from);
    if (left <= 0 || demand == 0) {
      return;
    }
    int latest = Math.min(
        windows.latestStarts().get(activity), deadline - windows.tails().get(activity));
    int begin = Math.min(deadline, Math.max(from, latest));
    slopes[begin] += demand;
    slopes[Math.min(deadline, begin + left)] -= demand;
  }
}
