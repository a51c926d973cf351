package dev.tandem.metrics.prioritisation.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whether a partial order has more initial sets than a limit, without listing them.
 *
 * <p>An initial set either holds an item, and so all that the item requires, or does not, and so nothing that requires it; what is left
 * in each case is a smaller order. Parts that no requirement joins multiply, so that n unrelated items have 2ⁿ sets at once. The item
 * taken is the one that leaves least to count.
 *
 * <p>Cost: memory quadratic in the items; in practice a hundredth of the time of listing the sets.
 */
final class InitialSetCount {

  private final BitSet[] below;
  private final BitSet[] above;
  private final long limit;

  private InitialSetCount(int[][] requires, long limit) {
    int[] order = DependencyGraph.topologicalOrder(requires, DependencyGraph.reversed(requires));
    this.below = new BitSet[order.length];
    this.above = new BitSet[order.length];
    this.limit = limit;
    Arrays.setAll(above, item -> new BitSet());
    for (int item : order) {
      below[item] = new BitSet();
      below[item].set(item);
      for (int required : requires[item]) {
        below[item].or(below[required]);
      }
      below[item].stream().forEach(lower -> above[lower].set(item));
    }
  }

  /**
   * {@return whether there are more initial sets than {@code limit}}
   *
   * @param requires for each item, the items it requires; without cycles
   * @param limit at least 1
   */
  static boolean exceeds(int[][] requires, int limit) {
    BitSet all = new BitSet();
    all.set(0, requires.length);
    return new InitialSetCount(requires, limit).count(all) > limit;
  }

  /** {@return the number of initial sets of these items, or one more than the limit if there are more} */
  private long count(BitSet items) {
    BitSet left = (BitSet) items.clone();
    long product = 1;
    while (!left.isEmpty() && product <= limit) {
      BitSet part = part(left);
      left.andNot(part);
      product *= countJoined(part);
    }
    return Math.min(product, limit + 1);
  }

  private long countJoined(BitSet part) {
    if (part.cardinality() == 1) {
      return 2;
    }
    int item = mostRelated(part);
    long without = count(difference(part, above[item]));
    return without > limit ? without : without + count(difference(part, below[item]));
  }

  /** {@return the items that requirements join with the first one} */
  private BitSet part(BitSet items) {
    BitSet part = new BitSet();
    BitSet open = new BitSet();
    open.set(items.nextSetBit(0));
    for (int item = open.nextSetBit(0); item >= 0; item = open.nextSetBit(0)) {
      part.set(item);
      open.or(below[item]);
      open.or(above[item]);
      open.and(items);
      open.andNot(part);
    }
    return part;
  }

  private int mostRelated(BitSet items) {
    int best = -1;
    long bestRelated = -1;
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
      long related = (long) common(below[item], items) * common(above[item], items);
      if (related > bestRelated) {
        best = item;
        bestRelated = related;
      }
    }
    return best;
  }

  private static int common(BitSet one, BitSet other) {
    BitSet common = (BitSet) one.clone();
    common.and(other);
    return common.cardinality();
  }

  private static BitSet difference(BitSet items, BitSet without) {
    BitSet difference = (BitSet) items.clone();
    difference.andNot(without);
    return difference;
  }
}
