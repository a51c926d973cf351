package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/** The greatest of some numbers, kept while single numbers change: a tournament, O(log n) a change. */
final class MaxTree {
  private final long[] tree;
  private final int leaves;

  MaxTree(long[] values) {
    this.leaves = Math.max(1, values.length);
    this.tree = new long[2 * leaves];
    Arrays.fill(tree, Long.MIN_VALUE);
    System.arraycopy(values, 0, tree, leaves, values.length);
    for (int i = leaves - 1; i > 0; i--) {
      tree[i] = Math.max(tree[2 * i], tree[2 * i + 1]);
    }
  }

  void set(int index, long value) {
    int i = leaves + index;
    tree[i] = value;
    while (i > 1) {
      i >>= 1;
      long greatest = Math.max(tree[2 * i], tree[2 * i + 1]);
      if (tree[i] == greatest) {
        return;
      }
      tree[i] = greatest;
    }
  }

  long max() {
    return tree[1];
  }
}
