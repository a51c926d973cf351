package dev.tandem.scheduling.simulation.run;

import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Correlations of two columns of numbers; empty where one of them is constant. */
public final class Correlations {
  private Correlations() {}

  /**
   * {@return how two columns go together; empty where one of them is fixed}
   *
   * @param kind which correlation
   * @param one one column
   * @param other the other one, as long
   */
  public static OptionalDouble of(Cruciality kind, int[] one, int[] other) {
    return switch (kind) {
      case PEARSON -> pearson(doubles(one), doubles(other));
      case SPEARMAN -> pearson(ranks(one), ranks(other));
      case KENDALL -> kendall(one, other);
    };
  }

  private static double[] doubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  /** Cost: O(n). */
  static OptionalDouble pearson(double[] one, double[] other) {
    double oneMean = Arrays.stream(one).average().orElse(0);
    double otherMean = Arrays.stream(other).average().orElse(0);
    double products = 0;
    double oneSquares = 0;
    double otherSquares = 0;
    for (int i = 0; i < one.length; i++) {
      double x = one[i] - oneMean;
      double y = other[i] - otherMean;
      products += x * y;
      oneSquares += x * x;
      otherSquares += y * y;
    }
    double scale = Math.sqrt(oneSquares) * Math.sqrt(otherSquares);
    return scale == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(-1, Math.min(1, products / scale)));
  }

  /** The ranks from 1 on; equal values share their mean rank. Cost: O(n log n). */
  static double[] ranks(int[] values) {
    long[] order = order(values);
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && value(order[to]) == value(order[from])) {
        to++;
      }
      for (int place = from; place < to; place++) {
        ranks[(int) order[place]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  /** Values in order, each with its place in the lower half. */
  private static long[] order(int[] values) {
    long[] order = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      order[i] = ((long) values[i] << Integer.SIZE) | i;
    }
    Arrays.sort(order);
    return order;
  }

  private static int value(long place) {
    return (int) (place >> Integer.SIZE);
  }

  /**
   * Kendall's tau-b.
   *
   * <p>With n pairs in all, n1 and n2 of them tied in one and in the other, and s the swaps that sort the second column once the first is
   * sorted: {@code (n - n1 - n2 + n3 - 2 s) / sqrt((n - n1) (n - n2))}, n3 tied in both. Source: Knight (1966), "A computer method for
   * calculating Kendall's tau with ungrouped data". Cost: O(n log n).
   */
  static OptionalDouble kendall(int[] one, int[] other) {
    int n = one.length;
    long[] pairs = new long[n];
    for (int i = 0; i < n; i++) {
      pairs[i] =
          ((long) one[i] << Integer.SIZE) | Integer.toUnsignedLong(other[i] ^ Integer.MIN_VALUE);
    }
    Arrays.sort(pairs);
    long all = (long) n * (n - 1) / 2;
    long tiedInOne = 0;
    long tiedInBoth = 0;
    int[] second = new int[n];
    for (int i = 0, oneRun = 0, bothRun = 0; i < n; i++) {
      second[i] = (int) pairs[i] ^ Integer.MIN_VALUE;
      oneRun = i > 0 && value(pairs[i]) == value(pairs[i - 1]) ? oneRun + 1 : 0;
      bothRun = i > 0 && pairs[i] == pairs[i - 1] ? bothRun + 1 : 0;
      tiedInOne += oneRun;
      tiedInBoth += bothRun;
    }
    long swaps = sortAndCount(second);
    long tiedInOther = 0;
    for (int i = 1, run = 0; i < n; i++) {
      run = second[i] == second[i - 1] ? run + 1 : 0;
      tiedInOther += run;
    }
    double scale = Math.sqrt((double) (all - tiedInOne)) * Math.sqrt((double) (all - tiedInOther));
    return scale == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((all - tiedInOne - tiedInOther + tiedInBoth - 2.0 * swaps) / scale);
  }

  /** Sorts by merging from the bottom up, and counts how many pairs stood the wrong way round. */
  private static long sortAndCount(int[] values) {
    int[] from = values;
    int[] to = new int[values.length];
    long swaps = 0;
    for (int width = 1; width < values.length; width *= 2) {
      for (int low = 0; low < values.length; low += 2 * width) {
        int middle = Math.min(low + width, values.length);
        int high = Math.min(low + 2 * width, values.length);
        int left = low;
        int right = middle;
        for (int place = low; place < high; place++) {
          if (left < middle && (right == high || from[left] <= from[right])) {
            to[place] = from[left++];
          } else {
            swaps += middle - left;
            to[place] = from[right++];
          }
        }
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    System.arraycopy(from, 0, values, 0, values.length);
    return swaps;
  }
}
