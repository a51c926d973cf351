package dev.tandem.metrics.revenue.cohort;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.revenue.month.MonthSpan;
import dev.tandem.metrics.revenue.month.SparseMonths;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Purchases of months that follow from the amounts. Both sums of a customer have the same months.
 *
 * @param <A> how customers are named
 */
final class GrowingMonths<A extends Comparable<A>> implements PurchaseRows<A> {

  private static final int MONTH_BYTES = Integer.BYTES + 2 * Long.BYTES;

  private final UserDictionary<A> customers;
  private final SparseMonths revenue = new SparseMonths();

  /** How many purchases there were; none where there were refunds only. */
  private final SparseMonths bought = new SparseMonths();

  private final MonthSpan span = new MonthSpan();

  GrowingMonths(UserDictionary<A> customers) {
    this.customers = customers;
  }

  @Override
  public UserDictionary<A> customers() {
    return customers;
  }

  @Override
  public Optional<MonthRange> given() {
    return Optional.empty();
  }

  @Override
  public void check(YearMonth month) {
    span.check(MonthNumber.of(month));
  }

  @Override
  public void add(int row, YearMonth month, long amount) {
    int number = MonthNumber.of(month);
    span.include(number);
    revenue.add(row, number, amount);
    bought.add(row, number, amount >= 0 ? 1 : 0);
  }

  @Override
  public void addAll(PurchaseRows<A> other) {
    GrowingMonths<A> grown = (GrowingMonths<A>) other;
    span.include(grown.span);
    for (int from = 0; from < grown.customers.size(); from++) {
      int row = customers.idFrom(grown.customers, from);
      for (int i = 0; i < grown.revenue.size(from); i++) {
        revenue.add(row, grown.revenue.month(from, i), grown.revenue.sum(from, i));
        bought.add(row, grown.bought.month(from, i), grown.bought.sum(from, i));
      }
    }
  }

  @Override
  public long afterRange() {
    return 0;
  }

  @Override
  public MonthRange range() {
    return new MonthRange(MonthNumber.month(span.first()), span.count());
  }

  @Override
  public Purchases<A> purchases() {
    Purchases<A> purchases = Purchases.empty(customers, span.count());
    for (int row = 0; row < customers.size(); row++) {
      for (int i = 0; i < revenue.size(row); i++) {
        int month = revenue.month(row, i) - span.first();
        purchases.put(row, month, revenue.sum(row, i), bought.sum(row, i) > 0);
      }
    }
    return purchases;
  }

  @Override
  public void writeTo(StateWriter out) {
    out.putInt(customers.size());
    for (int row : customers.ascendingIds()) {
      customers.writeName(out, row);
      out.putInt(revenue.size(row));
      for (int i = 0; i < revenue.size(row); i++) {
        out.putInt(revenue.month(row, i));
        out.putLong(revenue.sum(row, i));
        out.putLong(bought.sum(row, i));
      }
    }
  }

  static <A extends Comparable<A>> GrowingMonths<A> readFrom(
      StateReader in, UserDictionary<A> customers) {
    in.lookAhead(ahead -> lookAt(ahead, customers.type()));
    GrowingMonths<A> rows = new GrowingMonths<>(customers);
    for (int left = in.count("customers", Integer.BYTES); left > 0; left--) {
      int row = customers.readName(in);
      for (int more = in.count("months", MONTH_BYTES); more > 0; more--) {
        int month = in.getInt();
        rows.span.include(month);
        rows.revenue.add(row, month, in.getLong());
        rows.bought.add(row, month, in.getLong());
      }
    }
    return rows;
  }

  /** Refuses what {@link #writeTo} does not write: a customer without months, or a month with less than nothing but refunds. */
  private static void lookAt(StateReader in, UserName<?> type) {
    MonthSpan span = new MonthSpan();
    AscendingIds ids = type.ascending(in);
    int least = type.leastBytes() + Integer.BYTES + MONTH_BYTES;
    for (int left = in.count("customers", least); left > 0; left--) {
      ids.next();
      int months = in.count("months", MONTH_BYTES);
      in.check(months > 0, "have a month of each customer");
      int last = 0;
      for (int i = 0; i < months; i++) {
        int month = in.getInt();
        in.check(i == 0 || month > last, "have months in ascending order");
        span.include(MonthNumber.of(MonthNumber.month(month)));
        long revenue = in.getLong();
        long bought = in.getLong();
        in.check(
            bought > 0 || (bought == 0 && revenue < 0), "have a purchase where there is no refund");
        last = month;
      }
    }
  }
}
