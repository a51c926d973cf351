package dev.tandem.metrics.revenue.book;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementMode.MonthEnd;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.revenue.month.MonthSpan;
import dev.tandem.metrics.revenue.month.MonthStore;
import dev.tandem.metrics.revenue.month.ReportedMonths;
import dev.tandem.metrics.revenue.month.SparseMonths;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The monthly amounts and exchange effects of all accounts, as they came in; sums, so that order does not matter.
 *
 * @param <A> how customers are named
 */
public final class MonthlyRows<A extends Comparable<A>> implements RevenueRows<A> {

  private final RevenueIntake intake;
  private final Accounts<A> accounts;
  private final MonthStore balances;
  private final MonthStore exchange;
  private final NegativeRows negatives = new NegativeRows();
  private final MonthSpan span = new MonthSpan();
  private final int last;
  private long afterRange;

  /**
   * Makes an empty book.
   *
   * @param intake what comes in
   * @param index an empty dictionary of the accounts
   * @throws IllegalArgumentException if the mode of the convention is not that of month ends
   */
  public MonthlyRows(RevenueIntake intake, UserDictionary<A> index) {
    checkMode(intake.convention());
    this.intake = intake;
    this.accounts = new Accounts<>(intake.convention().level(), index);
    balances = store();
    exchange = store();
    last = intake.range().map(range -> MonthNumber.of(range.last())).orElse(Integer.MAX_VALUE);
  }

  private static void checkMode(RevenueConvention convention) {
    checkArgument(
        convention.mode() instanceof MonthEnd,
        "mode must be %s for monthly amounts: %s. For changes within a month use MrrChangeAccumulator.",
        new MonthEnd(),
        convention.mode());
  }

  /** Of the range's months and the one before; without a range of none. */
  private MonthStore store() {
    return intake
        .range()
        .map(range -> new MonthStore(MonthNumber.of(range.first()) - 1, range.count() + 1))
        .orElseGet(() -> new MonthStore(0, 0));
  }

  @Override
  public RevenueIntake intake() {
    return intake;
  }

  @Override
  public Accounts<A> accounts() {
    return accounts;
  }

  @Override
  public long afterRange() {
    return afterRange;
  }

  /** The number of a month that may come in. Asked before an account is made for its row. */
  public int month(YearMonth month) {
    int number = MonthNumber.of(month);
    if (intake.range().isEmpty()) {
      span.check(number);
    }
    return number;
  }

  /** The number of a month that lies so many after the first. */
  public int month(int offset) {
    MonthRange given = ReportedMonths.given(intake.range());
    long month = (long) last - given.count() + 1 + offset;
    if (month > Integer.MAX_VALUE) {
      throw new ArithmeticException("month offset must stay within the calendar: " + offset
          + " months after " + given.first() + ". Count months from the first.");
    }
    return (int) month;
  }

  /** Adds a monthly amount of an account. */
  public void add(int row, int month, long minor) {
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

  /** Adds the effect of exchange rates on an account in a month. */
  public void addExchange(int row, int month, long minor) {
    include(month);
    exchange.add(row, month, minor);
  }

  private void include(int month) {
    if (intake.range().isEmpty()) {
      span.include(month);
    }
  }

  /** Takes over all rows of another book. */
  public void addAll(MonthlyRows<A> other) {
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

  /** {@return the same rows with more months at the end of the range} */
  public MonthlyRows<A> extendedTo(int months) {
    MonthlyRows<A> extended =
        new MonthlyRows<>(intake.extendedTo(months, afterRange), accounts.index().empty());
    extended.addAll(this);
    return extended;
  }

  /** The balances so far; of a given range they change with these rows. */
  @Override
  public BalanceBook<A> book(Optional<Instant> asOf) {
    if (intake.range().isPresent()) {
      RevenueFrame frame = intake.frame(intake.range().get(), asOf, afterRange);
      return new MonthlyBook<>(frame, accounts, balances, exchange, negatives);
    }
    MonthRange range = new MonthRange(MonthNumber.month(span.first()), span.count());
    return new MonthlyBook<>(
        intake.frame(range, asOf, afterRange),
        accounts,
        balances.over(span.first() - 1, span.count() + 1, accounts.size()),
        exchange.over(span.first() - 1, span.count() + 1, accounts.size()),
        negatives);
  }

  @Override
  public void writeTo(StateWriter out) {
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

  /** {@return the rows that {@link #writeTo} wrote} */
  public static <A extends Comparable<A>> MonthlyRows<A> readFrom(
      StateReader in, UserName<A> type) {
    RevenueIntake intake = RevenueIntake.readFrom(in, AmountSource.MONTHLY_AMOUNTS);
    checkMode(intake.convention());
    type.checkNext(in);
    long after = in.getCount("rows after the range");
    in.check(after == 0 || intake.range().isPresent(), "have its range");
    in.lookAhead(ahead -> MonthlyLook.at(ahead, intake, type));
    UserDictionary<A> index = UserDictionary.of(type);
    MonthlyRows<A> rows = new MonthlyRows<>(intake, index);
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
