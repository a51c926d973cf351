package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import java.util.Arrays;

/**
 * Whole seconds that rise evenly within each bin of random numbers: from a start, by a rise times the rest of the number that does not say which bin
 * it is. Immutable.
 *
 * <p>Start and rise of a bin are one {@code int}, for reading a bin, number by number, is what a draw costs most of; all else is arithmetic of
 * {@code int}, eight or sixteen numbers at once. So starts are whole seconds or binary fractions of them as long as all bins lie within
 * 2^22 seconds, 145 days of eight hours; of wider ones they are multiples of 2, 4 or more seconds. Rises are squares, of which a bin takes
 * the largest that fits into it, and has it in its middle: it keeps its mean, and of its width a hundredth or two is left out, less in wide
 * ones.
 */
final class SpanBins {
  private static final int REST_BITS = Integer.SIZE - Uniforms.BIN_BITS;
  private static final int REST = (1 << REST_BITS) - 1;
  private static final int ROOT_BITS = 10;
  private static final int ROOT = (1 << ROOT_BITS) - 1;
  private static final int START_BITS = Integer.SIZE - ROOT_BITS;
  /** How many binary places more than it is stored with a start has while a rise is added to it. */
  private static final int MORE_PLACES = Integer.SIZE - 1 - START_BITS;
  /** By how much of all bins, and how many seconds, the last start that can be stored lies after them: {@link #NONE} is beyond it. */
  private static final double SLACK = 0x1p-20;

  private static final int SLACK_SECONDS = 2;

  private static final int FEWEST_SECONDS = 4;
  private static final int NONE = -1;

  /** For each bin its start and the root of its rise. */
  private final int[] bins = new int[Uniforms.BINS];

  private final boolean isComplete;
  /** The second from which starts count. */
  private final int origin;
  /** How many binary places of a second a start has while a rise is added to it. */
  private final int places;
  /** A rise is a root's square times two to so much. */
  private final int scale;

  /**
   * Packs the bins.
   *
   * @param starts for each bin the seconds at its first number; NaN where the bins cannot say
   * @param widths for each bin by how many seconds it rises
   */
  SpanBins(double[] starts, double[] widths) {
    double first = Double.POSITIVE_INFINITY;
    double end = 0;
    double widest = 0;
    for (int bin = 0; bin < bins.length; bin++) {
      if (!Double.isNaN(starts[bin])) {
        first = Math.min(first, starts[bin]);
        end = Math.max(end, starts[bin] + widths[bin]);
        widest = Math.max(widest, widths[bin]);
      }
    }
    this.origin = first < end ? (int) Math.floor(first) : 0;
    double range = Math.max(FEWEST_SECONDS, (end - origin) * (1 + SLACK) + SLACK_SECONDS);
    this.places = Integer.SIZE - 2 - Math.getExponent(range);
    this.scale =
        Math.max(-2 * ROOT_BITS, Math.getExponent(Math.scalb(widest, places)) + 1 - 2 * ROOT_BITS);
    this.isComplete = pack(starts, widths);
  }

  /** Returns whether all bins can be packed. */
  private boolean pack(double[] starts, double[] widths) {
    boolean complete = true;
    for (int bin = 0; bin < bins.length; bin++) {
      if (Double.isNaN(starts[bin])) {
        bins[bin] = NONE;
      } else if (widths[bin] == 0) {
        bins[bin] = packed(Math.round(starts[bin]));
      } else {
        double width = Math.scalb(widths[bin], places);
        int root = (int) Math.sqrt(Math.scalb(width, -scale));
        // Half a second rounds to seconds; the rest is what cutting off takes from products on
        // average.
        double exact = Math.scalb(starts[bin] - origin + 0.5, places)
            + (width - Math.scalb((double) root * root, scale)) / 2
            + 0.5
            + Math.scalb((double) root, scale + ROOT_BITS - 1 - REST_BITS);
        long start = Math.round(Math.scalb(exact, -MORE_PLACES));
        bins[bin] = (int) (start << ROOT_BITS) | root;
      }
      complete &= bins[bin] != NONE;
    }
    return complete;
  }

  /** The bin of one value, which must be kept to the second. */
  private int packed(long seconds) {
    long start = (seconds - origin) << places;
    return start == start >> MORE_PLACES << MORE_PLACES
        ? (int) (start >> MORE_PLACES << ROOT_BITS)
        : NONE;
  }

  /** Whether there is no number for which the bins cannot say the seconds. */
  boolean isComplete() {
    return isComplete;
  }

  /** Whether the bins say the seconds of a number. */
  boolean has(int number) {
    return bins[number >>> REST_BITS] != NONE;
  }

  /** The longest span of all bins. */
  int longest() {
    int[] numbers = new int[bins.length];
    Arrays.setAll(numbers, bin -> bin << REST_BITS | REST);
    int[] row = new int[bins.length];
    fill(numbers, row, bins.length);
    int longest = 0;
    for (int i = 0; i < row.length; i++) {
      longest = has(numbers[i]) ? Math.max(longest, row[i]) : longest;
    }
    return longest;
  }

  /** Fills twice the seconds of random numbers; where the bins cannot say them, with no meaning. */
  void fill(int[] numbers, int[] row, int count) {
    toBins(numbers, row, count);
    read(row, count);
    interpolate(numbers, row, count);
  }

  private static void toBins(int[] numbers, int[] row, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = numbers[i] >>> REST_BITS;
    }
  }

  private void read(int[] row, int count) {
    int[] bins = this.bins;
    // No number has a bin beyond the mask; with it the compiler sees that, and checks no index.
    int mask = bins.length - 1;
    for (int i = 0; i < count; i++) {
      row[i] = bins[row[i] & mask];
    }
  }

  private int cut() {
    return REST_BITS - ROOT_BITS - scale;
  }

  private void interpolate(int[] numbers, int[] row, int count) {
    int cut = cut();
    int places = this.places;
    int origin = this.origin;
    for (int i = 0; i < count; i++) {
      int root = row[i] & ROOT;
      int rise = (root * ((root * (numbers[i] & REST)) >>> ROOT_BITS)) >>> cut;
      row[i] = ((((row[i] >>> ROOT_BITS << MORE_PLACES) + rise) >> places) + origin) << 1;
    }
  }
}
