package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Events for each unit of exposure: churned customers for each customer-month, incidents for each deployment day. Events are taken as
 * Poisson: independent, at a constant rate.
 *
 * @param events how many events there were, at least 0
 * @param exposure how long all observed units were exposed together, in the unit of the rate; above 0
 */
public record EventRate(long events, double exposure) {

  /** Beyond it, the search for quantiles of chi-square need not end. */
  private static final long MOST_EVENTS = 100_000_000_000L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code events} is negative, {@code exposure} is not finite and above 0, or the rate is beyond the range
   *     of a double
   */
  public EventRate {
    checkArgument(events >= 0, "events must not be negative: %s. Count from 0.", events);
    checkArgument(
        exposure > 0 && Double.isFinite(exposure),
        "exposure must be finite and above 0: %s. Sum the time of everyone observed.",
        exposure);
    checkArgument(
        Double.isFinite(events / exposure),
        "exposure must be long enough for a finite rate: %s. State it in a smaller unit.",
        exposure);
  }

  /**
   * {@return the rate of {@code events} in {@code exposure}}
   *
   * @param events how many events there were, at least 0
   * @param exposure how long all observed units were exposed together, above 0
   * @throws IllegalArgumentException if {@code events} is negative, {@code exposure} is not finite and above 0, or the rate is beyond the range
   *     of a double
   */
  public static EventRate of(long events, double exposure) {
    return new EventRate(events, exposure);
  }

  /** {@return events divided by exposure} */
  public double rate() {
    return events / exposure;
  }

  /**
   * {@return the exact interval of the rate at 95 %}
   *
   * @throws IllegalArgumentException if there are more than 100,000,000,000 events
   */
  public Interval interval() {
    return interval(ConfidenceLevel.DEFAULT);
  }

  /**
   * {@return the exact interval of the rate}
   *
   * <p>From χ²(α/2, 2x)/2 to χ²(1 − α/2, 2x + 2)/2 events, divided by the exposure; from 0 without events. 0 events at 95 %: up to 3.689; 10
   * events: 4.795 to 18.39. Source: Garwood (1936), Biometrika 28.
   *
   * @param level how often such intervals cover the true rate
   * @throws IllegalArgumentException if there are more than 100,000,000,000 events
   */
  public Interval interval(ConfidenceLevel level) {
    checkArgument(
        events <= MOST_EVENTS,
        "events must be at most %s for an interval: %s. Take a sample.",
        MOST_EVENTS,
        events);
    double tail = level.errorRate() / 2;
    double lower = events == 0
        ? 0
        : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail);
    double upper = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(tail);
    return new Interval(lower / 2 / exposure, upper / 2 / exposure, level, "exact Poisson");
  }
}
