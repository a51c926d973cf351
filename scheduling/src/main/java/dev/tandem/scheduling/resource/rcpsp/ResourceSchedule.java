package dev.tandem.scheduling.resource.rcpsp;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;

/**
 * Starts of all activities that keep everything a {@link ResourceProblem} asks: none is made that was not checked.
 *
 * @param starts for each activity, the slot at which it starts
 * @param makespan the slot by which all have ended
 */
public record ResourceSchedule(ImmutableIntArray starts, int makespan) {

  /**
   * {@return starts that keep all of a problem}
   *
   * @param problem the problem
   * @param starts for each activity, the slot at which it starts
   * @throws IllegalArgumentException if they are too few or too many, or have {@link #faults}
   */
  public static ResourceSchedule of(ResourceProblem problem, ImmutableIntArray starts) {
    ImmutableList<ScheduleFault> faults = faults(problem, starts);
    checkArgument(
        faults.isEmpty(),
        "schedule must keep what the problem asks: %s. Move these activities.",
        Joiner.on("; ").join(faults));
    int makespan = 0;
    for (int activity = 0; activity < starts.length(); activity++) {
      makespan = Math.max(makespan, starts.get(activity) + problem.duration(activity));
    }
    return new ResourceSchedule(starts, makespan);
  }

  /**
   * {@return what some starts break, in the order windows, arcs, maximal lags, resources; of each resource, the first slot in which too much is demanded}
   *
   * <p>Cost: O(m + k n log n) for n activities, m arcs and k resources. It shares nothing with what generates schedules.
   *
   * @param problem the problem
   * @param starts for each activity, the slot at which it starts
   * @throws IllegalArgumentException if they are too few or too many
   */
  public static ImmutableList<ScheduleFault> faults(
      ResourceProblem problem, ImmutableIntArray starts) {
    checkArgument(
        starts.length() == problem.activities(),
        "starts must be as many as activities: %s starts, %s activities. State one for each.",
        starts.length(),
        problem.activities());
    ImmutableList.Builder<ScheduleFault> faults = ImmutableList.builder();
    PackedArcs arcs = problem.arcs();
    for (int activity = 0; activity < starts.length(); activity++) {
      int start = starts.get(activity);
      int deadline = problem.deadline(activity);
      int latest = deadline == Integer.MAX_VALUE ? deadline : deadline - problem.duration(activity);
      if (start < problem.release(activity) || start > latest) {
        faults.add(
            new ScheduleFault.OutsideWindow(activity, start, problem.release(activity), latest));
      }
      for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
        int next = arcs.target(place);
        int slots = starts.get(next) - start;
        if (slots < problem.lag(arcs.arc(place))) {
          faults.add(
              new ScheduleFault.BrokenArc(activity, next, problem.lag(arcs.arc(place)), slots));
        }
      }
    }
    int arcsEnd = problem.arcCount() + problem.maximalLagCount();
    for (int arc = problem.arcCount(); arc < arcsEnd; arc++) {
      int before = problem.after(arc);
      int after = problem.before(arc);
      int slots = starts.get(after) - starts.get(before);
      if (slots > -problem.lag(arc)) {
        faults.add(new ScheduleFault.BrokenMaximalLag(before, after, -problem.lag(arc), slots));
      }
    }
    for (int resource = 0; resource < problem.resources(); resource++) {
      LoadSweep.of(problem, resource, starts::get).ifPresent(faults::add);
    }
    return faults.build();
  }

  /** {@return makespan and starts} */
  @Override
  public String toString() {
    return "makespan " + makespan + ", starts " + starts;
  }
}
