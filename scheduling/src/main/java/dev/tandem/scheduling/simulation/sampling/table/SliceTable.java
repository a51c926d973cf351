package dev.tandem.scheduling.simulation.sampling.table;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A continuous estimate as 1,024 bins of equal probability, each of which keeps its mean and is spread evenly around it, with a finer table
 * for each bin inside which too much varies, as a rule the last ones of a long tail.
 *
 * <p>A finer table cuts its bin into 1,024 again, and some of its bins can have one in turn, down to bins of 2^-30. A bin has one if what
 * varies inside it is more than a hundred-thousandth of the variance; the first and the last bin, in which a tail ends, if it is more than seven.
 */
final class SliceTable implements UnitTable {
  private static final int BINS = Uniforms.BINS;
  private static final double SMALLEST_BIN = 0x1p-31;
  private static final double NEGLIGIBLE = 1e-5;
  private static final double NEGLIGIBLE_AT_ENDS = 7e-5;

  /** How many bins show what varies inside the first or the last one, where neighbours on one side are missing. */
  private static final int PROBES = 16;

  private final double[] means;

  /** For each bin half of what its values span. */
  private final double[] halves;

  /** For each bin its finer table, if it has one. */
  private final @Nullable SliceTable[] finer;

  private SliceTable(double[] means, double[] halves, @Nullable SliceTable[] finer) {
    this.means = means;
    this.halves = halves;
    this.finer = finer;
  }

  /** The table of what an estimate is above a probability. */
  static SliceTable of(Estimate estimate, double from) {
    double[] means = EqualBins.of(estimate, from, 1, BINS);
    return refined(estimate, new Span(from, 1), means, variance(means));
  }

  /** A table with finer ones where they are needed, given the variance of all values and in units of this table's probability. */
  private static SliceTable refined(Estimate estimate, Span span, double[] means, double variance) {
    @Nullable SliceTable[] finer = new SliceTable[BINS];
    if (span.width() / BINS >= BINS * SMALLEST_BIN) {
      for (int bin = 0; bin < BINS; bin++) {
        Span part = span.bin(bin);
        if (varies(estimate, part, means, bin, variance * BINS)) {
          double[] parts = EqualBins.of(estimate, part.from, part.to, BINS);
          finer[bin] = refined(estimate, part, parts, variance * BINS);
        }
      }
    }
    return new SliceTable(means, halves(estimate, span, means), finer);
  }

  private static boolean varies(
      Estimate estimate, Span part, double[] means, int bin, double variance) {
    if (bin == 0 || bin == BINS - 1) {
      double inside = variance(EqualBins.of(estimate, part.from, part.to, PROBES));
      return inside > NEGLIGIBLE_AT_ENDS * variance;
    }
    // Values inside an inner bin are spread as good as evenly, over half of what its neighbours are
    // apart.
    double range = (means[bin + 1] - means[bin - 1]) / 2;
    return range * range / 12 > NEGLIGIBLE * variance;
  }

  /**
   * Half of what the values of each bin span: half the way to the nearer neighbour, so that no bin reaches into the next, and what is evenly
   * spread keeps the mean of the bin; at the ends no further than the values of the table go.
   */
  private static double[] halves(Estimate estimate, Span span, double[] means) {
    double first = estimate.quantile(span.from);
    double last =
        span.to == 1 ? estimate.upperBound().orElse(Double.MAX_VALUE) : estimate.quantile(span.to);
    double[] halves = new double[means.length];
    for (int bin = 0; bin < means.length; bin++) {
      double before = bin == 0 ? 2 * Math.max(0, means[bin] - first) : means[bin] - means[bin - 1];
      double after = bin == means.length - 1
          ? 2 * Math.max(0, last - means[bin])
          : means[bin + 1] - means[bin];
      halves[bin] = Math.max(0, Math.min(before, after) / 2);
    }
    return halves;
  }

  private static double variance(double[] means) {
    double mean = Arrays.stream(means).average().orElseThrow();
    return Arrays.stream(means)
        .map(value -> (value - mean) * (value - mean))
        .average()
        .orElseThrow();
  }

  @Override
  public double value(int fraction) {
    SliceTable table = this;
    int rest = fraction;
    // What is left of the fraction has ever fewer bits; it stands for the middle of its last one.
    long middle = 1L << (Uniforms.BIN_BITS - 1);
    while (true) {
      int bin = rest >>> (Integer.SIZE - Uniforms.BIN_BITS);
      rest <<= Uniforms.BIN_BITS;
      SliceTable next = table.finer[bin];
      if (next == null) {
        double place = (Integer.toUnsignedLong(rest) + middle) * 0x1p-32;
        return table.means[bin] + table.halves[bin] * (2 * place - 1);
      }
      table = next;
      middle <<= Uniforms.BIN_BITS;
    }
  }

  @Override
  public boolean isEven(int bin) {
    return finer[bin] == null;
  }

  @Override
  public double mean(int bin) {
    return means[bin];
  }

  @Override
  public double half(int bin) {
    return halves[bin];
  }

  /** The probabilities that a table covers. */
  private record Span(double from, double to) {
    double width() {
      return to - from;
    }

    Span bin(int bin) {
      double width = width() / BINS;
      return new Span(
          bin == 0 ? from : to - (BINS - bin) * width,
          bin == BINS - 1 ? to : from + (bin + 1) * width);
    }
  }
}
