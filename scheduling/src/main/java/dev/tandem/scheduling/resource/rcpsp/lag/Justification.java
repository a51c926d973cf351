package dev.tandem.scheduling.resource.rcpsp.lag;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;
import java.util.Arrays;

/**
 * Pushes the activities of a schedule to the right within its makespan, the last first, and then to the left, the first first, each as far
 * as the others leave room: nothing that is kept gets broken, and the makespan never grows.
 *
 * <p>Time: O(m + n w + n log n) for n activities, m arcs and maximal lags, and w slots that are read for an activity. Source: Valls,
 * Ballestín and Quintanilla (2005), "Justification and RCPSP: A technique that pays", European Journal of Operational Research 165.
 */
final class Justification {
  private final ResourceProblem problem;
  private final int[] durations;
  private final int[][] demands;
  private final UnitProfile profile;
  private final PackedArcs outgoing;
  private final PackedArcs incoming;
  private final long[] keys;

  Justification(ResourceProblem problem, int[] durations, int[][] demands, UnitProfile profile) {
    this.problem = problem;
    this.durations = durations;
    this.demands = demands;
    this.profile = profile;
    this.outgoing = ProblemArcs.withMaximalLags(problem);
    this.incoming = outgoing.reversed();
    this.keys = new long[durations.length];
  }

  /** Moves starts; the profile has taken off what the activities demand. */
  void improve(int[] starts) {
    int makespan = 0;
    for (int activity = 0; activity < starts.length; activity++) {
      int end = starts[activity] + durations[activity];
      makespan = Math.max(makespan, end);
      keys[activity] = ((long) -end << Integer.SIZE) | activity;
    }
    Arrays.sort(keys);
    for (long key : keys) {
      pushRight((int) key, makespan, starts);
    }
    for (int activity = 0; activity < starts.length; activity++) {
      keys[activity] = ((long) starts[activity] << Integer.SIZE) | activity;
    }
    Arrays.sort(keys);
    for (long key : keys) {
      pushLeft((int) key, starts);
    }
  }

  private void pushRight(int activity, int makespan, int[] starts) {
    int latest = Math.min(
        makespan - durations[activity], problem.windows().latestStarts().get(activity));
    for (int place = outgoing.start(activity); place < outgoing.end(activity); place++) {
      int next = outgoing.target(place);
      if (next != activity) {
        latest = Math.min(latest, starts[next] - problem.lag(outgoing.arc(place)));
      }
    }
    int start = starts[activity];
    if (latest > start) {
      profile.give(durations[activity], demands[activity], start);
      starts[activity] = profile.last(durations[activity], demands[activity], start, latest);
      profile.take(durations[activity], demands[activity], starts[activity]);
    }
  }

  private void pushLeft(int activity, int[] starts) {
    int earliest = problem.windows().heads().get(activity);
    for (int place = incoming.start(activity); place < incoming.end(activity); place++) {
      int before = incoming.target(place);
      if (before != activity) {
        earliest = Math.max(earliest, starts[before] + problem.lag(incoming.arc(place)));
      }
    }
    int start = starts[activity];
    if (earliest < start) {
      profile.give(durations[activity], demands[activity], start);
      starts[activity] = profile.first(durations[activity], demands[activity], earliest);
      profile.take(durations[activity], demands[activity], starts[activity]);
    }
  }
}
