package dev.tandem.metrics.statistics;

import java.math.BigInteger;

/** Binomial and hypergeometric probabilities by counting, for small numbers. */
final class BinomialOracle {

  private BinomialOracle() {}

  /** P(X ≥ x), X binomial, from the last trial to the first. */
  static double atLeast(int x, int n, double p) {
    double[] atLeast = new double[n + 2];
    atLeast[0] = 1;
    for (int trial = 0; trial < n; trial++) {
      for (int needed = n; needed > 0; needed--) {
        atLeast[needed] = p * atLeast[needed - 1] + (1 - p) * atLeast[needed];
      }
    }
    return atLeast[x];
  }

  /** The share, among all ways to hand out the successes, of tables with at most as many ways as the observed one. */
  static double fisher(Proportion first, Proportion second) {
    int n1 = (int) first.trials();
    int n2 = (int) second.trials();
    int successes = (int) (first.successes() + second.successes());
    BigInteger observed =
        ways(n1, (int) first.successes()).multiply(ways(n2, (int) second.successes()));
    BigInteger extreme = BigInteger.ZERO;
    for (int x = Math.max(0, successes - n2); x <= Math.min(n1, successes); x++) {
      BigInteger table = ways(n1, x).multiply(ways(n2, successes - x));
      if (table.compareTo(observed) <= 0) {
        extreme = extreme.add(table);
      }
    }
    return extreme.doubleValue() / ways(n1 + n2, successes).doubleValue();
  }

  private static BigInteger ways(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }
}
