package dev.tandem.metrics.prioritisation.comparison;

/** Counts the pairs of an array that stand in falling order, by merging, which sorts it: O(n log n), without recursion. */
final class Inversions {

  private Inversions() {}

  /**
   * {@return how many pairs have the larger number before the smaller one}
   *
   * @param values the numbers; sorted on return
   */
  static long count(int[] values) {
    int n = values.length;
    int[] from = values;
    int[] to = new int[n];
    long inversions = 0;
    for (long width = 1; width < n; width *= 2) {
      for (long start = 0; start < n; start += 2 * width) {
        int middle = (int) Math.min(n, start + width);
        inversions += merge(from, to, (int) start, middle, (int) Math.min(n, start + 2 * width));
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    System.arraycopy(from, 0, values, 0, n);
    return inversions;
  }

  private static long merge(int[] from, int[] to, int start, int middle, int end) {
    long inversions = 0;
    int left = start;
    int right = middle;
    for (int k = start; k < end; k++) {
      if (left < middle && (right == end || from[left] <= from[right])) {
        to[k] = from[left++];
      } else {
        // All that is left of the first half is larger than this one.
        inversions += middle - left;
        to[k] = from[right++];
      }
    }
    return inversions;
  }
}
