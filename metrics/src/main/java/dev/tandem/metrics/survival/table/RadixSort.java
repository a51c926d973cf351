package dev.tandem.metrics.survival.table;

import java.util.Arrays;

/** Sorts longs that are at least 0, by digits of eleven bits from the lowest; digits that are equal in all numbers cost nothing. */
final class RadixSort {

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 6;
  private static final int VALUES = 1 << DIGIT_BITS;
  private static final int MASK = VALUES - 1;

  /** Below this, counting digits costs more than comparing numbers. */
  private static final int SMALL = 4_096;

  private RadixSort() {}

  static void sort(long[] numbers, int size) {
    if (size < SMALL) {
      Arrays.sort(numbers, 0, size);
    } else if (!isSorted(numbers, size)) {
      sortByDigits(numbers, size);
    }
  }

  private static boolean isSorted(long[] numbers, int size) {
    for (int i = 1; i < size; i++) {
      if (numbers[i - 1] > numbers[i]) {
        return false;
      }
    }
    return true;
  }

  private static void sortByDigits(long[] numbers, int size) {
    int[][] counts = count(numbers, size);
    long[] from = numbers;
    long[] to = new long[size];
    for (int digit = 0; digit < DIGITS; digit++) {
      int shift = digit * DIGIT_BITS;
      if (counts[digit][(int) (from[0] >>> shift) & MASK] < size) {
        distribute(from, to, size, shift, counts[digit]);
        long[] swapped = from;
        from = to;
        to = swapped;
      }
    }
    if (from != numbers) {
      System.arraycopy(from, 0, numbers, 0, size);
    }
  }

  private static int[][] count(long[] numbers, int size) {
    int[][] counts = new int[DIGITS][VALUES];
    for (int i = 0; i < size; i++) {
      long number = numbers[i];
      for (int digit = 0; digit < DIGITS; digit++) {
        counts[digit][(int) (number >>> (digit * DIGIT_BITS)) & MASK]++;
      }
    }
    return counts;
  }

  private static void distribute(long[] from, long[] to, int size, int shift, int[] counts) {
    int next = 0;
    for (int value = 0; value < VALUES; value++) {
      int count = counts[value];
      counts[value] = next;
      next += count;
    }
    for (int i = 0; i < size; i++) {
      long number = from[i];
      to[counts[(int) (number >>> shift) & MASK]++] = number;
    }
  }
}
