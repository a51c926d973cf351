package dev.tandem.scheduling.resource.rcpsp.bound;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Checks the reason of a {@link LowerBound} from the problem alone, without what found it.
 *
 * <p>Cost: O(m + n²) for n activities and m arcs for disjunctive sets, O(m + n) for the others but exhausted searches. Those take about as
 * long as the search did, and more if it was long: time grows with the square of their dead ends.
 */
public final class BoundCheck {
  private final ResourceProblem problem;
  private final TimeWindows windows;

  private BoundCheck(ResourceProblem problem) {
    this.problem = problem;
    this.windows = problem.windows();
  }

  /**
   * {@return what is wrong with a bound; empty if its reason holds}
   *
   * @param problem the problem
   * @param bound the bound
   */
  public static Optional<String> fault(ResourceProblem problem, LowerBound bound) {
    BoundCheck check = new BoundCheck(problem);
    if (bound instanceof LowerBound.CriticalPath path) {
      return check.compared(bound, check.pathLength(path.path()));
    } else if (bound instanceof LowerBound.Disjunctive set) {
      return check.compared(bound, check.disjunctive(set.activities()));
    } else if (bound instanceof LowerBound.Energy energy) {
      return check.compared(bound, check.energy(energy.resource(), energy.activities()));
    } else if (bound instanceof LowerBound.EnergyWithin within) {
      return check.within(within);
    }
    LowerBound.ExhaustedSearch search = (LowerBound.ExhaustedSearch) bound;
    return search.deadEnds().isEmpty()
        ? Optional.of("its dead ends were not kept: search again with as many decisions")
        : RefutationCheck.fault(problem, search.value(), search.deadEnds().get());
  }

  private Optional<String> compared(LowerBound bound, OptionalInt shown) {
    if (shown.isEmpty()) {
      return Optional.of("the activities are not what the reason says");
    }
    return bound.value() <= shown.getAsInt()
        ? Optional.empty()
        : Optional.of("the reason shows " + shown.getAsInt() + ", not " + bound.value());
  }

  private OptionalInt pathLength(ImmutableIntArray path) {
    if (path.isEmpty()) {
      return OptionalInt.of(0);
    }
    PackedArcs arcs = ProblemArcs.withMaximalLags(problem);
    int start = problem.release(path.get(0));
    for (int i = 1; i < path.length(); i++) {
      OptionalInt lag = greatestLag(arcs, path.get(i - 1), path.get(i));
      if (lag.isEmpty()) {
        return OptionalInt.empty();
      }
      start += lag.getAsInt();
    }
    return OptionalInt.of(start + problem.duration(path.get(path.length() - 1)));
  }

  private OptionalInt greatestLag(PackedArcs arcs, int before, int after) {
    OptionalInt greatest = OptionalInt.empty();
    for (int place = arcs.start(before); place < arcs.end(before); place++) {
      int lag = problem.lag(arcs.arc(place));
      if (arcs.target(place) == after && (greatest.isEmpty() || lag > greatest.getAsInt())) {
        greatest = OptionalInt.of(lag);
      }
    }
    return greatest;
  }

  private OptionalInt disjunctive(ImmutableIntArray activities) {
    Exclusions exclusions = new Exclusions(problem);
    int sum = 0;
    for (int i = 0; i < activities.length(); i++) {
      sum += problem.duration(activities.get(i));
      for (int j = 0; j < i; j++) {
        if (activities.get(i) == activities.get(j)
            || !exclusions.exclude(activities.get(i), activities.get(j))) {
          return OptionalInt.empty();
        }
      }
    }
    return OptionalInt.of(leastHead(activities) + sum + leastQueue(activities));
  }

  private OptionalInt energy(int resource, ImmutableIntArray activities) {
    if (activities.stream().distinct().count() < activities.length()) {
      return OptionalInt.empty();
    }
    long energy = activities.stream()
        .mapToLong(each -> (long) problem.duration(each) * problem.demand(each, resource))
        .sum();
    int end = Covering.end(problem.capacity(resource), leastHead(activities), energy);
    return OptionalInt.of(end + leastQueue(activities));
  }

  private int leastHead(ImmutableIntArray activities) {
    return activities.stream().map(windows.heads()::get).min().orElse(0);
  }

  /** The least time that must follow the end of one of the activities. */
  private int leastQueue(ImmutableIntArray activities) {
    return activities.stream()
        .map(each -> windows.tails().get(each) - problem.duration(each))
        .min()
        .orElse(0);
  }

  /** Each activity demands as many slots of the interval as remain of it if it is moved to whichever end of its window leaves fewer. */
  private Optional<String> within(LowerBound.EnergyWithin bound) {
    int deadline = bound.value() - 1;
    long needed = 0;
    for (int activity = 0; activity < problem.activities(); activity++) {
      int earliestEnd = windows.heads().get(activity) + problem.duration(activity);
      int latest = Math.min(
          windows.latestStarts().get(activity), deadline - windows.tails().get(activity));
      int slots = Math.min(
          Math.min(problem.duration(activity), bound.end() - bound.from()),
          Math.min(earliestEnd - bound.from(), bound.end() - latest));
      needed += Math.max(0L, slots) * problem.demand(activity, bound.resource());
    }
    Capacity capacity = problem.capacity(bound.resource());
    long there = capacity.within(bound.from(), bound.end());
    return needed > there
        ? Optional.empty()
        : Optional.of("the interval needs " + needed + " of " + there
            + ", which is enough to end at " + deadline);
  }
}
