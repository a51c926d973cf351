package dev.tandem.metrics.flow.queue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;

/**
 * The M/M/c queue: people who work alike and independently on what comes at random times and takes random time.
 *
 * <p>With a = λ/μ and ρ = a/c, an arrival waits with Erlang's probability C(c, a), the queue is Lq = C ρ/(1 − ρ) long, and the wait is Wq
 * = Lq/λ. Arrivals are a Poisson process and service times exponential: a model of a support team more than of a feature team; where
 * times vary less, {@link VariableQueue} expects less. At ρ ≥ 1 the queue grows without end and every expectation is undefined.
 *
 * <p>Source: L. Kleinrock, 1975, Queueing Systems I, 3.5. Cost: O(c).
 *
 * @param arrivalRate λ, arrivals in a unit of time, above 0 and finite
 * @param serviceRate μ, what one server does in a unit of time while busy, above 0 and finite
 * @param servers c, how many servers there are, from 1 to 100,000
 */
public record ServerQueue(double arrivalRate, double serviceRate, int servers) {
  private static final int MOST_SERVERS = 100_000;

  /**
   * Checks the rates.
   *
   * @throws IllegalArgumentException if a rate is not above 0 and finite, or {@code servers} is not from 1 to 100,000
   */
  public ServerQueue {
    checkRate("arrival rate", arrivalRate);
    checkRate("service rate", serviceRate);
    checkArgument(
        servers >= 1 && servers <= MOST_SERVERS,
        "servers must be from 1 to %s: %s. Count those who work.",
        MOST_SERVERS,
        servers);
  }

  static void checkRate(String role, double rate) {
    checkArgument(
        rate > 0 && rate < Double.POSITIVE_INFINITY,
        "%s must be above 0 and finite: %s. Count in a unit of time.",
        role,
        rate);
  }

  /** {@return ρ = λ/(cμ), the share of their time in which servers are busy} */
  public double utilisation() {
    return arrivalRate / (servers * serviceRate);
  }

  private MethodStatement statement(String figure) {
    return MethodStatement.of(figure)
        .with("model", "M/M/" + servers)
        .with("arrival rate", arrivalRate)
        .with("service rate", serviceRate);
  }

  private Figure expectation(String figure, double value) {
    return utilisation() < 1
        ? Figure.of(statement(figure), value)
        : Figure.undefined(
            statement(figure), "the queue grows without end: utilisation " + utilisation());
  }

  /** Erlang's C by the recursion of Erlang's B, which neither overflows nor cancels: 1/B(k) = 1 + k/a · 1/B(k − 1). */
  private double waitProbability() {
    double offered = arrivalRate / serviceRate;
    double inverse = 1;
    for (int k = 1; k <= servers; k++) {
      inverse = 1 + inverse * k / offered;
    }
    return 1 / (utilisation() + (1 - utilisation()) * inverse);
  }

  private double waiting() {
    return waitProbability() * utilisation() / (1 - utilisation());
  }

  /** {@return the probability that an arrival waits} */
  public Figure probabilityOfWaiting() {
    return expectation("probability of waiting", waitProbability());
  }

  /** {@return Lq, how many wait on average} */
  public Figure queueLength() {
    return expectation("queue length", waiting());
  }

  /** {@return Wq, how long an arrival waits on average} */
  public Figure waitingTime() {
    return expectation("waiting time", waiting() / arrivalRate);
  }

  /** {@return W, how long an arrival takes on average, waiting and being served} */
  public Figure timeInSystem() {
    return expectation("time in system", waiting() / arrivalRate + 1 / serviceRate);
  }

  /** {@return L, how many are there on average, waiting or being served} */
  public Figure numberInSystem() {
    return expectation("number in system", waiting() + arrivalRate / serviceRate);
  }
}
