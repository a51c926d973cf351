package dev.tandem.metrics.activity;

import java.util.Arrays;

/**
 * The bits of 64 users turned round: instead of one user's periods, one period's users.
 *
 * <p>Counting users who were there in two periods is then a bitwise and with a population count for 64 users at once. Source: H. S.
 * Warren, 2013, Hacker's Delight, 2nd edition, section 7-3 (transposing a bit matrix).
 */
public final class UserBlock {

  /** How many users fit. */
  public static final int SIZE = Long.SIZE;

  private final int words;
  private final long[] matrix;
  private int users;

  /**
   * Makes an empty block.
   *
   * @param words how many words of bits each user has
   */
  public UserBlock(int words) {
    this.words = words;
    this.matrix = new long[words * SIZE];
  }

  /**
   * Takes in one user.
   *
   * @param source where the user's words are
   * @param from the index of the first word
   */
  public void add(long[] source, int from) {
    for (int word = 0; word < words; word++) {
      matrix[word * SIZE + users] = source[from + word];
    }
    users++;
  }

  /** {@return whether there is no room for another user} */
  public boolean isFull() {
    return users == SIZE;
  }

  /** {@return whether there is no user} */
  public boolean isEmpty() {
    return users == 0;
  }

  /** {@return for each bit number the users who have it; the array is the block's own and valid until {@link #clear()}} */
  public long[] turn() {
    for (int from = 0; from < matrix.length; from += SIZE) {
      transpose(matrix, from);
    }
    return matrix;
  }

  /** Forgets all users. */
  public void clear() {
    Arrays.fill(matrix, 0);
    users = 0;
  }

  private static void transpose(long[] rows, int from) {
    long mask = 0xFFFF_FFFFL;
    for (int step = 32; step != 0; step >>>= 1, mask ^= mask << step) {
      for (int low = 0; low < SIZE; low = ((low | step) + 1) & ~step) {
        int a = from + low;
        int b = a + step;
        long swap = ((rows[a] >>> step) ^ rows[b]) & mask;
        rows[a] ^= swap << step;
        rows[b] ^= swap;
      }
    }
  }
}
