package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/**
 * The spans that an estimate gives: twice the seconds of what is left of a duration, by a random number. Immutable.
 *
 * <p>Within most bins of numbers seconds rise evenly: {@code (base + slope rest) / 2^22}, with the rest of the number that does not say which
 * bin it is. Only where a bin is finer than that the estimate's own table is asked.
 */
final class SpanTable {
  private static final int REST_BITS = Integer.SIZE - Uniforms.BIN_BITS;
  private static final int REST = (1 << REST_BITS) - 1;
  private static final int FINER = -1;

  private final EstimateTable table;
  private final double secondsPerDay;
  private final double done;
  private final int least;
  /** Where the seconds of a bin begin, times 2^22, and a half to round. */
  private final long[] base;
  /** By how many seconds they rise in a bin; {@link #FINER} where that is not all there is to it. */
  private final int[] slope;

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
    this.base = new long[Uniforms.BINS];
    this.slope = new int[Uniforms.BINS];
    for (int bin = 0; bin < Uniforms.BINS; bin++) {
      double mean = (table.mean(bin) - done) * secondsPerDay;
      double half = table.half(bin) * secondsPerDay;
      boolean even = table.isEven(bin) && 2 * (mean - half) > least + 2 && half < REST;
      slope[bin] = even ? Math.toIntExact(Math.round(2 * half)) : FINER;
      base[bin] = even
          ? Math.round(mean * (1 << REST_BITS))
              - (long) (slope[bin] - 1) * (1 << (REST_BITS - 1))
              + slope[bin] / 2
          : 0;
    }
  }

  private int span(double days) {
    return Math.max(least, 2 * Math.toIntExact(Math.round((days - done) * secondsPerDay)));
  }

  /** The longest span: that of the last number. */
  int longest() {
    return span(table.value(-1));
  }

  /** The spans of random numbers. */
  void fill(int[] numbers, int[] row, int count) {
    for (int i = 0; i < count; i++) {
      int number = numbers[i];
      int bin = number >>> REST_BITS;
      int rise = slope[bin];
      row[i] = rise == FINER
          ? span(table.value(number))
          : (int) ((base[bin] + (long) rise * (number & REST)) >> REST_BITS) << 1;
    }
  }
}
