package dev.tandem.metrics.prioritisation.graph;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds requirements in a circle: of each strongly connected component, a shortest cycle through its first declared item.
 *
 * <p>Cost: O(n + m).
 */
final class RequirementCycles {

  private final List<String> ids;
  private final int[][] requires;
  private final int[] component;

  private RequirementCycles(List<String> ids, int[][] requires, ImmutableList<int[]> components) {
    this.ids = ids;
    this.requires = requires;
    this.component = new int[ids.size()];
    for (int i = 0; i < components.size(); i++) {
      for (int item : components.get(i)) {
        component[item] = i;
      }
    }
  }

  /**
   * Refuses requirements in a circle.
   *
   * @param ids the items' ids
   * @param requires for each item, the items it requires
   * @throws CyclicRequirementException if items require each other in a circle, or one requires itself
   */
  static void refuse(List<String> ids, int[][] requires) {
    ImmutableList<int[]> components = StrongComponents.of(requires);
    RequirementCycles search = new RequirementCycles(ids, requires, components);
    ImmutableList<ImmutableList<String>> cycles = components.stream()
        .filter(members -> members.length > 1 || contains(requires[members[0]], members[0]))
        .sorted(Comparator.comparingInt(members -> members[0]))
        .map(members -> search.shortestThrough(members[0]))
        .collect(ImmutableList.toImmutableList());
    if (!cycles.isEmpty()) {
      throw new CyclicRequirementException(cycles);
    }
  }

  private static boolean contains(int[] items, int item) {
    return Arrays.stream(items).anyMatch(other -> other == item);
  }

  /** Breadth first along requirements inside the component, until an item requires the first one. */
  private ImmutableList<String> shortestThrough(int first) {
    int[] from = new int[ids.size()];
    Arrays.fill(from, -1);
    from[first] = first;
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    int item = open.remove();
    while (!contains(requires[item], first)) {
      for (int next : requires[item]) {
        if (component[next] == component[first] && from[next] < 0) {
          from[next] = item;
          open.add(next);
        }
      }
      item = open.remove();
    }
    return path(first, item, from);
  }

  private ImmutableList<String> path(int first, int last, int[] from) {
    Deque<String> path = new ArrayDeque<>(List.of(ids.get(first)));
    for (int item = last; item != first; item = from[item]) {
      path.addFirst(ids.get(item));
    }
    path.addFirst(ids.get(first));
    return ImmutableList.copyOf(path);
  }
}
