package dev.tandem.metrics.revenue;

import dev.tandem.metrics.statistics.Proportion;
import java.time.YearMonth;

/** Compares the balances of accounts at the ends of two months; month -1 is the opening. */
final class EndPointTally implements MovementSink {

  private final int from;
  private final int to;
  private long before;
  private long after;
  private long accounts;
  private long retained;
  private long start;
  private long end;
  private long preserved;

  EndPointTally(int from, int to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public void opening(long balance) {
    note(-1, balance);
  }

  @Override
  public void movement(int month, MovementType type, long amount) {}

  @Override
  public void closing(int month, long balance) {
    note(month, balance);
  }

  private void note(int month, long balance) {
    before = month == from ? balance : before;
    after = month == to ? balance : after;
  }

  void finish() {
    if (before > 0) {
      accounts++;
      retained += after > 0 ? 1 : 0;
      start = Math.addExact(start, before);
      end = Math.addExact(end, after);
      preserved = Math.addExact(preserved, Math.min(before, after));
    }
  }

  CohortRetention result(RevenueFrame frame, YearMonth first, YearMonth last) {
    return new CohortRetention(
        frame.statement(),
        first,
        last,
        Proportion.of(retained, accounts),
        frame.money(start),
        frame.money(end),
        frame.money(preserved));
  }
}
