package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.state.AccountIndex;
import dev.tandem.metrics.revenue.state.MonthTable;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;

/**
 * Balances at month ends.
 *
 * <p>The columns of a row: 1 if the account paid before the month in column 1; the balance at the end of the month before the first; the
 * balances at the ends of all months. Exchange effects have a table of the same columns.
 */
record MonthlyBook(RevenueFrame frame, Accounts accounts, MonthTable balances, MonthTable exchange)
    implements BalanceBook {

  static final int HISTORY = 0;
  static final int OPENING = 1;
  static final int FIRST = 2;

  static MonthlyBook empty(RevenueFrame frame, Accounts accounts) {
    int width = frame.range().count() + FIRST;
    return new MonthlyBook(frame, accounts, new MonthTable(width), new MonthTable(width));
  }

  MonthlyBook copy() {
    return new MonthlyBook(frame, accounts.copy(), balances.copy(), exchange.copy());
  }

  void writeTo(StateWriter out) {
    out.putBoolean(!exchange.isEmpty());
    out.putInt(accounts.size());
    for (int row : accounts.ascendingRows()) {
      accounts.index().writeId(out, row);
      balances.writeRow(out, row);
      if (!exchange.isEmpty()) {
        exchange.writeRow(out, row);
      }
    }
  }

  /** Reads into this empty book what {@link #writeTo} wrote and {@link #lookAt} has looked at. */
  void readFrom(StateReader in) {
    boolean withExchange = in.getBoolean();
    for (int left = in.count("accounts", Long.BYTES); left > 0; left--) {
      int row = accounts.index().readId(in);
      balances.readRow(in, row);
      if (withExchange) {
        exchange.readRow(in, row);
      }
    }
  }

  /** Refuses what {@link #writeTo} does not write. */
  static void lookAt(StateReader in, RevenueFrame frame, AccountIndex index) {
    boolean withExchange = in.getBoolean();
    int months = frame.range().count();
    int rowBytes = (FIRST + months) * Long.BYTES * (withExchange ? 2 : 1);
    int accounts = in.count("accounts", index.leastBytes() + rowBytes);
    in.check(accounts > 0 || !withExchange, "have accounts with exchange effects");
    AscendingIds ids = Accounts.ascending(in, frame.convention().level(), index);
    for (int left = accounts; left > 0; left--) {
      ids.next();
      in.check(in.getLong() >>> 1 == 0, "say whether an account paid before");
      in.skip((months + 1) * Long.BYTES);
      if (withExchange) {
        long beforeTheMonths = in.getLong();
        beforeTheMonths |= in.getLong();
        in.check(beforeTheMonths == 0, "have exchange effects of its months");
        in.skip(months * Long.BYTES);
      }
    }
  }

  @Override
  public void walk(int row, MovementSink sink) {
    if (exchange.isEmpty()) {
      walkBalances(row, sink);
    } else {
      walkWithExchange(row, sink);
    }
  }

  private void walkBalances(int row, MovementSink sink) {
    long[] page = balances.page(row);
    int at = balances.offset(row);
    long before = page[at + OPENING];
    checkNotNegative(before, row, -1);
    boolean paid = page[at + HISTORY] > 0 || before > 0;
    sink.opening(before);
    ReactivationRule rule = frame.convention().reactivation();
    int months = frame.range().count();
    for (int month = 0; month < months; month++) {
      long after = page[at + FIRST + month];
      if (after != before) {
        checkNotNegative(after, row, month);
        sink.movement(month, MovementType.of(before, after, paid, rule), Math.abs(after - before));
        paid = true;
      }
      sink.closing(month, after);
      before = after;
    }
  }

  private void walkWithExchange(int row, MovementSink sink) {
    BalanceSteps steps = new BalanceSteps(frame, accounts.account(row), sink);
    if (balances.get(row, HISTORY) > 0) {
      steps.paidEarlier();
    }
    steps.step(frame.range().month(-1), -1, 0, balances.get(row, OPENING));
    for (int month = 0; month < frame.range().count(); month++) {
      long after = balances.get(row, FIRST + month);
      long rates = exchange.get(row, FIRST + month);
      steps.step(frame.range().month(month), month, rates, after - rates - steps.balance());
    }
    steps.finish();
  }

  private void checkNotNegative(long balance, int row, int month) {
    checkArgument(
        balance >= 0,
        "revenue of an account must not be negative: %s, %s in %s. Leave out refunds and credits.",
        frame.money(balance),
        accounts.account(row),
        frame.range().month(month));
  }
}
