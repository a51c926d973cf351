package dev.tandem.metrics.revenue.month;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Arrays;

/**
 * A few {@code long} columns for each row, in pages that are never moved, so that growing copies nothing.
 *
 * <p>A row that was never written holds zeros.
 */
public final class MonthTable {

  private static final int MOST_PAGE_BITS = 10;

  /** A page has room for so many numbers, or for one row. */
  private static final int PAGE_LONGS = 1 << 15;

  private final int width;
  private final int pageBits;
  private final long[] zeros;
  private long[][] pages = new long[4][];
  private int pageCount;

  /**
   * Makes a table of zeros.
   *
   * @param width how many columns, at least 1
   */
  public MonthTable(int width) {
    this.width = width;
    this.pageBits = pageBits(width);
    this.zeros = new long[width << pageBits];
  }

  /** The largest power of two of rows that fits, so that a table of few long rows does not cost a thousand of them. */
  private static int pageBits(int width) {
    int bits = MOST_PAGE_BITS;
    while (bits > 0 && (long) width << bits > PAGE_LONGS) {
      bits--;
    }
    return bits;
  }

  /** {@return how many columns there are} */
  public int width() {
    return width;
  }

  /**
   * Adds to a cell.
   *
   * @param row the row
   * @param column the column
   * @param amount what to add
   * @throws ArithmeticException if the sum does not fit a long
   */
  public void add(int row, int column, long amount) {
    long[] page = writable(row);
    int at = offset(row) + column;
    page[at] = Math.addExact(page[at], amount);
  }

  /**
   * Sets a cell.
   *
   * @param row the row
   * @param column the column
   * @param value the value
   */
  public void set(int row, int column, long value) {
    writable(row)[offset(row) + column] = value;
  }

  /**
   * {@return the value of a cell}
   *
   * @param row the row
   * @param column the column
   */
  public long get(int row, int column) {
    return page(row)[offset(row) + column];
  }

  /**
   * {@return the array that holds a row, for reading only}
   *
   * @param row the row
   */
  public long[] page(int row) {
    int page = row >>> pageBits;
    return page < pageCount ? pages[page] : zeros;
  }

  private long[] writable(int row) {
    int page = row >>> pageBits;
    while (page >= pageCount) {
      if (pageCount == pages.length) {
        pages = Arrays.copyOf(pages, 2 * pageCount);
      }
      pages[pageCount++] = new long[zeros.length];
    }
    return pages[page];
  }

  /**
   * {@return where a row begins in its page}
   *
   * @param row the row
   */
  public int offset(int row) {
    return (row & ((1 << pageBits) - 1)) * width;
  }

  /** {@return whether nothing was ever written} */
  public boolean isEmpty() {
    return pageCount == 0;
  }

  /** {@return a copy that does not change with this table} */
  public MonthTable copy() {
    MonthTable copy = new MonthTable(width);
    copy.pages = new long[Math.max(pageCount, 1)][];
    copy.pageCount = pageCount;
    for (int page = 0; page < pageCount; page++) {
      copy.pages[page] = pages[page].clone();
    }
    return copy;
  }

  /**
   * Writes a row.
   *
   * @param out where to write
   * @param row the row
   */
  public void writeRow(StateWriter out, int row) {
    for (int column = 0; column < width; column++) {
      out.putLong(get(row, column));
    }
  }

  /**
   * Reads a row that {@link #writeRow} wrote.
   *
   * @param in where to read
   * @param row the row to set
   */
  public void readRow(StateReader in, int row) {
    for (int column = 0; column < width; column++) {
      set(row, column, in.getLong());
    }
  }
}
