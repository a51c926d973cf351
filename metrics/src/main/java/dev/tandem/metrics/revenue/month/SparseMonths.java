package dev.tandem.metrics.revenue.month;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Arrays;

/**
 * A sum for each row and month that was written, in ascending months; for months of which few rows have an amount.
 *
 * <p>Adding costs O(log k), or O(k) for a month before others of the row, where k is how many months the row has.
 */
public final class SparseMonths {

  private static final int[] NO_MONTHS = {};
  private static final long[] NO_SUMS = {};

  private int[] sizes = {};
  private int[][] months = {};
  private long[][] sums = {};

  /** Starts empty. */
  public SparseMonths() {}

  /**
   * Adds to the sum of a row and month.
   *
   * @param row the row
   * @param month the month's number
   * @param amount what to add
   * @throws ArithmeticException if the sum does not fit a long
   */
  public void add(int row, int month, long amount) {
    reach(row);
    int at = Arrays.binarySearch(months[row], 0, sizes[row], month);
    if (at >= 0) {
      sums[row][at] = Math.addExact(sums[row][at], amount);
    } else {
      insert(row, -at - 1, month, amount);
    }
  }

  private void reach(int row) {
    int before = sizes.length;
    if (row >= before) {
      int after = Math.max(row + 1, before + (before >> 1) + 16);
      sizes = Arrays.copyOf(sizes, after);
      months = Arrays.copyOf(months, after);
      sums = Arrays.copyOf(sums, after);
      Arrays.fill(months, before, after, NO_MONTHS);
      Arrays.fill(sums, before, after, NO_SUMS);
    }
  }

  private void insert(int row, int at, int month, long amount) {
    int size = sizes[row];
    if (size == months[row].length) {
      months[row] = Arrays.copyOf(months[row], size + (size >> 1) + 2);
      sums[row] = Arrays.copyOf(sums[row], months[row].length);
    }
    System.arraycopy(months[row], at, months[row], at + 1, size - at);
    System.arraycopy(sums[row], at, sums[row], at + 1, size - at);
    months[row][at] = month;
    sums[row][at] = amount;
    sizes[row]++;
  }

  /** {@return whether nothing was ever added} */
  public boolean isEmpty() {
    return sizes.length == 0;
  }

  /**
   * {@return how many months a row has}
   *
   * @param row the row
   */
  public int size(int row) {
    return row < sizes.length ? sizes[row] : 0;
  }

  /**
   * {@return the number of a month of a row}
   *
   * @param row the row
   * @param index which of its months, in ascending order
   */
  public int month(int row, int index) {
    return months[row][index];
  }

  /**
   * {@return the sum of a month of a row}
   *
   * @param row the row
   * @param index which of its months, in ascending order
   */
  public long sum(int row, int index) {
    return sums[row][index];
  }

  /**
   * Writes a row.
   *
   * @param out where to write
   * @param row the row
   */
  public void writeRow(StateWriter out, int row) {
    out.putInt(size(row));
    for (int i = 0; i < size(row); i++) {
      out.putInt(month(row, i));
      out.putLong(sum(row, i));
    }
  }

  /**
   * Reads a row that {@link #writeRow} wrote.
   *
   * @param in where to read
   * @param row the row, which has no months yet
   */
  public void readRow(StateReader in, int row) {
    for (int left = in.count("months", Integer.BYTES + Long.BYTES); left > 0; left--) {
      add(row, in.getInt(), in.getLong());
    }
  }

  /** {@return a copy that does not change with this one} */
  public SparseMonths copy() {
    SparseMonths copy = new SparseMonths();
    copy.sizes = sizes.clone();
    copy.months = months.clone();
    copy.sums = sums.clone();
    Arrays.setAll(copy.months, row -> copy.months[row].clone());
    Arrays.setAll(copy.sums, row -> copy.sums[row].clone());
    return copy;
  }
}
