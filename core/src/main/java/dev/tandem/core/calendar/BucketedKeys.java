package dev.tandem.core.calendar;

/**
 * Ascending numbers that are found in constant expected time: the span of the keys is cut into about as many buckets of equal width as
 * there are keys, and each bucket knows where its keys begin, so that a search has one or two keys to compare.
 */
final class BucketedKeys {
  private final SortedKeys keys;
  private final long origin;
  private final int shift;
  /** For each bucket, the last key at or before its beginning; one more entry for the end. */
  private final int[] firstIndex;

  private BucketedKeys(SortedKeys keys, long end) {
    this.keys = keys;
    this.origin = keys.get(0);
    long span = end - origin;
    int shift = 0;
    while (span >> shift > keys.size()) {
      shift++;
    }
    this.shift = shift;
    this.firstIndex = new int[(int) (span >> shift) + 2];
    for (int bucket = 0; bucket < firstIndex.length; bucket++) {
      firstIndex[bucket] = keys.lastAtMost(origin + ((long) bucket << shift));
    }
  }

  /** Prepares the search for keys from the first of {@code keys} to {@code end}, both included. */
  static BucketedKeys of(SortedKeys keys, long end) {
    return new BucketedKeys(keys, end);
  }

  long get(int index) {
    return keys.get(index);
  }

  /** Returns the last index whose key is at most {@code key}. */
  int lastAtMost(long key) {
    int bucket = (int) ((key - origin) >> shift);
    return keys.lastAtMost(key, firstIndex[bucket], firstIndex[bucket + 1]);
  }
}
