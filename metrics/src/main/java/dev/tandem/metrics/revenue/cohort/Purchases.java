package dev.tandem.metrics.revenue.cohort;

import dev.tandem.metrics.revenue.state.AccountIndex;
import dev.tandem.metrics.revenue.state.MonthTable;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;

/**
 * For each customer the revenue of each month, and a bit for each month with a purchase.
 *
 * @param customers rows by customer
 * @param months how many months
 * @param revenue a column for each month, in the smallest unit
 * @param bought bit 0 if the customer bought before the first month, bit m + 1 if in month m
 */
record Purchases(AccountIndex customers, int months, MonthTable revenue, MonthTable bought) {

  static final int EARLIER = -1;
  static final int NEVER = Integer.MAX_VALUE;

  static Purchases empty(AccountIndex customers, int months) {
    return new Purchases(
        customers, months, new MonthTable(months), new MonthTable((months >> 6) + 1));
  }

  void add(int row, int month, long amount) {
    if (month >= 0) {
      revenue.add(row, month, amount);
    }
    if (amount >= 0) {
      int bit = Math.max(month, EARLIER) + 1;
      setBits(row, bit >> 6, 1L << (bit & 63));
    }
  }

  private void setBits(int row, int word, long bits) {
    bought.set(row, word, bought.get(row, word) | bits);
  }

  boolean bought(int row, int month) {
    int bit = month + 1;
    return (bought.get(row, bit >> 6) >>> (bit & 63) & 1) != 0;
  }

  /** {@return the month of the first purchase, {@link #EARLIER} or {@link #NEVER}} */
  int cohort(int row) {
    for (int word = 0; word < bought.width(); word++) {
      long bits = bought.get(row, word);
      if (bits != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(bits) - 1;
      }
    }
    return NEVER;
  }

  void addAll(Purchases other) {
    for (int from = 0; from < other.customers.size(); from++) {
      int row = customers.rowOf(other.customers, from);
      for (int month = 0; month < other.months; month++) {
        revenue.add(row, month, other.revenue.get(from, month));
      }
      for (int word = 0; word < other.bought.width(); word++) {
        setBits(row, word, other.bought.get(from, word));
      }
    }
  }

  Purchases copy() {
    Purchases copy = empty(customers.empty(), months);
    copy.addAll(this);
    return copy;
  }

  void writeTo(StateWriter out) {
    out.putInt(customers.size());
    for (int row : customers.ascendingRows()) {
      customers.writeId(out, row);
      revenue.writeRow(out, row);
      bought.writeRow(out, row);
    }
  }

  void readFrom(StateReader in) {
    int size = in.count("customers");
    for (int i = 0; i < size; i++) {
      int row = customers.readId(in);
      revenue.readRow(in, row);
      bought.readRow(in, row);
    }
  }
}
