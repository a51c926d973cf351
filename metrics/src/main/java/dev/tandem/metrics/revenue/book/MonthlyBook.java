package dev.tandem.metrics.revenue.book;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.convention.ReactivationRule;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.revenue.month.MonthStore;
import dev.tandem.metrics.revenue.movement.MovementType;
import dev.tandem.metrics.revenue.movement.NegativeAmount;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * Balances at month ends.
 *
 * <p>The columns of both tables are the month before the range and its months. What lies outside of them is earlier, and says only who has
 * paid before.
 *
 * @param <A> how customers are named
 */
record MonthlyBook<A extends Comparable<A>>(
    RevenueFrame frame,
    Accounts<A> accounts,
    MonthStore balances,
    MonthStore exchange,
    NegativeRows negatives)
    implements BalanceBook<A> {

  private static final int OPENING = 0;
  private static final int FIRST = 1;

  @Override
  public MonthlyBook<A> copy() {
    return new MonthlyBook<>(
        frame, accounts.copy(), balances.copy(), exchange.copy(), negatives.copy());
  }

  @Override
  public void walk(int row, MovementSink sink) {
    if (exchange.isEmpty()) {
      walkBalances(row, sink);
    } else {
      walkWithExchange(row, sink);
    }
  }

  @Override
  public ImmutableList<NegativeAmount> negativeAmounts(int row) {
    return negatives.of(row, accounts, frame);
  }

  @Override
  public ImmutableList<NegativeAmount> negativeAmounts() {
    return negatives.isEmpty()
        ? ImmutableList.of()
        : Arrays.stream(accounts.ascendingRows())
            .boxed()
            .flatMap(row -> negativeAmounts(row).stream())
            .collect(ImmutableList.toImmutableList());
  }

  private void walkBalances(int row, MovementSink sink) {
    long[] page = balances.table().page(row);
    int at = balances.table().offset(row);
    long before = page[at + OPENING];
    if (before < 0) {
      throw negative(before, row, frame.range().month(-1));
    }
    boolean paid = paidEarlier(row) || before > 0;
    sink.opening(before);
    ReactivationRule rule = frame.convention().reactivation();
    int months = frame.range().count();
    for (int month = 0; month < months; month++) {
      long after = page[at + FIRST + month];
      if (after != before) {
        if (after < 0) {
          throw negative(after, row, frame.range().month(month));
        }
        sink.movement(month, MovementType.of(before, after, paid, rule), Math.abs(after - before));
        paid = true;
      }
      sink.closing(month, after);
      before = after;
    }
  }

  private void walkWithExchange(int row, MovementSink sink) {
    BalanceSteps steps = new BalanceSteps(frame, accounts.account(row), sink);
    if (paidEarlier(row)) {
      steps.paidEarlier();
    }
    steps.step(frame.range().month(-1), -1, 0, balances.table().get(row, OPENING));
    for (int month = 0; month < frame.range().count(); month++) {
      long after = balances.table().get(row, FIRST + month);
      long rates = exchange.table().get(row, FIRST + month);
      long change = Math.subtractExact(Math.subtractExact(after, rates), steps.balance());
      steps.step(frame.range().month(month), month, rates, change);
    }
    steps.finish();
  }

  /** Whether a month before the opening had revenue in sum, which is what its rows mean. */
  private boolean paidEarlier(int row) {
    boolean paid = false;
    for (int i = 0; i < balances.outside().size(row); i++) {
      long sum = balances.outside().sum(row, i);
      if (sum < 0) {
        throw negative(sum, row, MonthNumber.month(balances.outside().month(row, i)));
      }
      paid |= sum > 0;
    }
    return paid;
  }

  private IllegalArgumentException negative(long balance, int row, YearMonth month) {
    return new IllegalArgumentException("revenue of an account must not be negative: "
        + frame.money(balance) + ", " + accounts.account(row) + " in " + month
        + ". Leave out refunds and credits.");
  }
}
