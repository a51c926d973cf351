package dev.tandem.scheduling.simulation;

import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.sampling.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.Uniforms;

/**
 * The spans that an estimate gives: twice the seconds of what is left of a duration, by the bin of a random number. Immutable.
 *
 * <p>Most bins have one span, which is looked up; the rest of the number is asked for only where a bin has several.
 */
final class SpanTable {
  private static final int SEVERAL = -1;

  private final EstimateTable table;
  private final double secondsPerDay;
  private final double done;
  private final int least;
  private final int[] spans;
  private final boolean simple;

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
    this.spans = new int[Uniforms.BINS];
    boolean one = true;
    for (int bin = 0; bin < spans.length; bin++) {
      boolean varies = table.variesWithin(bin);
      spans[bin] = varies ? SEVERAL : span(table.valueOfBin(bin));
      one &= !varies;
    }
    this.simple = one;
  }

  private int span(double days) {
    return Math.max(least, 2 * Math.toIntExact(Math.round((days - done) * secondsPerDay)));
  }

  /** The longest span: that of the last number. */
  int longest() {
    return span(table.value(-1));
  }

  void fill(Uniforms uniforms, int dimension, long first, int count, int[] row, Scratch scratch) {
    int[] numbers = scratch.fractions;
    if (simple) {
      uniforms.bins(dimension, first, count, numbers);
      look(spans, numbers, row, count);
      return;
    }
    uniforms.fill(dimension, first, count, numbers);
    fill(numbers, row, count);
  }

  /** The spans of numbers given. */
  void fill(int[] numbers, int[] row, int count) {
    for (int i = 0; i < count; i++) {
      int span = spans[numbers[i] >>> (Integer.SIZE - Uniforms.BIN_BITS)];
      row[i] = span == SEVERAL ? span(table.value(numbers[i])) : span;
    }
  }

  private static void look(int[] spans, int[] bins, int[] row, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = spans[bins[i]];
    }
  }
}
