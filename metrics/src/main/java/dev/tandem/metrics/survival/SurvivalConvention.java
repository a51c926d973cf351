package dev.tandem.metrics.survival;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.util.Objects;

/**
 * The choices on which tools differ for the same curve.
 *
 * @param interval how intervals of S(t) are found, and through them those of quantiles
 * @param quantileRule which time is a quantile where the curve is flat
 * @param confidence how often intervals cover the true value
 */
public record SurvivalConvention(
    SurvivalIntervalMethod interval, QuantileRule quantileRule, ConfidenceLevel confidence) {

  private static final SurvivalConvention R = new SurvivalConvention(
      SurvivalIntervalMethod.LOG, QuantileRule.MIDPOINT, ConfidenceLevel.DEFAULT);

  /** Checks that all are there. */
  public SurvivalConvention {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(quantileRule, "quantileRule");
    Objects.requireNonNull(confidence, "confidence");
  }

  /** {@return the convention of R's survival package: {@link #asR()}} */
  public static SurvivalConvention standard() {
    return R;
  }

  /** {@return log intervals, quantiles at the middle of a flat part, 95 %: as R's {@code survfit} and {@code quantile}} */
  public static SurvivalConvention asR() {
    return R;
  }

  /** {@return log-log intervals, quantiles where first reached, 95 %: as Python's lifelines} */
  public static SurvivalConvention asLifelines() {
    return R.withInterval(SurvivalIntervalMethod.LOG_LOG)
        .withQuantileRule(QuantileRule.FIRST_REACHED);
  }

  /**
   * {@return this convention with other intervals}
   *
   * @param newInterval how intervals are found
   */
  public SurvivalConvention withInterval(SurvivalIntervalMethod newInterval) {
    return new SurvivalConvention(newInterval, quantileRule, confidence);
  }

  /**
   * {@return this convention with another rule for quantiles}
   *
   * @param newQuantileRule which time is a quantile
   */
  public SurvivalConvention withQuantileRule(QuantileRule newQuantileRule) {
    return new SurvivalConvention(interval, newQuantileRule, confidence);
  }

  /**
   * {@return this convention with another confidence level}
   *
   * @param newConfidence how often intervals cover the true value
   */
  public SurvivalConvention withConfidence(ConfidenceLevel newConfidence) {
    return new SurvivalConvention(interval, quantileRule, newConfidence);
  }
}
