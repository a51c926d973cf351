package dev.tandem.scheduling.resource.rcpsp.scheme;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import java.util.stream.IntStream;

/** The arcs of a problem as a graph, which those who build problems need not know. */
public final class ProblemArcs {

  private ProblemArcs() {}

  /**
   * {@return the arcs by the activity that they leave, each with its number. Cost: O(n + m) for n activities and m arcs, so ask once}
   *
   * @param problem the problem
   */
  public static PackedArcs of(ResourceProblem problem) {
    int[] before = IntStream.range(0, problem.arcCount()).map(problem::before).toArray();
    int[] after = IntStream.range(0, problem.arcCount()).map(problem::after).toArray();
    return PackedArcs.of(problem.activities(), before, after);
  }
}
