package dev.tandem.core.calendar.timeline;

/**
 * Ascending numbers that are found in constant expected time: the span of the keys is cut into buckets of equal width, a few for each key,
 * and each bucket knows where its keys begin, so that a search seldom has more than one key to compare. Cost: O(keys) time and memory to
 * make.
 */
final class BucketedKeys {
  private static final int BUCKETS_A_KEY = 8;

  private final long[] keys;
  private final long origin;
  private final int shift;
  /** For each bucket, the last key at or before its beginning. */
  private final int[] firstIndex;

  private BucketedKeys(long[] keys) {
    this.keys = keys;
    this.origin = keys[0];
    this.shift = shift(keys);
    this.firstIndex = new int[(int) ((keys[keys.length - 1] - origin - 1) >> shift) + 1];
    int bucket = 0;
    for (int index = 0; index + 1 < keys.length; index++) {
      long next = keys[index + 1] - origin;
      while ((long) bucket << shift < next) {
        firstIndex[bucket++] = index;
      }
    }
  }

  /** The widest bucket that holds at most one key; a wider one, with some more keys, where that would make too many buckets. */
  private static int shift(long[] keys) {
    long span = keys[keys.length - 1] - keys[0];
    long narrowest = Math.max(span, 1);
    for (int i = 1; i < keys.length - 2; i++) {
      narrowest = Math.min(narrowest, Math.max(keys[i + 1] - keys[i], 1));
    }
    int shift = 63 - Long.numberOfLeadingZeros(narrowest);
    while (span >> shift > (long) BUCKETS_A_KEY * keys.length) {
      shift++;
    }
    return shift;
  }

  /** Prepares the search for keys from the first of {@code keys} until before the last; takes over the array. */
  static BucketedKeys of(long[] keys) {
    return new BucketedKeys(keys);
  }

  long get(int index) {
    return keys[index];
  }

  /** Returns whether {@code key} may be searched for. */
  boolean covers(long key) {
    return origin <= key && key < keys[keys.length - 1];
  }

  /** Returns the last index whose key is at most {@code key}. */
  int lastAtMost(long key) {
    int index = firstIndex[(int) ((key - origin) >> shift)];
    // A bucket's one key lies before or after with even odds, which a branch would often guess
    // wrong: the sign bit adds one without a branch. The loop hardly ever runs.
    index += (int) ((keys[index + 1] - key - 1) >>> 63);
    while (keys[index + 1] <= key) {
      index++;
    }
    return index;
  }
}
