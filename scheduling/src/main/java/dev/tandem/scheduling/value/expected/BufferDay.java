package dev.tandem.scheduling.value.expected;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What one more day of buffer in front of a feature is worth.
 *
 * <p>Definition. A buffer lets the feature's date be announced for its end: what comes before costs nothing, what comes later costs w a day.
 * So a day more of it saves {@code w P(C > end)} in expectation, where C is when the feature is usable: the derivative of the expected cost
 * {@code w E[max(0, C - end)]}. A buffer is long enough where a day of it costs as much as that; at a merge point where several features wait,
 * as much as their sum. Cost of making one: O(log samples), beside sorting the samples once.
 *
 * @param feature the feature
 * @param bufferEnd when the buffer ends
 * @param rate what the feature loses each day; at least 0
 * @param late in how many samples the feature comes after the buffer's end
 */
public record BufferDay(FeatureId feature, LocalDateTime bufferEnd, double rate, Share late) {

  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if {@code rate} is negative, infinite or NaN
   */
  public BufferDay {
    Objects.requireNonNull(feature, "feature");
    Objects.requireNonNull(bufferEnd, "bufferEnd");
    Amounts.notNegative("rate", rate);
    Objects.requireNonNull(late, "late");
  }

  /**
   * {@return what a day of buffer in front of a feature is worth}
   *
   * @param portfolio the portfolio of the feature
   * @param result what a simulation came to that watches the feature
   * @param feature the feature; it loses the same each day, or nothing
   * @param bufferEnd when the buffer ends
   * @throws IllegalArgumentException if the portfolio has no such feature, it is not watched, or does not lose the same each day
   */
  public static BufferDay of(
      Portfolio portfolio, SimulationResult result, FeatureId feature, LocalDateTime bufferEnd) {
    double rate = SimulatedFeatures.rate(portfolio.feature(feature));
    Share inTime = result.feature(feature).probabilityBy(bufferEnd);
    Share late = new Share(inTime.samples() - inTime.count(), inTime.samples());
    return new BufferDay(feature, bufferEnd, rate, late);
  }

  /** {@return what a further day is worth: the rate, as often as the feature is late} */
  public double value() {
    return rate * late.value();
  }

  /** {@return how far that may be off, as a standard error} */
  public double standardError() {
    return rate * late.standardError();
  }
}
