package dev.tandem.metrics.flow.queue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;

/**
 * One server with any variability: Kingman's "VUT" formula, Wq ≈ ρ/(1 − ρ) · (cₐ² + cₛ²)/2 · E[S].
 *
 * <p>For arrivals at random times (cₐ² = 1) it is exact, the formula of Pollaczek and Khinchine; otherwise an approximation that is good
 * at high utilisation. At ρ ≥ 1 the queue grows without end and every expectation is undefined.
 *
 * <p>Source: J. F. C. Kingman, 1961, The single server queue in heavy traffic, Proc. Cambridge Phil. Soc. 57, 902–904.
 *
 * @param utilisation ρ, the share of time in which the server is busy, above 0 and finite
 * @param arrivalVariability cₐ², the squared coefficient of variation of times between arrivals, at least 0 and finite
 * @param serviceVariability cₛ², the squared coefficient of variation of service times, at least 0 and finite
 * @param serviceTime E[S], the mean service time, above 0 and finite
 */
public record VariableQueue(
    double utilisation,
    double arrivalVariability,
    double serviceVariability,
    double serviceTime) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is not in its range
   */
  public VariableQueue {
    ServerQueue.checkRate("utilisation", utilisation);
    ServerQueue.checkRate("service time", serviceTime);
    checkVariability(arrivalVariability);
    checkVariability(serviceVariability);
  }

  private static void checkVariability(double variability) {
    checkArgument(
        variability >= 0 && variability < Double.POSITIVE_INFINITY,
        "squared coefficient of variation must be at least 0 and finite: %s."
            + " Divide the variance by the squared mean.",
        variability);
  }

  private double meanWait() {
    double variability = (arrivalVariability + serviceVariability) / 2;
    return utilisation / (1 - utilisation) * variability * serviceTime;
  }

  private Figure expectation(String figure, double value) {
    MethodStatement statement = MethodStatement.of(figure)
        .with("method", arrivalVariability == 1 ? "Pollaczek-Khinchine" : "Kingman")
        .with("utilisation", utilisation);
    return utilisation < 1
        ? Figure.of(statement, value)
        : Figure.undefined(statement, "the queue grows without end: utilisation " + utilisation);
  }

  /** {@return Wq, how long an arrival waits on average} */
  public Figure waitingTime() {
    return expectation("waiting time", meanWait());
  }

  /** {@return Lq = λ Wq, how many wait on average, with λ = ρ/E[S]} */
  public Figure queueLength() {
    return expectation("queue length", utilisation / serviceTime * meanWait());
  }
}
