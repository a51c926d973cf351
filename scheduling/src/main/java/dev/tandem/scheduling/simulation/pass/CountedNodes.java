package dev.tandem.scheduling.simulation.pass;

import dev.tandem.scheduling.kernel.Links;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which nodes can be critical for each target: those from which links lead to one of its nodes, and where dates that people set count as well, or who waits for whose
 * resources, all of them. Their counts are all that a thread holds of criticality. Immutable; threads share it.
 */
public final class CountedNodes {
  /** For each target its nodes, in ascending order. */
  private final int[][] nodes;

  private CountedNodes(int[][] nodes) {
    this.nodes = nodes;
  }

  /** No nodes at all. */
  static CountedNodes none(int targets) {
    return new CountedNodes(new int[targets][0]);
  }

  /**
   * The nodes of each target. Cost: O(targets times nodes and links), or O(nodes) where all count.
   *
   * @param links the links between nodes in topological order
   * @param size how many nodes there are
   * @param targets the sets of nodes
   * @param countsAll whether dates that people set count as well, or who waits for whose resources
   */
  static CountedNodes of(Links links, int size, Targets targets, boolean countsAll) {
    int[][] nodes = new int[targets.size()][];
    if (countsAll) {
      Arrays.fill(nodes, IntStream.range(0, size).toArray());
    } else {
      Arrays.setAll(nodes, target -> leadingTo(links, size, targets, target));
    }
    return new CountedNodes(nodes);
  }

  private static int[] leadingTo(Links links, int size, Targets targets, int target) {
    BitSet leading = new BitSet(size);
    targets.members(target).forEach(leading::set);
    for (int node = size - 1; node >= 0; node--) {
      for (int link = links.firstIn(node); leading.get(node) && link < links.endIn(node); link++) {
        leading.set(links.from(link));
      }
    }
    return leading.stream().toArray();
  }

  /** {@return how many nodes each target has} */
  int[] sizes() {
    return Arrays.stream(nodes).mapToInt(each -> each.length).toArray();
  }

  /** The nodes of a target, in ascending order; not a copy. */
  int[] of(int target) {
    return nodes[target];
  }

  /**
   * {@return one number for each node, from counts of a target}
   *
   * @param target the target
   * @param counts the counts, as {@link Counts#critical} has them
   * @param size how many nodes there are
   */
  public long[] spread(int target, long[] counts, int size) {
    long[] all = new long[size];
    for (int place = 0; place < counts.length; place++) {
      all[nodes[target][place]] = counts[place];
    }
    return all;
  }

  /**
   * {@return the count of a node, from those of a target; 0 of a node that cannot be critical for it. Cost: O(log nodes)}
   *
   * @param target the target
   * @param counts the counts, as {@link Counts#critical} has them
   * @param node the node
   */
  public long count(int target, long[] counts, int node) {
    int place = Arrays.binarySearch(nodes[target], node);
    return place < 0 ? 0 : counts[place];
  }
}
