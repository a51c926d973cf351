package dev.tandem.metrics.prioritisation.graph;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.ShortestCycles;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import java.util.List;

/**
 * Refuses requirements in a circle, and names a shortest circle of each tangle.
 *
 * <p>Cost: O(n + m) for n items and m requirements, see {@link ShortestCycles}.
 */
final class RequirementCycles {

  private RequirementCycles() {}

  /**
   * Refuses requirements in a circle.
   *
   * @param ids the items' ids
   * @param requires for each item, the items it requires
   * @throws CyclicRequirementException if items require each other in a circle, or one requires itself
   */
  static void refuse(List<String> ids, int[][] requires) {
    ImmutableList<ImmutableList<String>> cycles =
        ShortestCycles.of(PackedArcs.ofTargets(requires)).stream()
            .map(cycle -> named(ids, cycle))
            .collect(ImmutableList.toImmutableList());
    if (!cycles.isEmpty()) {
      throw new CyclicRequirementException(cycles);
    }
  }

  private static ImmutableList<String> named(List<String> ids, int[] cycle) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int item : cycle) {
      names.add(ids.get(item));
    }
    return names.add(ids.get(cycle[0])).build();
  }
}
