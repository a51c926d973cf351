package dev.tandem.core.calendar.timeline;

/**
 * Numbers in ascending order, some of them perhaps equal, and the search that all of the working-time arithmetic rests on. The search
 * never looks at the first number, which may be anything.
 */
public final class SortedKeys {
  private final long[] keys;

  private SortedKeys(long[] keys) {
    this.keys = keys;
  }

  /**
   * {@return numbers to search in}
   *
   * @param keys the numbers, which are taken over: the caller must not change them any more
   */
  public static SortedKeys of(long[] keys) {
    return new SortedKeys(keys);
  }

  int size() {
    return keys.length;
  }

  /**
   * {@return a number}
   *
   * @param index its place
   */
  public long get(int index) {
    return keys[index];
  }

  /**
   * {@return the last index whose key is at most {@code key}, or 0 if every key is greater}
   *
   * @param key what is searched for
   */
  public int lastAtMost(long key) {
    return lastAtMost(key, 0, keys.length - 1);
  }

  /**
   * {@return the last index from {@code low} to {@code high} whose key is at most {@code key}, or {@code low} if there is none}
   *
   * @param key what is searched for
   * @param low the first index that may be the result
   * @param high the last one
   */
  public int lastAtMost(long key, int low, int high) {
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (keys[middle] <= key) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
