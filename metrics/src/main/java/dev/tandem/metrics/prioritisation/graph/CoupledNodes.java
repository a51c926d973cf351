package dev.tandem.metrics.prioritisation.graph;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.StrongComponents;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Items joined into nodes where they are coupled or require each other, so that requirements between nodes are acyclic.
 *
 * <p>Cost: O(n + m log m) for n items and m requirements, where an item is coupled a few times. Source: Robert Tarjan (1972), Depth-first
 * search and linear graph algorithms.
 */
public final class CoupledNodes {

  private final ImmutableList<int[]> nodes;
  private final int[] nodeOf;
  private final int[][] requires;

  private CoupledNodes(int[][] arcs) {
    this.nodes = StrongComponents.of(PackedArcs.ofTargets(arcs));
    this.nodeOf = new int[arcs.length];
    for (int node = 0; node < nodes.size(); node++) {
      for (int item : nodes.get(node)) {
        nodeOf[item] = node;
      }
    }
    this.requires = new int[nodes.size()][];
    Arrays.setAll(requires, node -> required(node, arcs));
  }

  private int[] required(int node, int[][] arcs) {
    return Arrays.stream(nodes.get(node))
        .flatMap(item -> Arrays.stream(arcs[item]))
        .map(item -> nodeOf[item])
        .filter(other -> other != node)
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * {@return the items joined}
   *
   * @param graph the items, with what they require
   * @param coupled sets of ids that belong together: their members are made to require each other, round the circle
   */
  public static CoupledNodes of(DependencyGraph graph, List<Set<String>> coupled) {
    int[][] arcs = graph.requires().clone();
    for (int[] members : indices(graph, "coupled", coupled)) {
      for (int i = 0; i < members.length; i++) {
        int next = members[(i + 1) % members.length];
        arcs[members[i]] = IntStream.concat(Arrays.stream(arcs[members[i]]), IntStream.of(next))
            .toArray();
      }
    }
    return new CoupledNodes(arcs);
  }

  /**
   * {@return the indices of each set's members}
   *
   * @param graph the items
   * @param role what the sets are called in messages
   * @param sets sets of ids
   * @throws IllegalArgumentException if an id is unknown
   */
  public static List<int[]> indices(DependencyGraph graph, String role, List<Set<String>> sets) {
    Map<String, Integer> indexOf = new HashMap<>();
    graph.ids().forEach(id -> indexOf.put(id, indexOf.size()));
    for (Set<String> set : sets) {
      for (String id : set) {
        checkArgument(
            indexOf.containsKey(id),
            "%s ids must be in the list: \"%s\". Add that item or remove it from the rule.",
            role,
            id);
      }
    }
    return sets.stream()
        .map(set -> set.stream().mapToInt(indexOf::get).toArray())
        .toList();
  }

  /** {@return how many nodes there are} */
  public int size() {
    return nodes.size();
  }

  /**
   * {@return the node of an item}
   *
   * @param item the item's index
   */
  public int nodeOf(int item) {
    return nodeOf[item];
  }

  /** {@return for each node, the nodes it requires} */
  public int[][] requires() {
    return requires;
  }

  /**
   * {@return for each node, the sum of its items' amounts}
   *
   * @param amounts for each item, its amount
   */
  public long[] sums(long[] amounts) {
    return nodes.stream()
        .mapToLong(node -> Arrays.stream(node).mapToLong(item -> amounts[item]).sum())
        .toArray();
  }
}
