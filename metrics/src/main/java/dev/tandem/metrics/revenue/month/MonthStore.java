package dev.tandem.metrics.revenue.month;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;

/**
 * A sum for each row and month: in a table where the month lies in the range that is reported, else one by one.
 *
 * <p>A range of no months keeps all of them one by one, until {@link #over} knows which they are.
 */
public final class MonthStore {

  private final int first;
  private final MonthTable table;
  private final SparseMonths outside;

  private MonthStore(int first, MonthTable table, SparseMonths outside) {
    this.first = first;
    this.table = table;
    this.outside = outside;
  }

  /**
   * Makes a store of zeros.
   *
   * @param first the number of the table's first month
   * @param count how many months the table has, 0 for none
   */
  public MonthStore(int first, int count) {
    this(first, new MonthTable(count), new SparseMonths());
  }

  /**
   * Adds to the sum of a row and month.
   *
   * @param row the row
   * @param month the month's number
   * @param amount what to add
   * @throws ArithmeticException if the sum does not fit a long
   */
  public void add(int row, int month, long amount) {
    long column = (long) month - first;
    if (column >= 0 && column < table.width()) {
      table.add(row, (int) column, amount);
    } else {
      outside.add(row, month, amount);
    }
  }

  /** {@return whether nothing was ever added} */
  public boolean isEmpty() {
    return table.isEmpty() && outside.isEmpty();
  }

  /** {@return the months of the range; column 0 is the first} */
  public MonthTable table() {
    return table;
  }

  /** {@return the months that lie outside of the range} */
  public SparseMonths outside() {
    return outside;
  }

  /**
   * Adds all sums of a row of another store, whose range begins with the same month and is not longer.
   *
   * @param row the row here
   * @param other the other store
   * @param from the row there
   * @throws ArithmeticException if a sum does not fit a long
   */
  public void addRow(int row, MonthStore other, int from) {
    if (!other.table.isEmpty()) {
      for (int column = 0; column < other.table.width(); column++) {
        table.add(row, column, other.table.get(from, column));
      }
    }
    for (int i = 0; i < other.outside.size(from); i++) {
      add(row, other.outside.month(from, i), other.outside.sum(from, i));
    }
  }

  /**
   * {@return a store of the same sums with another range}
   *
   * @param newFirst the number of the table's first month
   * @param count how many months the table has
   * @param rows how many rows there are
   */
  public MonthStore over(int newFirst, int count, int rows) {
    MonthStore store = new MonthStore(newFirst, count);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < table.width(); column++) {
        long sum = table.get(row, column);
        if (sum != 0) {
          store.add(row, first + column, sum);
        }
      }
      for (int i = 0; i < outside.size(row); i++) {
        store.add(row, outside.month(row, i), outside.sum(row, i));
      }
    }
    return store;
  }

  /** {@return a copy that does not change with this store} */
  public MonthStore copy() {
    return new MonthStore(first, table.copy(), outside.copy());
  }

  /**
   * Writes a row.
   *
   * @param out where to write
   * @param row the row
   */
  public void writeRow(StateWriter out, int row) {
    table.writeRow(out, row);
    outside.writeRow(out, row);
  }

  /**
   * Reads a row that {@link #writeRow} wrote.
   *
   * @param in where to read
   * @param row the row, to which nothing was added yet
   */
  public void readRow(StateReader in, int row) {
    table.readRow(in, row);
    outside.readRow(in, row);
  }
}
