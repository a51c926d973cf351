package dev.tandem.scheduling.resource.rcpsp.bound;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;
import java.util.BitSet;

/**
 * Which pairs of activities can never run at the same time. Cost: O(n m / 64) time for n activities and m arcs, n²/64 words.
 */
final class Exclusions {
  private final ResourceProblem problem;
  private final int[] most;

  /** For each activity, those that start when it has ended or later. */
  private final BitSet[] followers;

  Exclusions(ResourceProblem problem) {
    this.problem = problem;
    this.most = new int[problem.resources()];
    for (int resource = 0; resource < most.length; resource++) {
      most[resource] = problem.capacity(resource).most();
    }
    int size = problem.activities();
    this.followers = new BitSet[size];
    PackedArcs arcs = ProblemArcs.of(problem);
    for (int rank = size - 1; rank >= 0; rank--) {
      int activity = problem.windows().order().get(rank);
      followers[activity] = new BitSet(size);
      for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
        // What follows the end of a later one follows this one's end if the later one starts no
        // earlier than that.
        if (problem.lag(arcs.arc(place)) >= problem.duration(activity)) {
          followers[activity].set(arcs.target(place));
          followers[activity].or(followers[arcs.target(place)]);
        }
      }
    }
  }

  boolean exclude(int one, int other) {
    if (followers[one].get(other) || followers[other].get(one)) {
      return true;
    }
    for (int resource = 0; resource < most.length; resource++) {
      if ((long) problem.demand(one, resource) + problem.demand(other, resource) > most[resource]) {
        return true;
      }
    }
    return false;
  }
}
