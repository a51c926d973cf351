package dev.tandem.metrics.prioritisation.selection.planning;

import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Turns an order of nodes into a plan: each into the weightiest release that it fits, after those it requires; else it is postponed.
 *
 * <p>Cost: O(n log n + nrk + m) for n nodes, r releases, k teams and m requirements.
 */
final class PlanRounding {

  /** Numbers of releases that differ by less are the same, so that noise does not decide. */
  private static final double SAME = 1e-6;

  private PlanRounding() {}

  /** {@return the plan of the nodes that are out in most releases first; where that is equal, as their requirements say} */
  static int[] plan(PlanningModel model, double[] releasesOut) {
    int[] topological = model.topologicalOrder();
    int[] place = DependencyGraph.inverse(topological);
    return plan(
        model,
        IntStream.range(0, model.nodes())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(node -> -Math.rint(releasesOut[node] / SAME))
                    .thenComparing(node -> place[node]))
            .mapToInt(Integer::intValue)
            .toArray());
  }

  /** {@return the plan of the nodes in this order, in which each comes after those it requires} */
  static int[] plan(PlanningModel model, int[] order) {
    PlanningState plan = new PlanningState(model);
    int[] byWeight = model.byWeight();
    for (int node : order) {
      int earliest = plan.earliest(node);
      for (int k = 0; k < byWeight.length && plan.releaseOf(node) == model.releases(); k++) {
        if (byWeight[k] >= earliest) {
          plan.move(node, byWeight[k]);
          if (!plan.isWithinCapacity(byWeight[k])) {
            plan.move(node, model.releases());
          }
        }
      }
    }
    return plan.copy();
  }
}
