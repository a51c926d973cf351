package dev.tandem.scheduling.kernel.editing;

/**
 * The greatest of some numbers that change, found when it is asked for.
 *
 * <p>Numbers stand in blocks of 64, and blocks in groups of 64. A change marks its block; a question looks at the marked blocks again.
 *
 * <p>Cost: a change takes constant time; a question 64 comparisons for each block that has changed and for each group of these, and one for
 * each group there is.
 */
final class BlockMaximum {
  private static final int BITS = 6;

  private final long[] values;
  private final long[] blocks;
  private final long[] groups;
  /** For each group one bit a block, set if a number in it has changed. */
  private final long[] changed;

  private long greatest = Long.MIN_VALUE;

  /**
   * Starts from some numbers.
   *
   * @param values the numbers; they are kept here, and written by {@link #set} alone
   */
  BlockMaximum(long[] values) {
    this.values = values;
    this.blocks = new long[above(values.length)];
    this.groups = new long[above(blocks.length)];
    this.changed = new long[groups.length];
    for (int block = 0; block < blocks.length; block++) {
      changed[block >> BITS] |= 1L << block;
    }
  }

  private static int above(int size) {
    return (size + Long.SIZE - 1) >> BITS;
  }

  void set(int index, long value) {
    values[index] = value;
    changed[index >> (2 * BITS)] |= 1L << (index >> BITS);
  }

  /** The greatest number; below all of them if there is none. */
  long max() {
    findAgain();
    return greatest;
  }

  private void findAgain() {
    boolean any = false;
    for (int group = 0; group < groups.length; group++) {
      if (changed[group] != 0) {
        any = true;
        lookAgain(group);
      }
    }
    if (any) {
      greatest = greatestOf(groups, 0, groups.length);
    }
  }

  private void lookAgain(int group) {
    for (long left = changed[group]; left != 0; left &= left - 1) {
      int block = (group << BITS) + Long.numberOfTrailingZeros(left);
      blocks[block] = greatestOf(values, block << BITS, Long.SIZE);
    }
    changed[group] = 0;
    groups[group] = greatestOf(blocks, group << BITS, Long.SIZE);
  }

  /** The greatest of some numbers that follow each other, as far as there are any. */
  private static long greatestOf(long[] numbers, int from, int count) {
    long max = Long.MIN_VALUE;
    int end = Math.min(from + count, numbers.length);
    for (int i = from; i < end; i++) {
      max = Math.max(max, numbers[i]);
    }
    return max;
  }
}
