package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import java.util.Arrays;

/**
 * The spans that an estimate gives: twice the seconds of what is left of a duration, by a random number. Immutable.
 *
 * <p>Within most bins of numbers seconds rise evenly: {@code base + slope rest / 2^22}, with the rest of the number that does not say which
 * bin it is. Only where a bin is finer than that, or wider than twelve days, the estimate's own table is asked.
 *
 * <p>All of it is arithmetic of {@code int}, eight or sixteen numbers at once; only reading the bins goes number by number. Seconds of a base
 * have as many binary places as fit, eleven up to 12 days of the clock and two for the longest task that can be sampled; so of a thousand
 * numbers one at most, of the longest tasks one of four, is rounded to the other one of its two nearest seconds, as often up as down.
 */
final class SpanTable {
  private static final int REST_BITS = Integer.SIZE - Uniforms.BIN_BITS;
  private static final int HALF_REST_BITS = REST_BITS / 2;
  private static final int LOWER_REST = (1 << HALF_REST_BITS) - 1;
  private static final int FINER = -1;
  /** Times a half of the rest, and once more that much, it fits an int. */
  private static final double STEEPEST = 1 << 20;

  private static final double LARGEST = 1 << 29;
  /** Numbers that are looked up at once: what is written for them stays in the processor's first cache. */
  private static final int AT_ONCE = 512;

  private final EstimateTable table;
  private final double secondsPerDay;
  private final double done;
  private final int least;
  /** Where the seconds of a bin begin, with {@link #places}, and a half to round. */
  private final int[] base;
  /** By how many seconds they rise in a bin; {@link #FINER} where that is not all there is to it. */
  private final int[] slope;
  /** How many binary places a base has. */
  private final int places;

  /**
   * Makes the table.
   *
   * @param table the duration in days
   * @param secondsPerDay how many seconds a day has
   * @param done how many days are done
   * @param least the shortest span
   */
  SpanTable(EstimateTable table, double secondsPerDay, double done, int least) {
    this.table = table;
    this.secondsPerDay = secondsPerDay;
    this.done = done;
    this.least = least;
    this.base = new int[Uniforms.BINS];
    this.slope = new int[Uniforms.BINS];
    long[] exact = new long[Uniforms.BINS];
    long largest = 0;
    for (int bin = 0; bin < Uniforms.BINS; bin++) {
      double mean = (table.mean(bin) - done) * secondsPerDay;
      double half = table.half(bin) * secondsPerDay;
      boolean even = table.isEven(bin)
          && 2 * (mean - half) > least + 2
          && 2 * half < STEEPEST - 1
          && mean + half < LARGEST - 2;
      slope[bin] = even ? Math.toIntExact(Math.round(2 * half)) : FINER;
      exact[bin] = even
          ? Math.round(mean * (1 << REST_BITS))
              - (long) (slope[bin] - 1) * (1 << (REST_BITS - 1))
              + slope[bin] / 2
          : 0;
      largest = Math.max(largest, (exact[bin] >> REST_BITS) + slope[bin] + 2);
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(largest);
    this.places = Math.min(HALF_REST_BITS, Integer.SIZE - 1 - bits);
    // What is cut off a rise, half a last place on average, rounding to seconds gives back.
    int cut = REST_BITS - places;
    Arrays.setAll(base, bin -> (int) ((exact[bin] + (1L << (cut - 1))) >> cut));
  }

  private int span(double days) {
    return Math.toIntExact(Math.max(least, 2 * Math.round((days - done) * secondsPerDay)));
  }

  /** The longest span: that of the last number; of an estimate that is refused for it, it need not fit an {@code int}. */
  long longest() {
    return Math.max(least, 2 * Math.round((table.value(-1) - done) * secondsPerDay));
  }

  /**
   * The spans of random numbers.
   *
   * @param scratch memory of the calling thread, whose fractions may be the numbers
   */
  void fill(int[] numbers, int[] row, int count, Scratch scratch) {
    for (int from = 0; from < count; from += AT_ONCE) {
      int to = Math.min(count, from + AT_ONCE);
      int finer = readBins(numbers, from, to, scratch);
      interpolate(numbers, from, to, scratch, row);
      for (int place = 0; place < finer; place++) {
        int i = scratch.places[place];
        row[i] = span(table.value(numbers[i]));
      }
    }
  }

  /** Reads base and slope of each number, and returns how many are in bins that are finer; their places are kept. */
  private int readBins(int[] numbers, int from, int to, Scratch scratch) {
    int[] bases = scratch.bases;
    int[] slopes = scratch.slopes;
    int[] finer = scratch.places;
    // No number has a bin beyond the mask; with it the compiler sees that, and checks no index.
    int lastBase = base.length - 1;
    int lastSlope = slope.length - 1;
    int found = 0;
    for (int i = from; i < to; i++) {
      int bin = numbers[i] >>> REST_BITS;
      int rise = slope[bin & lastSlope];
      bases[i] = base[bin & lastBase];
      slopes[i] = rise;
      if (rise == FINER) {
        finer[found++] = i;
      }
    }
    return found;
  }

  /** The slope times the rest takes more than an int: so it is multiplied by one half of the rest after the other. */
  private void interpolate(int[] numbers, int from, int to, Scratch scratch, int[] row) {
    int[] bases = scratch.bases;
    int[] slopes = scratch.slopes;
    int places = this.places;
    int excess = HALF_REST_BITS - places;
    for (int i = from; i < to; i++) {
      int upper = (numbers[i] << Uniforms.BIN_BITS) >>> (HALF_REST_BITS + Uniforms.BIN_BITS);
      int lower = numbers[i] & LOWER_REST;
      int rise = slopes[i] * upper + ((slopes[i] * lower) >>> HALF_REST_BITS);
      row[i] = ((bases[i] + (rise >>> excess)) >> places) << 1;
    }
  }
}
