package dev.tandem.metrics.revenue;

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
    return tally.waterfall();
  }
}
