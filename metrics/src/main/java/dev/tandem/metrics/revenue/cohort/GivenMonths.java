package dev.tandem.metrics.revenue.cohort;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Purchases of months that were given.
 *
 * @param <A> how customers are named
 */
final class GivenMonths<A extends Comparable<A>> implements PurchaseRows<A> {

  private final MonthRange range;
  private final Purchases<A> purchases;
  private long afterRange;

  GivenMonths(UserDictionary<A> customers, MonthRange range) {
    this.range = range;
    this.purchases = Purchases.empty(customers, range.count());
  }

  @Override
  public UserDictionary<A> customers() {
    return purchases.customers();
  }

  @Override
  public Optional<MonthRange> given() {
    return Optional.of(range);
  }

  @Override
  public void check(YearMonth month) {
    MonthNumber.of(month);
  }

  @Override
  public void add(int row, YearMonth month, long amount) {
    int offset = range.offset(month);
    if (offset < range.count()) {
      purchases.add(row, offset, amount);
    } else {
      afterRange = Math.incrementExact(afterRange);
    }
  }

  @Override
  public void addAll(PurchaseRows<A> other) {
    long after = Math.addExact(afterRange, other.afterRange());
    purchases.addAll(other.purchases());
    afterRange = after;
  }

  @Override
  public long afterRange() {
    return afterRange;
  }

  @Override
  public MonthRange range() {
    return range;
  }

  @Override
  public Purchases<A> purchases() {
    return purchases;
  }

  @Override
  public void writeTo(StateWriter out) {
    out.putLong(afterRange);
    purchases.writeTo(out);
  }

  static <A extends Comparable<A>> GivenMonths<A> readFrom(
      StateReader in, UserDictionary<A> customers, MonthRange range) {
    long after = in.getCount("amounts after the range");
    in.lookAhead(ahead -> Purchases.lookAt(ahead, customers.type(), range.count()));
    GivenMonths<A> rows = new GivenMonths<>(customers, range);
    rows.afterRange = after;
    rows.purchases.readFrom(in);
    return rows;
  }
}
