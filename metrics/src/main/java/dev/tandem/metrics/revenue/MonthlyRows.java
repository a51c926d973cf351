package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.revenue.state.MonthNumber;
import dev.tandem.metrics.revenue.state.MonthSpan;
import dev.tandem.metrics.revenue.state.MonthStore;
import dev.tandem.metrics.revenue.state.SparseMonths;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** The monthly amounts and exchange effects of all accounts, as they came in; sums, so that order does not matter. */
final class MonthlyRows {

  private final RevenueIntake intake;
  private final Accounts accounts;
  private final MonthStore balances;
  private final MonthStore exchange;
  private final NegativeRows negatives = new NegativeRows();
  private final MonthSpan span = new MonthSpan();
  private final int last;
  private long afterRange;

  MonthlyRows(RevenueIntake intake, UserDictionary<?> index) {
    this.intake = intake;
    this.accounts = new Accounts(intake.convention().level(), index);
    balances = store();
    exchange = store();
    last = intake.range().map(range -> MonthNumber.of(range.last())).orElse(Integer.MAX_VALUE);
  }

  /** Of the range's months and the one before; without a range of none. */
  private MonthStore store() {
    return intake
        .range()
        .map(range -> new MonthStore(MonthNumber.of(range.first()) - 1, range.count() + 1))
        .orElseGet(() -> new MonthStore(0, 0));
  }

  RevenueIntake intake() {
    return intake;
  }

  Accounts accounts() {
    return accounts;
  }

  long afterRange() {
    return afterRange;
  }

  /** The number of a month that may come in. Asked before an account is made for its row. */
  int month(YearMonth month) {
    int number = MonthNumber.of(month);
    if (intake.range().isEmpty()) {
      span.check(number);
    }
    return number;
  }

  /** The number of a month that lies so many after the first. */
  int month(int offset) {
    long month = (long) last - intake.given().count() + 1 + offset;
    if (month > Integer.MAX_VALUE) {
      throw new ArithmeticException("month offset must stay within the calendar: " + offset
          + " months after " + intake.given().first() + ". Count months from the first.");
    }
    return (int) month;
  }

  void add(int row, int month, long minor) {
    if (month > last) {
      afterRange = Math.incrementExact(afterRange);
      return;
    }
    include(month);
    balances.add(row, month, minor);
    if (minor < 0) {
      negatives.add(row, month, minor);
    }
  }

  void addExchange(int row, int month, long minor) {
    include(month);
    exchange.add(row, month, minor);
  }

  private void include(int month) {
    if (intake.range().isEmpty()) {
      span.include(month);
    }
  }

  void addAll(MonthlyRows other) {
    long after = Math.addExact(afterRange, other.afterRange);
    span.include(other.span);
    for (int from = 0; from < other.accounts.size(); from++) {
      int row = accounts.rowOf(other.accounts, from);
      balances.addRow(row, other.balances, from);
      exchange.addRow(row, other.exchange, from);
      negatives.addRow(row, other.negatives, from);
    }
    afterRange = after;
  }

  MonthlyRows extendedTo(int months) {
    RevenueIntake longer = intake.withMonths(months);
    checkState(
        afterRange == 0,
        "no row may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        afterRange);
    MonthlyRows extended = new MonthlyRows(longer, accounts.index().empty());
    extended.addAll(this);
    return extended;
  }

  /** The balances so far; of a given range they change with these rows. */
  MonthlyBook book(Optional<Instant> asOf) {
    if (intake.range().isPresent()) {
      RevenueFrame frame = intake.frame(intake.range().get(), asOf);
      return new MonthlyBook(frame, accounts, balances, exchange, negatives);
    }
    MonthRange range = new MonthRange(MonthNumber.month(span.first()), span.count());
    return new MonthlyBook(
        intake.frame(range, asOf),
        accounts,
        balances.over(span.first() - 1, span.count() + 1, accounts.size()),
        exchange.over(span.first() - 1, span.count() + 1, accounts.size()),
        negatives);
  }

  void writeTo(StateWriter out) {
    intake.writeTo(out);
    accounts.index().type().writeTo(out);
    out.putLong(afterRange);
    out.putBoolean(!exchange.isEmpty());
    out.putInt(accounts.size());
    for (int row : accounts.ascendingRows()) {
      accounts.index().writeName(out, row);
      balances.writeRow(out, row);
      if (!exchange.isEmpty()) {
        exchange.writeRow(out, row);
      }
      negatives.writeRow(out, row);
    }
  }

  static MonthlyRows readFrom(StateReader in) {
    RevenueIntake intake = RevenueIntake.readFrom(in, AmountSource.MONTHLY_AMOUNTS);
    MrrAccumulator.checkMode(intake.convention());
    UserDictionary<?> index = UserDictionary.of(UserName.readFrom(in));
    long after = in.getCount("rows after the range");
    in.check(after == 0 || intake.range().isPresent(), "have its range");
    in.lookAhead(ahead -> MonthlyLook.at(ahead, intake, index));
    MonthlyRows rows = new MonthlyRows(intake, index);
    rows.afterRange = after;
    boolean withExchange = in.getBoolean();
    for (int left = in.count("accounts", Long.BYTES); left > 0; left--) {
      rows.readRow(in, index.readName(in), withExchange);
    }
    return rows;
  }

  private void readRow(StateReader in, int row, boolean withExchange) {
    balances.readRow(in, row);
    include(balances.outside(), row);
    if (withExchange) {
      exchange.readRow(in, row);
      include(exchange.outside(), row);
    }
    negatives.readRow(in, row);
  }

  private void include(SparseMonths months, int row) {
    for (int i = 0; i < months.size(row); i++) {
      include(months.month(row, i));
    }
  }
}
