package dev.tandem.metrics.bottleneck;

import java.math.BigDecimal;
import java.math.MathContext;

/** M/M/c by its stationary probabilities, summed state by state in decimals. */
final class QueueOracle {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final int STATES = 3_000;

  private QueueOracle() {}

  static double expectedQueue(double demand, double capacity, int servers) {
    BigDecimal lambda = BigDecimal.valueOf(demand);
    BigDecimal mu = BigDecimal.valueOf(capacity).divide(BigDecimal.valueOf(servers), DIGITS);
    BigDecimal weight = BigDecimal.ONE;
    BigDecimal all = BigDecimal.ONE;
    BigDecimal waiting = BigDecimal.ZERO;
    for (int n = 1; n <= STATES; n++) {
      BigDecimal rate = mu.multiply(BigDecimal.valueOf(Math.min(n, servers)));
      weight = weight.multiply(lambda).divide(rate, DIGITS);
      all = all.add(weight, DIGITS);
      waiting = waiting.add(weight.multiply(BigDecimal.valueOf(Math.max(0, n - servers))), DIGITS);
    }
    return waiting.divide(all, DIGITS).doubleValue();
  }
}
