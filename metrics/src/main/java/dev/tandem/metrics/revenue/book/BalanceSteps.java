package dev.tandem.metrics.revenue.book;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.movement.MovementType;

/** Follows the balance of one account step by step, in time order, and names each step. */
final class BalanceSteps {

  private final RevenueFrame frame;
  private final String account;
  private final MovementSink sink;
  private long balance;
  private boolean paid;
  private int month = -1;

  BalanceSteps(RevenueFrame frame, String account, MovementSink sink) {
    this.frame = frame;
    this.account = account;
    this.sink = sink;
  }

  long balance() {
    return balance;
  }

  void paidEarlier() {
    paid = true;
  }

  /**
   * Changes the balance, first by exchange rates, then by the customer.
   *
   * @param when what to name in a message
   * @param at the index of the month, negative before the first
   */
  void step(Object when, int at, long rates, long change) {
    advanceTo(at);
    if (rates != 0) {
      checkArgument(
          balance > 0 && Math.addExact(balance, rates) > 0,
          "exchange effect must leave an account with revenue: %s on %s, %s in %s."
              + " Add what rates changed, not what the customer did.",
          frame.money(rates),
          frame.money(balance),
          account,
          when);
      emit(MovementType.EXCHANGE, rates);
      balance += rates;
    }
    long after = Math.addExact(balance, change);
    checkArgument(
        after >= 0,
        "revenue of an account must not be negative: %s, %s in %s. Leave out refunds and credits.",
        frame.money(after),
        account,
        when);
    if (change != 0) {
      emit(
          MovementType.of(balance, after, paid, frame.convention().reactivation()),
          Math.abs(change));
      balance = after;
      paid = true;
    }
  }

  /** Closes all months that are left. */
  void finish() {
    advanceTo(frame.range().count());
  }

  private void advanceTo(int at) {
    if (month < 0 && at >= 0) {
      sink.opening(balance);
      month = 0;
    }
    for (; month < at; month++) {
      sink.closing(month, balance);
    }
  }

  private void emit(MovementType type, long amount) {
    if (month >= 0) {
      sink.movement(month, type, amount);
    }
  }
}
