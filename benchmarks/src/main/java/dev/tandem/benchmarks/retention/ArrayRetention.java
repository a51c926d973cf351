package dev.tandem.benchmarks.retention;

import static dev.tandem.benchmarks.retention.ProductEvents.DAYS;
import static dev.tandem.benchmarks.retention.ProductEvents.OFFSETS;

/** What a specialist would write for exactly this table: two words a user in bare arrays, no zones, no choices. */
final class ArrayRetention {

  private ArrayRetention() {}

  static long[] dense(ProductEvents events, int users) {
    long[] masks = new long[2 * users];
    for (int i = 0; i < events.size(); i++) {
      int day = ProductEvents.day(events.time(i));
      masks[2 * (int) events.denseUser(i) + (day >>> 6)] |= 1L << day;
    }
    return count(masks);
  }

  static long[] hashed(ProductEvents events, int users) {
    int bits = 64 - Long.numberOfLeadingZeros(2L * users);
    long[] keys = new long[1 << bits];
    long[] masks = new long[2 << bits];
    for (int i = 0; i < events.size(); i++) {
      long user = events.user(i);
      int slot = (int) ((user * 0x9E3779B97F4A7C15L) >>> -bits);
      while (keys[slot] != user && keys[slot] != 0) {
        slot = (slot + 1) & (keys.length - 1);
      }
      keys[slot] = user;
      int day = ProductEvents.day(events.time(i));
      masks[2 * slot + (day >>> 6)] |= 1L << day;
    }
    return count(masks);
  }

  private static long[] count(long[] masks) {
    long[] counts = new long[DAYS * OFFSETS];
    for (int row = 0; row < masks.length; row += 2) {
      long low = masks[row];
      long high = masks[row + 1];
      for (int cohort = 0; cohort < DAYS && (low | high) != 0; cohort++) {
        if ((low & 1) != 0) {
          long offsets = low & ((1L << OFFSETS) - 1);
          while (offsets != 0) {
            counts[cohort * OFFSETS + Long.numberOfTrailingZeros(offsets)]++;
            offsets &= offsets - 1;
          }
        }
        low = low >>> 1 | high << 63;
        high >>>= 1;
      }
    }
    return counts;
  }
}
