package dev.tandem.metrics.prioritisation.graph;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Items and what they require, compiled to dense indices in declaration order.
 *
 * <p>Everything here is iterative: a chain of a million items does not overflow the stack.
 */
public final class DependencyGraph {

  private final ImmutableList<String> ids;
  private final int[][] requires;
  private final int[][] enables;

  private DependencyGraph(ImmutableList<String> ids, int[][] requires) {
    this.ids = ids;
    this.requires = requires;
    this.enables = reversed(requires);
  }

  /**
   * {@return the compiled graph, without cycles}
   *
   * @param ids the items' ids, in declaration order
   * @param required what each item requires, in the same order
   * @throws IllegalArgumentException if an id appears twice, or a required id is not among {@code ids}; all of them are named
   * @throws CyclicRequirementException if items require each other in a circle, or one requires itself
   */
  public static DependencyGraph compile(
      List<String> ids, List<? extends Collection<String>> required) {
    Map<String, Integer> indexOf = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (String id : ids) {
      if (indexOf.putIfAbsent(id, indexOf.size()) != null) {
        problems.add(
            "item ids must be unique: \"" + id + "\" appears twice. Rename one of the two items.");
      }
    }
    for (int i = 0; i < ids.size(); i++) {
      for (String other : required.get(i)) {
        if (!indexOf.containsKey(other)) {
          problems.add("required items must be in the list: \"" + ids.get(i) + "\" requires \""
              + other + "\". Add that item or remove the requirement.");
        }
      }
    }
    checkArgument(problems.isEmpty(), "%s", String.join("\n", problems));
    int[][] requires = required.stream()
        .map(
            others -> others.stream().mapToInt(indexOf::get).sorted().distinct().toArray())
        .toArray(int[][]::new);
    RequirementCycles.refuse(ids, requires);
    return new DependencyGraph(ImmutableList.copyOf(ids), requires);
  }

  /**
   * {@return the arcs turned round: for each node, the nodes that have an arc to it, ascending}
   *
   * @param arcs for each node, the nodes its arcs lead to
   */
  public static int[][] reversed(int[][] arcs) {
    return PackedArcs.ofTargets(arcs).reversed().toTargets();
  }

  /** {@return how many items there are} */
  public int size() {
    return requires.length;
  }

  /** {@return the ids, in declaration order} */
  public ImmutableList<String> ids() {
    return ids;
  }

  /** {@return for each item, the items it requires, ascending; not to be modified} */
  public int[][] requires() {
    return requires;
  }

  /** {@return for each item, the items that require it, ascending; not to be modified} */
  public int[][] enables() {
    return enables;
  }

  /**
   * {@return where each item stands in an order}
   *
   * @param order every item once
   */
  public static int[] inverse(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  /** {@return the items, each after those it requires, otherwise in declaration order} */
  public int[] topologicalOrder() {
    return topologicalOrder(requires, enables);
  }

  /**
   * {@return the nodes, each after those it requires, otherwise ascending; shorter than the number of nodes if there is a cycle}
   *
   * <p>Cost: O(n log n + m) for n nodes and m arcs.
   *
   * @param requires for each node, the nodes it requires
   * @param enables the same arcs turned round
   */
  public static int[] topologicalOrder(int[][] requires, int[][] enables) {
    int[] open = new int[requires.length];
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int item = 0; item < open.length; item++) {
      open[item] = requires[item].length;
      if (open[item] == 0) {
        ready.add(item);
      }
    }
    int[] order = new int[open.length];
    int count = 0;
    while (!ready.isEmpty()) {
      int item = ready.remove();
      order[count++] = item;
      for (int next : enables[item]) {
        if (--open[next] == 0) {
          ready.add(next);
        }
      }
    }
    return Arrays.copyOf(order, count);
  }

  /**
   * {@return the sum of the amounts of an item and of all it requires, directly or through others}
   *
   * @param item the item
   * @param amounts one amount an item
   */
  public long totalWithAllRequired(int item, long[] amounts) {
    BitSet seen = new BitSet(size());
    int[] open = new int[size()];
    int count = 0;
    seen.set(item);
    open[count++] = item;
    long total = 0;
    while (count > 0) {
      int next = open[--count];
      total += amounts[next];
      for (int other : requires[next]) {
        if (!seen.get(other)) {
          seen.set(other);
          open[count++] = other;
        }
      }
    }
    return total;
  }
}
