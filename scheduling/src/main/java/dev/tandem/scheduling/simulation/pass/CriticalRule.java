package dev.tandem.scheduling.simulation.pass;

/**
 * When a node is critical for a target.
 *
 * @param limit up to how many working seconds of float
 * @param countsBounds whether dates that people set limit the float, rather than the finish of the target alone
 */
public record CriticalRule(long limit, boolean countsBounds) {

  /** The limit in half seconds; no float of a sample is beyond the largest. */
  int limitInTicks() {
    long largest = TickNetwork.FOREVER;
    return (int) Math.max(
        -largest, Math.min(largest, 2 * Math.max(-largest, Math.min(largest, limit))));
  }
}
