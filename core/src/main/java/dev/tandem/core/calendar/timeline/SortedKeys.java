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

  /** Takes over {@code keys}, which the caller must not change any more. */
  public static SortedKeys of(long[] keys) {
    return new SortedKeys(keys);
  }

  int size() {
    return keys.length;
  }

  /** Returns a number by its place. */
  public long get(int index) {
    return keys[index];
  }

  /** Returns the last index whose key is at most {@code key}, or 0 if every key is greater. */
  public int lastAtMost(long key) {
    return lastAtMost(key, 0, keys.length - 1);
  }

  /** Returns the last index from {@code low} to {@code high} whose key is at most {@code key}, or {@code low} if there is none. */
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
