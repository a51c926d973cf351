package dev.tandem.scheduling.resource.rcpsp.bound;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import java.util.Objects;
import java.util.Optional;

/**
 * A makespan below which no schedule of a {@link ResourceProblem} is, with the reason.
 *
 * <p>A record of numbers, to be stored and checked by {@link BoundCheck}; all but {@link ExhaustedSearch} are short enough to be checked by
 * hand.
 */
public sealed interface LowerBound {

  /** The bound of a problem whose deadlines, pinned starts and maximal lags leave no schedule at all. */
  int NO_SCHEDULE = Integer.MAX_VALUE;

  /** {@return the bound, in slots; {@link #NO_SCHEDULE} if there is no schedule} */
  int value();

  /**
   * {@return the greatest of the bounds that need no search: critical path, disjunctive sets, energy, and energy within an interval}
   *
   * <p>Cost: O(m + k n² log n) for n activities, m arcs and k resources, and for each slot by which energy within intervals raises the
   * bound O(k n²). Of problems of more than 400 activities, energy is that of all activities of a resource, and intervals are left out; of
   * more than 10,000, disjunctive sets are, too.
   *
   * @param problem the problem
   */
  static LowerBound of(ResourceProblem problem) {
    return new BoundFinder(problem).greatest();
  }

  /**
   * Activities that must follow each other: a longest path.
   *
   * @param value the bound: the release of the first, the lags between each and the next, and the duration of the last
   * @param path the activities, in the order of time
   */
  record CriticalPath(int value, ImmutableIntArray path) implements LowerBound {

    /** Checks that the path is there. */
    public CriticalPath {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public String toString() {
      return "at least " + value + ": these must follow each other: " + path;
    }
  }

  /**
   * Activities of which no two can run at the same time, since both together demand more of some resource than there ever is, or since one
   * must follow the other.
   *
   * @param value the bound: the least head of them, all durations, and the least time that must follow one of them
   * @param activities the activities
   */
  record Disjunctive(int value, ImmutableIntArray activities) implements LowerBound {

    /** Checks that the activities are there. */
    public Disjunctive {
      Objects.requireNonNull(activities, "activities");
    }

    @Override
    public String toString() {
      return "at least " + value + ": no two of these can run at the same time: " + activities;
    }
  }

  /**
   * Activities that demand more of a resource, unit by unit and slot by slot, than it offers in less time.
   *
   * @param value the bound: slots from the least head on until capacity covers the demands of all, and the least time that must follow one
   * @param resource the resource
   * @param activities the activities
   */
  record Energy(int value, int resource, ImmutableIntArray activities) implements LowerBound {

    /** Checks that the activities are there. */
    public Energy {
      Objects.requireNonNull(activities, "activities");
    }

    @Override
    public String toString() {
      return "at least " + value + ": resource " + resource + " is needed that long by "
          + activities.length() + " activities";
    }
  }

  /**
   * An interval in which activities would demand more of a resource than it offers if all were to end one slot earlier than the bound,
   * whichever way they are moved: energetic reasoning, Erschler and Lopez (1990), "Energy-based approach for task scheduling under time and
   * resources constraints".
   *
   * @param value the bound
   * @param resource the resource
   * @param from the first slot of the interval
   * @param end the slot after its last
   */
  record EnergyWithin(int value, int resource, int from, int end) implements LowerBound {
    @Override
    public String toString() {
      String claim =
          value == NO_SCHEDULE ? "no schedule" : "at least " + value + ": to end at " + (value - 1);
      return claim + ", resource " + resource + " would have to give more than it has from " + from
          + " to " + end;
    }
  }

  /**
   * A search that left no way to end one slot earlier.
   *
   * @param value the bound
   * @param decisions how many decisions it took
   * @param deadEnds what it learned on the way, each step of which follows from those before; empty if that is too long to be kept, or
   *     if modes were chosen on the way as well
   */
  record ExhaustedSearch(int value, long decisions, Optional<DeadEnds> deadEnds)
      implements LowerBound {

    /** Checks that the parts are there. */
    public ExhaustedSearch {
      Objects.requireNonNull(deadEnds, "deadEnds");
    }

    @Override
    public String toString() {
      return value == NO_SCHEDULE
          ? "no schedule: a search of " + decisions
              + " decisions found no way to keep all deadlines, pinned starts and maximal lags"
          : "at least " + value + ": a search of " + decisions
              + " decisions found no way to end earlier";
    }
  }
}
