package dev.tandem.metrics.revenue.cohort;

import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.YearMonth;
import java.util.Optional;

/** Purchases of months that were given. */
final class GivenMonths implements PurchaseRows {

  private final MonthRange range;
  private final Purchases purchases;
  private long afterRange;

  GivenMonths(UserDictionary<?> customers, MonthRange range) {
    this.range = range;
    this.purchases = Purchases.empty(customers, range.count());
  }

  @Override
  public UserDictionary<?> customers() {
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
  public void addAll(PurchaseRows other) {
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
  public Purchases purchases() {
    return purchases;
  }

  @Override
  public void writeTo(StateWriter out) {
    out.putLong(afterRange);
    purchases.writeTo(out);
  }

  static GivenMonths readFrom(StateReader in, UserDictionary<?> customers, MonthRange range) {
    long after = in.getCount("amounts after the range");
    in.lookAhead(ahead -> Purchases.lookAt(ahead, customers, range.count()));
    GivenMonths rows = new GivenMonths(customers, range);
    rows.afterRange = after;
    rows.purchases.readFrom(in);
    return rows;
  }
}
