package dev.tandem.core.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks a directed graph in depth, with a stack of its own: a chain of any length is walked on the default thread stack.
 *
 * <p>Finds cycles that share no node, the first ones met: at least one wherever there are any, and never more text than the graph has
 * nodes. Cost: O(nodes + edges) time and memory.
 *
 * @param <T> the nodes
 */
final class DepthFirstSearch<T> {

  /** A node on the path from the root to where the walk is; {@code lastInCycle} is the depth of the deepest one up to it in a found cycle. */
  private static final class Step<T> {
    private final T node;
    private final Iterator<T> successors;
    private int lastInCycle;

    private Step(T node, Iterator<T> successors, int lastInCycle) {
      this.node = node;
      this.successors = successors;
      this.lastInCycle = lastInCycle;
    }
  }

  private final ImmutableListMultimap<T, T> successors;
  private final List<Step<T>> path = new ArrayList<>();
  private final Map<T, Integer> depths = new HashMap<>();
  private final Set<T> finished = new LinkedHashSet<>();
  private final ImmutableList.Builder<ImmutableList<T>> cycles = ImmutableList.builder();

  private DepthFirstSearch(ImmutableListMultimap<T, T> successors) {
    this.successors = successors;
  }

  /**
   * {@return the finished walk}
   *
   * @param nodes the nodes in the order in which they are to be visited
   * @param successors the successors of each node, which are among {@code nodes}
   */
  static <T> DepthFirstSearch<T> over(Iterable<T> nodes, ImmutableListMultimap<T, T> successors) {
    DepthFirstSearch<T> search = new DepthFirstSearch<>(successors);
    nodes.forEach(search::walkFrom);
    return search;
  }

  /** {@return the cycles found, each without repeating its first node at the end} */
  ImmutableList<ImmutableList<T>> cycles() {
    return cycles.build();
  }

  /** {@return all nodes, each after its successors as far as cycles allow} */
  ImmutableList<T> successorsFirst() {
    return ImmutableList.copyOf(finished);
  }

  private void walkFrom(T root) {
    reach(root);
    while (!path.isEmpty()) {
      Step<T> step = path.get(path.size() - 1);
      if (step.successors.hasNext()) {
        reach(step.successors.next());
      } else {
        leave(step);
      }
    }
  }

  private void reach(T node) {
    Integer depth = depths.get(node);
    if (depth != null) {
      closeCycleFrom(depth);
    } else if (!finished.contains(node)) {
      depths.put(node, path.size());
      int lastInCycle = path.isEmpty() ? -1 : path.get(path.size() - 1).lastInCycle;
      path.add(new Step<>(node, successors.get(node).iterator(), lastInCycle));
    }
  }

  private void closeCycleFrom(int depth) {
    if (path.get(path.size() - 1).lastInCycle < depth) {
      List<Step<T>> cycle = path.subList(depth, path.size());
      cycles.add(cycle.stream().map(step -> step.node).collect(ImmutableList.toImmutableList()));
      for (int i = 0; i < cycle.size(); i++) {
        cycle.get(i).lastInCycle = depth + i;
      }
    }
  }

  private void leave(Step<T> step) {
    path.remove(path.size() - 1);
    depths.remove(step.node);
    finished.add(step.node);
  }
}
