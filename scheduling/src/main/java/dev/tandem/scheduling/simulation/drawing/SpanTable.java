package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/**
 * The spans that an estimate gives: twice the seconds of what is left of a duration, by a random number. Immutable.
 *
 * <p>Within most bins of numbers seconds rise evenly, as {@link SpanBins} has them. Only where a bin is finer than that, or holds the
 * shortest spans, the estimate's own table is asked.
 */
final class SpanTable {
  private static final double LARGEST = 1 << 29;

  private final EstimateTable table;
  private final double secondsPerDay;
  private final double done;
  private final int least;
  private final SpanBins bins;

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
    double[] starts = new double[Uniforms.BINS];
    double[] widths = new double[Uniforms.BINS];
    for (int bin = 0; bin < Uniforms.BINS; bin++) {
      double mean = (table.mean(bin) - done) * secondsPerDay;
      double half = table.half(bin) * secondsPerDay;
      boolean isEven =
          table.isEven(bin) && 2 * (mean - half) > least + 2 && mean + half < LARGEST - 2;
      starts[bin] = isEven ? mean - half : Double.NaN;
      widths[bin] = 2 * half;
    }
    this.bins = new SpanBins(starts, widths);
  }

  private long span(int number) {
    return Math.max(least, 2 * Math.round((table.value(number) - done) * secondsPerDay));
  }

  /** The longest span; of an estimate that is refused for it, it need not fit an {@code int}. */
  long longest() {
    return Math.max(bins.longest(), span(-1));
  }

  /** Fills the spans of random numbers. */
  void fill(int[] numbers, int[] row, int count) {
    bins.fill(numbers, row, count);
    for (int i = 0; !bins.isComplete() && i < count; i++) {
      if (!bins.has(numbers[i])) {
        row[i] = Math.toIntExact(span(numbers[i]));
      }
    }
  }
}
