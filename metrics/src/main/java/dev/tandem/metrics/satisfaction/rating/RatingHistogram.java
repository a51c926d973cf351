package dev.tandem.metrics.satisfaction.rating;

import com.google.common.primitives.ImmutableIntArray;
import java.nio.ByteBuffer;

/**
 * Counts many ratings at once, before anyone asks whether they are on the scale.
 *
 * <p>Neighbouring ratings go to different tables, because equal ones in a row would wait for each other's increment; and tables have a slot
 * for every index that can occur, so that the loop has no range check.
 */
final class RatingHistogram {

  private static final int SLOTS = 256;
  private static final int TABLES = 4;

  private final int[][] tables = new int[TABLES][SLOTS];

  /** All bits that occurred in any rating; a bit beyond a byte tells of a rating that no table could count. */
  private int bits;

  private RatingHistogram() {}

  static RatingHistogram of(ByteBuffer ratings) {
    RatingHistogram histogram = new RatingHistogram();
    int size = ratings.limit();
    int whole = size - size % Long.BYTES;
    histogram.countLongs(ratings, whole);
    for (int i = whole; i < size; i++) {
      histogram.tables[0][ratings.get(i) & 0xFF]++;
    }
    return histogram;
  }

  static RatingHistogram of(ImmutableIntArray ratings) {
    RatingHistogram histogram = new RatingHistogram();
    int size = ratings.length();
    int whole = size - size % TABLES;
    histogram.countQuadruples(ratings, whole);
    for (int i = whole; i < size; i++) {
      histogram.bits |= ratings.get(i);
      histogram.tables[0][ratings.get(i) & 0xFF]++;
    }
    return histogram;
  }

  boolean isWithin(RatingScale scale) {
    boolean within = (bits & ~0xFF) == 0;
    for (int rating = 0; rating < SLOTS; rating++) {
      within &= scale.contains(rating) || count(rating) == 0;
    }
    return within;
  }

  /** How often a rating of the scale was given. */
  long count(int rating) {
    long count = 0;
    for (int[] table : tables) {
      count += table[rating];
    }
    return count;
  }

  private void countLongs(ByteBuffer ratings, int end) {
    int[] first = tables[0];
    int[] second = tables[1];
    int[] third = tables[2];
    int[] fourth = tables[3];
    for (int i = 0; i < end; i += Long.BYTES) {
      long eight = ratings.getLong(i);
      int low = (int) eight;
      int high = (int) (eight >>> 32);
      first[low & 0xFF]++;
      second[low >>> 8 & 0xFF]++;
      third[low >>> 16 & 0xFF]++;
      fourth[low >>> 24]++;
      first[high & 0xFF]++;
      second[high >>> 8 & 0xFF]++;
      third[high >>> 16 & 0xFF]++;
      fourth[high >>> 24]++;
    }
  }

  private void countQuadruples(ImmutableIntArray ratings, int end) {
    int[] first = tables[0];
    int[] second = tables[1];
    int[] third = tables[2];
    int[] fourth = tables[3];
    int seen = 0;
    for (int i = 0; i < end; i += TABLES) {
      int a = ratings.get(i);
      int b = ratings.get(i + 1);
      int c = ratings.get(i + 2);
      int d = ratings.get(i + 3);
      seen |= a | b | c | d;
      first[a & 0xFF]++;
      second[b & 0xFF]++;
      third[c & 0xFF]++;
      fourth[d & 0xFF]++;
    }
    bits = seen;
  }
}
