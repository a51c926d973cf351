package dev.tandem.metrics.prioritisation.graph;

import java.util.Arrays;
import java.util.BitSet;

/** Drops the requirements that others imply: of A requires B, B requires C, A requires C, the last one. */
public final class TransitiveReduction {

  private TransitiveReduction() {}

  /**
   * {@return for each item, the items it requires directly, that is not through another one; ascending}
   *
   * <p>Cost: O(nm/64) time, n²/64 words of memory.
   *
   * @param requires for each item, the items it requires; without cycles
   */
  public static int[][] of(int[][] requires) {
    int[] order = DependencyGraph.topologicalOrder(requires, DependencyGraph.reversed(requires));
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    BitSet[] before = new BitSet[order.length];
    int[][] reduced = new int[order.length][];
    for (int i = 0; i < order.length; i++) {
      before[i] = new BitSet(i);
      reduced[order[i]] = reduce(requires[order[i]], position, order, before, before[i]);
    }
    return reduced;
  }

  /** From the latest requirement to the earliest: one that an accepted one already needs is implied. Sets are over positions. */
  private static int[] reduce(
      int[] required, int[] position, int[] order, BitSet[] before, BitSet implied) {
    int[] positions =
        Arrays.stream(required).map(item -> position[item]).sorted().toArray();
    int[] direct = new int[positions.length];
    int count = 0;
    for (int k = positions.length - 1; k >= 0; k--) {
      if (!implied.get(positions[k])) {
        direct[count++] = order[positions[k]];
        implied.or(before[positions[k]]);
        implied.set(positions[k]);
      }
    }
    return Arrays.stream(direct, 0, count).sorted().toArray();
  }
}
