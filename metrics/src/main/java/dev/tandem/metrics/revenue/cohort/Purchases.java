package dev.tandem.metrics.revenue.cohort;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.month.MonthTable;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;

/**
 * For each customer the revenue of each month, and a bit for each month with a purchase.
 *
 * @param <A> how customers are named
 * @param customers rows by customer
 * @param months how many months
 * @param revenue a column for each month, in the smallest unit
 * @param bought bit 0 if the customer bought before the first month, bit m + 1 if in month m
 */
record Purchases<A extends Comparable<A>>(
    UserDictionary<A> customers, int months, MonthTable revenue, MonthTable bought) {

  static final int EARLIER = -1;
  static final int NEVER = Integer.MAX_VALUE;

  static <A extends Comparable<A>> Purchases<A> empty(
      UserDictionary<A> customers, int months) {
    return new Purchases<>(
        customers, months, new MonthTable(months), new MonthTable(bitWords(months)));
  }

  void add(int row, int month, long amount) {
    if (month >= 0) {
      revenue.add(row, month, amount);
    }
    if (amount >= 0) {
      buy(row, month);
    }
  }

  /** Adds the sum of a month of the range, and whether there was a purchase in it. */
  void put(int row, int month, long sum, boolean purchase) {
    revenue.add(row, month, sum);
    if (purchase) {
      buy(row, month);
    }
  }

  private void buy(int row, int month) {
    int bit = Math.max(month, EARLIER) + 1;
    setBits(row, bit >> 6, 1L << (bit & 63));
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

  void addAll(Purchases<A> other) {
    for (int from = 0; from < other.customers.size(); from++) {
      int row = customers.idFrom(other.customers, from);
      for (int month = 0; month < other.months; month++) {
        revenue.add(row, month, other.revenue.get(from, month));
      }
      for (int word = 0; word < other.bought.width(); word++) {
        setBits(row, word, other.bought.get(from, word));
      }
    }
  }

  Purchases<A> copy() {
    Purchases<A> copy = empty(customers.empty(), months);
    copy.addAll(this);
    return copy;
  }

  void writeTo(StateWriter out) {
    out.putInt(customers.size());
    for (int row : customers.ascendingIds()) {
      customers.writeName(out, row);
      revenue.writeRow(out, row);
      bought.writeRow(out, row);
    }
  }

  /** Reads into this empty table what {@link #writeTo} wrote and {@link #lookAt} has looked at. */
  void readFrom(StateReader in) {
    for (int left = in.count("customers", Long.BYTES); left > 0; left--) {
      int row = customers.readName(in);
      revenue.readRow(in, row);
      bought.readRow(in, row);
    }
  }

  /** Refuses what {@link #writeTo} does not write. */
  static void lookAt(StateReader in, UserName<?> type, int months) {
    int rowBytes = (months + bitWords(months)) * Long.BYTES;
    AscendingIds ids = type.ascending(in);
    for (int left = in.count("customers", type.leastBytes() + rowBytes);
        left > 0;
        left--) {
      ids.next();
      in.checkRoom("a customer", rowBytes);
      lookAtRow(in, months);
    }
  }

  /** No month may have revenue without a purchase, and no bit may stand for a month after the last. */
  private static void lookAtRow(StateReader in, int months) {
    for (int month = 0; month < months; month++) {
      long revenue = in.getLong();
      int bit = month + 1;
      long bits = in.peekLong(months - bit + (bit >> 6), 1);
      in.check(revenue <= 0 || (bits >>> bit & 1) != 0, "have a purchase where there is revenue");
    }
    long last = in.peekLong(bitWords(months) - 1L, 1);
    int used = (months + 1) & 63;
    in.check(used == 0 || last >>> used == 0, "have purchases of its months");
    in.skip(bitWords(months) * Long.BYTES);
  }

  private static int bitWords(int months) {
    return (months >> 6) + 1;
  }
}
