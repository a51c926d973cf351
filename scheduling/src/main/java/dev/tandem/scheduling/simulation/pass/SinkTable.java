package dev.tandem.scheduling.simulation.pass;

import java.util.BitSet;

/**
 * Which nodes decide when a target is finished: those of its nodes that no other of them always outlasts. Immutable.
 */
final class SinkTable {
  private final int[][] targetsOf;
  private final BitSet[] sinks;

  private SinkTable(int[][] targetsOf, BitSet[] sinks) {
    this.targetsOf = targetsOf;
    this.sinks = sinks;
  }

  /**
   * {@return the deciding nodes of each target}
   *
   * <p>A node is outlasted by a node of the same target that cannot start before its end. Cost: O(nodes of all targets, and links out of them).
   */
  static SinkTable of(TickNetwork network, Targets targets) {
    BitSet[] sinks = new BitSet[targets.size()];
    int[] counts = new int[network.size];
    for (int target = 0; target < sinks.length; target++) {
      BitSet members = new BitSet(network.size);
      targets.members(target).forEach(members::set);
      BitSet kept = new BitSet(network.size);
      members.stream().filter(node -> !isOutlasted(network, node, members)).forEach(kept::set);
      kept.stream().forEach(node -> counts[node]++);
      sinks[target] = kept;
    }
    int[][] targetsOf = new int[network.size][];
    for (int node = 0; node < network.size; node++) {
      targetsOf[node] = new int[counts[node]];
    }
    for (int target = sinks.length - 1; target >= 0; target--) {
      int number = target;
      sinks[target].stream().forEach(node -> targetsOf[node][--counts[node]] = number);
    }
    return new SinkTable(targetsOf, sinks);
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
}
