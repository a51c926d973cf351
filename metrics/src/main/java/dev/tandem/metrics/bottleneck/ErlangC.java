package dev.tandem.metrics.bottleneck;

/** Erlang's formula C: how likely an arriving item waits. */
final class ErlangC {

  private ErlangC() {}

  /**
   * Returns the probability of a wait with Poisson arrivals and exponential times. For one server it is the utilisation.
   *
   * <p>Through formula B, {@code B(0) = 1, 1/B(k) = 1 + k / (c ρ) / B(k - 1)}, which neither overflows nor cancels; {@code C = B / (1 - ρ (1 - B))}.
   * Source: Jagerman (1974), Some properties of the Erlang loss function, Bell System Technical Journal 53. Cost: O(servers).
   */
  static double probabilityOfWait(int servers, double utilisation) {
    if (servers == 1 || utilisation == 0) {
      return utilisation;
    }
    double load = servers * utilisation;
    double blocked = 1;
    for (int k = 1; k <= servers; k++) {
      blocked = load * blocked / (k + load * blocked);
    }
    return blocked / (1 - utilisation * (1 - blocked));
  }
}
