package dev.tandem.metrics.revenue;

import dev.tandem.metrics.revenue.book.MovementSink;
import dev.tandem.metrics.revenue.book.RevenueFrame;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MovementType;
import dev.tandem.metrics.statistics.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
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
  private BigInteger startSquares = BigInteger.ZERO;
  private Products ofEnd = Products.NONE;
  private Products ofPreserved = Products.NONE;

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
      BigInteger base = BigInteger.valueOf(before);
      startSquares = startSquares.add(base.multiply(base));
      ofEnd = ofEnd.plus(base, after);
      ofPreserved = ofPreserved.plus(base, Math.min(before, after));
    }
  }

  /** Exact sums over accounts of y² and x·y, which do not depend on the order of the accounts. */
  private record Products(BigInteger squares, BigInteger withStart) {
    static final Products NONE = new Products(BigInteger.ZERO, BigInteger.ZERO);

    Products plus(BigInteger base, long amount) {
      BigInteger y = BigInteger.valueOf(amount);
      return new Products(squares.add(y.multiply(y)), withStart.add(base.multiply(y)));
    }
  }

  /** Σ(y − Rx)² with R = Σy/Σx, from exact sums: Σy² − 2RΣxy + R²Σx². */
  private double squaredResiduals(Products products, long sum, int decimals) {
    if (start == 0) {
      return 0;
    }
    BigInteger x = BigInteger.valueOf(start);
    BigInteger y = BigInteger.valueOf(sum);
    BigInteger scaled = products
        .squares()
        .multiply(x.pow(2))
        .subtract(y.multiply(x).multiply(products.withStart()).shiftLeft(1))
        .add(y.pow(2).multiply(startSquares));
    return new BigDecimal(scaled)
        .divide(new BigDecimal(x.pow(2)), MathContext.DECIMAL64)
        .scaleByPowerOfTen(-2 * decimals)
        .doubleValue();
  }

  CohortRetention result(RevenueFrame frame, YearMonth first, YearMonth last) {
    int decimals = frame.currency().getDecimalPlaces();
    return new CohortRetention(
        frame.statement(),
        first,
        last,
        Proportion.of(retained, accounts),
        frame.money(start),
        frame.money(end),
        frame.money(preserved),
        squaredResiduals(ofEnd, end, decimals),
        squaredResiduals(ofPreserved, preserved, decimals),
        frame.isComplete(first) && frame.isComplete(last));
  }
}
