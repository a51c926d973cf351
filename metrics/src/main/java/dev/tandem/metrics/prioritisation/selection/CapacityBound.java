package dev.tandem.metrics.prioritisation.selection;

import com.google.common.math.LongMath;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.StrongComponents;
import dev.tandem.metrics.prioritisation.graph.MaximumClosure;
import java.util.Arrays;

/**
 * The least value of the Lagrangian relaxation of one capacity over some nodes: with a price λ on cost, the best set is a maximum
 * closure of value − λ·cost, and its worth plus λ·capacity is more than any set within the capacity is worth.
 *
 * <p>The price is found exactly. Two closures, one above and one within the capacity, have the same worth at one price a/b; the best
 * closure at that price either beats both and replaces one of them, or the price is the best one. Rivals are ignored, which can only
 * raise the bound.
 *
 * <p>Cost: one cut for each price tried, see {@link MaximumClosure}; few prices on real backlogs. Memory O(n + m) for n nodes and m
 * requirements.
 */
final class CapacityBound {

  private final SelectionGraph graph;
  private final int[] nodes;
  private final MaximumClosure closure;
  private final long capacity;

  private long a;
  private long b = 1;
  private boolean[] within;
  private boolean[] above;
  private long bound;

  /**
   * Solves the relaxation.
   *
   * @param nodes the nodes to choose from, ascending; what they require beyond these is already chosen
   * @param capacity what they may cost together, at least 0
   */
  CapacityBound(SelectionGraph graph, int[] nodes, long capacity) {
    this.graph = graph;
    this.nodes = nodes;
    this.capacity = capacity;
    this.closure = new MaximumClosure(restricted());
    closure.maximise(weights());
    this.within = closure.smallest();
    this.above = within;
    this.bound = value(within);
    if (cost(within) > capacity) {
      this.within = new boolean[nodes.length];
      findPrice();
    }
  }

  private int[][] restricted() {
    int[][] requires = new int[nodes.length][];
    for (int i = 0; i < nodes.length; i++) {
      requires[i] = Arrays.stream(graph.requires(nodes[i]))
          .map(node -> Arrays.binarySearch(nodes, node))
          .filter(index -> index >= 0)
          .toArray();
    }
    return requires;
  }

  private void findPrice() {
    long excess;
    do {
      long value = value(above) - value(within);
      long cost = cost(above) - cost(within);
      // At the price a/b a unit of cost both closures are worth the same: value − a/b · cost.
      long common = LongMath.gcd(value, cost);
      a = value / common;
      b = cost / common;
      excess = closure.maximise(weights()) - (b * value(within) - a * cost(within));
      if (excess > 0) {
        boolean[] best = closure.smallest();
        if (cost(best) <= capacity) {
          within = best;
        } else {
          above = best;
        }
      }
    } while (excess > 0);
    within = closure.smallest();
    above = closure.largest();
    // What is left of the capacity, at the price; rounded down, because values are whole units.
    bound = value(within) + a * (capacity - cost(within)) / b;
    addComponentsThatFit();
  }

  /** At the best price many closures are worth the same; of the chain of those between the two, takes as much as fits. */
  private void addComponentsThatFit() {
    PackedArcs residual = closure.residual();
    boolean[] grown = within.clone();
    long left = capacity - cost(within);
    for (int[] component : StrongComponents.of(residual)) {
      long cost = Arrays.stream(component).mapToLong(i -> graph.cost(nodes[i])).sum();
      boolean possible = Arrays.stream(component)
          .allMatch(
              i -> above[i] && !within[i] && allWithin(residual.targets(i), component, grown));
      if (possible && cost <= left) {
        left -= cost;
        for (int i : component) {
          grown[i] = true;
        }
      }
    }
    within = grown;
  }

  private static boolean allWithin(int[] required, int[] component, boolean[] grown) {
    return Arrays.stream(required)
        .allMatch(i -> grown[i] || Arrays.binarySearch(component, i) >= 0);
  }

  private long[] weights() {
    return Arrays.stream(nodes)
        .mapToLong(node -> b * graph.value(node) - a * graph.cost(node))
        .toArray();
  }

  private long value(boolean[] set) {
    long value = 0;
    for (int i = 0; i < nodes.length; i++) {
      value += set[i] ? graph.value(nodes[i]) : 0;
    }
    return value;
  }

  private long cost(boolean[] set) {
    long cost = 0;
    for (int i = 0; i < nodes.length; i++) {
      cost += set[i] ? graph.cost(nodes[i]) : 0;
    }
    return cost;
  }

  /** {@return a value that no choice among the nodes exceeds} */
  long bound() {
    return bound;
  }

  /** {@return whether the node belongs to the best choice within the capacity that the relaxation yields; by index of the nodes} */
  boolean isWithin(int index) {
    return within[index];
  }

  /** {@return whether the relaxation takes only a part of the set that the node belongs to; by index of the nodes} */
  boolean isSplit(int index) {
    return above[index] && !within[index];
  }

  /** {@return how many requirements one cut looks at, at least, times the cuts made} */
  long steps() {
    return closure.steps();
  }
}
