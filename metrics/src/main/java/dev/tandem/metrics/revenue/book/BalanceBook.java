package dev.tandem.metrics.revenue.book;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.movement.NegativeAmount;

/**
 * The balances of all accounts over time, and how they become movements.
 *
 * @param <A> how customers are named
 */
public interface BalanceBook<A extends Comparable<A>> {

  /** {@return how balances become movements} */
  RevenueFrame frame();

  /** {@return the accounts} */
  Accounts<A> accounts();

  /** {@return a copy that does not change with this book} */
  BalanceBook<A> copy();

  /** Hands the movements and balances of the account in a row to {@code sink}. */
  void walk(int row, MovementSink sink);

  /** {@return the sums over all accounts} */
  default MrrWaterfall waterfall() {
    MovementTally tally = new MovementTally(frame());
    int size = accounts().size();
    for (int row = 0; row < size; row++) {
      walk(row, tally);
    }
    return tally.waterfall(negativeAmounts());
  }

  /** {@return the rows of the account in a row that have a negative amount, by month and amount} */
  default ImmutableList<NegativeAmount> negativeAmounts(int row) {
    return ImmutableList.of();
  }

  /** {@return the rows of all accounts that have a negative amount, by account, month and amount} */
  default ImmutableList<NegativeAmount> negativeAmounts() {
    return ImmutableList.of();
  }
}
