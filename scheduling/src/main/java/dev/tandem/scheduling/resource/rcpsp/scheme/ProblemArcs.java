package dev.tandem.scheduling.resource.rcpsp.scheme;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import java.util.stream.IntStream;

/** The arcs of a problem as a graph, which those who build problems need not know. */
public final class ProblemArcs {

  private ProblemArcs() {}

  /**
   * {@return the arcs without maximal lags by the activity that they leave, each with its number. Cost: O(n + m) for n activities and m arcs, so ask once}
   *
   * @param problem the problem
   */
  public static PackedArcs of(ResourceProblem problem) {
    return packed(problem, problem.arcCount());
  }

  /**
   * {@return the arcs and the maximal lags, which lead back from the second activity to the first, so that there are cycles}
   *
   * @param problem the problem
   */
  public static PackedArcs withMaximalLags(ResourceProblem problem) {
    return packed(problem, problem.arcCount() + problem.maximalLagCount());
  }

  private static PackedArcs packed(ResourceProblem problem, int count) {
    int[] before = IntStream.range(0, count).map(problem::before).toArray();
    int[] after = IntStream.range(0, count).map(problem::after).toArray();
    return PackedArcs.of(problem.activities(), before, after);
  }
}
