package dev.tandem.metrics.revenue;

import com.google.common.collect.ImmutableList;

/** The balances of all accounts over time, and how they become movements. */
interface BalanceBook {

  RevenueFrame frame();

  Accounts accounts();

  /** Hands the movements and balances of the account in a row to {@code sink}. */
  void walk(int row, MovementSink sink);

  /** Hands all accounts to {@code sink}, in no particular order. */
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
