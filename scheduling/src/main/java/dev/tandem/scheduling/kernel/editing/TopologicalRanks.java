package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.EditableLinks;
import java.util.Arrays;

/**
 * A topological order that is repaired, not recomputed, when a link is added.
 *
 * <p>Source: Pearce and Kelly (2006), "A dynamic topological sort algorithm for directed acyclic graphs", ACM Journal of Experimental
 * Algorithmics 11, section 3. Their {@code ord} is the rank here; a link x to y is one from {@code from} to {@code to}; their δF is
 * {@code after}, their δB {@code before}, their pool L {@code pool}. Without recursion.
 *
 * <p>Cost: a link that agrees with the order is constant; another one costs the links of the nodes that are ranked between its two ends and
 * connected with them, and sorting these nodes.
 */
final class TopologicalRanks {
  private final int[] rank;
  /** The node of each rank. */
  private final int[] order;

  private final EditableLinks links;
  private final boolean[] seen;
  private int[] stack = new int[64];

  TopologicalRanks(int nodes, EditableLinks links) {
    this.links = links;
    this.rank = new int[nodes];
    this.order = new int[nodes];
    Arrays.setAll(rank, node -> node);
    Arrays.setAll(order, node -> node);
    this.seen = new boolean[nodes];
  }

  int size() {
    return rank.length;
  }

  int rankOf(int node) {
    return rank[node];
  }

  int nodeAt(int place) {
    return order[place];
  }

  /** Makes room in the order for a link from one node to another; false, with nothing changed, if it would close a cycle. */
  boolean admit(int from, int to) {
    if (rank[from] < rank[to]) {
      return true;
    }
    // δF: what y leads to within the affected region [ord(y), ord(x)]; x among it means a cycle.
    int[] after = reach(to, rank[from], true);
    boolean cyclic = seen[from];
    if (cyclic) {
      unsee(after);
      return false;
    }
    // δB: what leads to x within the same region.
    int[] before = reach(from, rank[to], false);
    unsee(after);
    unsee(before);
    reorder(before, after);
    return true;
  }

  private int[] reach(int root, int limit, boolean forward) {
    int[] found = new int[16];
    int count = 0;
    int top = 0;
    stack[top++] = root;
    seen[root] = true;
    while (top > 0) {
      int node = stack[--top];
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = node;
      for (int link = links.first(node, forward);
          link >= 0;
          link = links.next(link, node, forward)) {
        int other = forward ? links.to(link) : links.from(link);
        boolean between = forward ? rank[other] <= limit : rank[other] >= limit;
        if (between && !seen[other]) {
          seen[other] = true;
          if (top == stack.length) {
            stack = Arrays.copyOf(stack, top * 2);
          }
          stack[top++] = other;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private void unsee(int[] nodes) {
    for (int node : nodes) {
      seen[node] = false;
    }
  }

  /** Gives the ranks of both sets together to those before first, then to those after, each in their old order. */
  private void reorder(int[] before, int[] after) {
    long[] keys = new long[before.length + after.length];
    int[] pool = new int[keys.length];
    // One key a node: which set, then its old rank, then the node itself, so that one sort of longs
    // does it.
    for (int i = 0; i < keys.length; i++) {
      boolean early = i < before.length;
      int node = early ? before[i] : after[i - before.length];
      pool[i] = rank[node];
      keys[i] = ((early ? 0L : 1L) << 63 >>> 1) | ((long) rank[node] << 31) | node;
    }
    Arrays.sort(keys);
    Arrays.sort(pool);
    for (int i = 0; i < keys.length; i++) {
      int node = (int) (keys[i] & Integer.MAX_VALUE);
      rank[node] = pool[i];
      order[pool[i]] = node;
    }
  }
}
