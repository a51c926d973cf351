package dev.tandem.scheduling.simulation.pass;

import java.util.BitSet;

/**
 * Which nodes decide when a target is finished: those of its nodes that no other of them always outlasts. Immutable.
 */
final class SinkTable {
  private final int[][] targetsOf;
  private final BitSet[] sinks;
  private final BitSet[] holding;

  private SinkTable(int[][] targetsOf, BitSet[] sinks, BitSet[] holding) {
    this.targetsOf = targetsOf;
    this.sinks = sinks;
    this.holding = holding;
  }

  /**
   * {@return the deciding nodes of each target}
   *
   * <p>A node is outlasted by a node of the same target that cannot start before its end. Cost: O(targets times nodes and links).
   *
   * @param network the network
   * @param targets the sets of nodes
   * @param countsBounds whether dates that people set limit late dates as well
   */
  static SinkTable of(TickNetwork network, Targets targets, boolean countsBounds) {
    BitSet[] sinks = new BitSet[targets.size()];
    BitSet[] holding = new BitSet[targets.size()];
    int[] counts = new int[network.size];
    for (int target = 0; target < sinks.length; target++) {
      BitSet members = new BitSet(network.size);
      targets.members(target).forEach(members::set);
      BitSet kept = new BitSet(network.size);
      members.stream().filter(node -> !isOutlasted(network, node, members)).forEach(kept::set);
      kept.stream().forEach(node -> counts[node]++);
      sinks[target] = kept;
      holding[target] = holding(network, kept, countsBounds);
    }
    int[][] targetsOf = new int[network.size][];
    for (int node = 0; node < network.size; node++) {
      targetsOf[node] = new int[counts[node]];
    }
    for (int target = sinks.length - 1; target >= 0; target--) {
      int number = target;
      sinks[target].stream().forEach(node -> targetsOf[node][--counts[node]] = number);
    }
    return new SinkTable(targetsOf, sinks, holding);
  }

  /** The nodes from which links lead to a deciding node, or to a date that people set. */
  private static BitSet holding(TickNetwork network, BitSet sinks, boolean countsBounds) {
    BitSet holding = new BitSet(network.size);
    for (int node = network.size - 1; node >= 0; node--) {
      boolean holds = sinks.get(node) || (countsBounds && network.isBounded(node));
      for (int place = network.outStart[node];
          !holds && place < network.outStart[node + 1];
          place++) {
        holds = holding.get(network.to[network.out[place]]);
      }
      holding.set(node, holds);
    }
    return holding;
  }

  private static boolean isOutlasted(TickNetwork network, int node, BitSet members) {
    for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
      int link = network.out[place];
      if (network.fromEnd[link]
          && !network.holdsEnd[link]
          && network.k[link] >= 0
          && members.get(network.to[link])) {
        return true;
      }
    }
    return false;
  }

  int targets() {
    return sinks.length;
  }

  /** The targets that a node decides. */
  int[] targetsOf(int node) {
    return targetsOf[node];
  }

  boolean isSink(int target, int node) {
    return sinks[target].get(node);
  }

  /** Whether a node has a late date: its delay comes to delay the target at some time, or breaks a date that people set. */
  boolean holdsBack(int target, int node) {
    return holding[target].get(node);
  }
}
