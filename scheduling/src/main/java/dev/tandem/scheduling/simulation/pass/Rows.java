package dev.tandem.scheduling.simulation.pass;

/**
 * Loops over the samples of a batch, each simple enough for the compiler to make vector instructions of it.
 *
 * <p>Maxima and minima are made of differences where any two ticks that meet are less than 2^31 apart, which {@link TickRange} sees to: Java 17 makes
 * vector instructions of those, and none of {@link Math#max(int, int)}. Where a tick may be {@link TickNetwork#FOREVER} they are not.
 */
final class Rows {
  private Rows() {}

  private static int larger(int one, int two) {
    int difference = two - one;
    return one + (difference & ~(difference >> 31));
  }

  private static int smaller(int one, int two) {
    int difference = two - one;
    return one + (difference & (difference >> 31));
  }

  /** {@code end = source + span}. */
  static void add(int[] end, int[] source, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      end[i] = source[i] + span[i];
    }
  }

  /** {@code end = max(one, two) + span}. */
  static void maxAdd(int[] end, int[] one, int[] two, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      end[i] = larger(one[i], two[i]) + span[i];
    }
  }

  /** {@code end = max(one, two, three) + span}. */
  static void maxAdd(int[] end, int[] one, int[] two, int[] three, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      end[i] = larger(larger(one[i], two[i]), three[i]) + span[i];
    }
  }

  /** {@code row = max(one, two, three)}. */
  static void max(int[] row, int[] one, int[] two, int[] three, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = larger(larger(one[i], two[i]), three[i]);
    }
  }

  /** {@code start = end - span}. */
  static void subtract(int[] start, int[] end, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      start[i] = end[i] - span[i];
    }
  }

  /** {@code row = max(row, source)}. */
  static void max(int[] row, int[] source, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = larger(row[i], source[i]);
    }
  }

  /** {@code row = max(row, source + k)}. */
  static void max(int[] row, int[] source, int k, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = larger(row[i], source[i] + k);
    }
  }

  /** {@code row = max(row, source + k - span)}. */
  static void max(int[] row, int[] source, int k, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = larger(row[i], source[i] + k - span[i]);
    }
  }

  /** {@code row = max(row, k - span)}. */
  static void maxLess(int[] row, int k, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = larger(row[i], k - span[i]);
    }
  }

  /** {@code start = (start | odd), end = start + span}. */
  static void close(int[] start, int[] end, int odd, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      int tick = start[i] | odd;
      start[i] = tick;
      end[i] = tick + span[i];
    }
  }

  /** {@code row = source}. */
  static void copy(int[] row, int[] source, int count) {
    System.arraycopy(source, 0, row, 0, count);
  }

  /** {@code late = min(late, source)}. */
  static void min(int[] late, int[] source, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = Math.min(late[i], source[i]);
    }
  }

  /** {@code late = min(late, source - k)}. */
  static void min(int[] late, int[] source, int k, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = Math.min(late[i], source[i] - k);
    }
  }

  /** {@code late = min(late, source + span - k)}. */
  static void min(int[] late, int[] source, int[] span, int k, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = Math.min(late[i], source[i] + span[i] - k);
    }
  }

  /** {@code late = min(one, two, three)}. */
  static void min(int[] late, int[] one, int[] two, int[] three, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = smaller(smaller(one[i], two[i]), three[i]);
    }
  }

  /** {@code late = min(one, two) - span}. */
  static void minSubtract(int[] late, int[] one, int[] two, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = smaller(one[i], two[i]) - span[i];
    }
  }

  /** {@code late = min(one, two, three) - span}. */
  static void minSubtract(int[] late, int[] one, int[] two, int[] three, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = smaller(smaller(one[i], two[i]), three[i]) - span[i];
    }
  }

  /** {@code odd = (source | 1)}. */
  static void odd(int[] odd, int[] source, int count) {
    for (int i = 0; i < count; i++) {
      odd[i] = source[i] | 1;
    }
  }

  /** {@code late = min(late, k)}. */
  static void min(int[] late, int k, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = Math.min(late[i], k);
    }
  }

  /** The largest odd number not above. */
  static void roundToOdd(int[] late, int count) {
    for (int i = 0; i < count; i++) {
      late[i] = (late[i] - 1) | 1;
    }
  }

  /** The largest even number not above. */
  static void roundToEven(int[] late, int count) {
    for (int i = 0; i < count; i++) {
      late[i] &= ~1;
    }
  }

  /** How often the late start lies at most {@code limit} ticks after the early start, ticks of one second being the same. */
  static int countWithin(int[] late, int[] end, int[] span, int limit, int count) {
    int within = 0;
    for (int i = 0; i < count; i++) {
      int room = (late[i] | 1) - ((end[i] - span[i]) | 1);
      within += (room - limit - 1) >>> 31;
    }
    return within;
  }

  /** {@code room = late start - early start}, in whole seconds, doubled. */
  static void room(int[] room, int[] late, int[] end, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      room[i] = (late[i] | 1) - ((end[i] - span[i]) | 1);
    }
  }
}
