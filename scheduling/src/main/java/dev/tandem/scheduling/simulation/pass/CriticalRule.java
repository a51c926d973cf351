package dev.tandem.scheduling.simulation.pass;

/**
 * When a node is critical for a target.
 *
 * @param limit up to how many working seconds of float
 * @param countsBounds whether dates that people set limit the float, rather than the finish of the target alone
 */
public record CriticalRule(long limit, boolean countsBounds) {

  /** The limit in half seconds; one of more than 36 years of work is taken for so much. */
  int limitInTicks() {
    int largest = TickNetwork.LARGEST_STEP - 2;
    return (int) (2 * Math.max(-largest / 2, Math.min(largest / 2, limit)));
  }
}
