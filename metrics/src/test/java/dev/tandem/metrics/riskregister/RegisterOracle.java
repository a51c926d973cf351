package dev.tandem.metrics.riskregister;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The distribution of a register of fixed impacts by enumerating every case, in exact decimals: 2^(risks + drivers). */
final class RegisterOracle {

  /**
   * A risk.
   *
   * @param driver the number of its driver, -1 for none
   * @param with the probability under the driver, or in all
   * @param without the probability otherwise
   * @param impact what it costs
   */
  record Item(int driver, double with, double without, double impact) {}

  private RegisterOracle() {}

  static SortedMap<BigDecimal, BigDecimal> totals(List<Double> drivers, List<Item> items) {
    TreeMap<BigDecimal, BigDecimal> totals = new TreeMap<>();
    int bits = drivers.size() + items.size();
    for (int mask = 0; mask < 1 << bits; mask++) {
      BigDecimal probability = BigDecimal.ONE;
      for (int d = 0; d < drivers.size(); d++) {
        probability = probability.multiply(chance(drivers.get(d), has(mask, d)));
      }
      BigDecimal total = BigDecimal.ZERO;
      for (int i = 0; i < items.size(); i++) {
        Item item = items.get(i);
        boolean occurs = has(mask, drivers.size() + i);
        boolean raised = item.driver() < 0 || has(mask, item.driver());
        probability = probability.multiply(chance(raised ? item.with() : item.without(), occurs));
        total = occurs ? total.add(BigDecimal.valueOf(item.impact())) : total;
      }
      totals.merge(total.stripTrailingZeros(), probability, BigDecimal::add);
    }
    totals.values().removeIf(probability -> probability.signum() == 0);
    return totals;
  }

  private static boolean has(int mask, int bit) {
    return (mask >> bit & 1) == 1;
  }

  private static BigDecimal chance(double probability, boolean occurs) {
    BigDecimal exact = BigDecimal.valueOf(probability);
    return occurs ? exact : BigDecimal.ONE.subtract(exact);
  }

  static double percentile(SortedMap<BigDecimal, BigDecimal> totals, double p) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, BigDecimal> entry : totals.entrySet()) {
      sum = sum.add(entry.getValue());
      if (sum.compareTo(BigDecimal.valueOf(p)) >= 0) {
        return entry.getKey().doubleValue();
      }
    }
    throw new AssertionError("probabilities sum to " + sum);
  }
}
