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
public record SurvivalConventions(
    SurvivalIntervalMethod interval, QuantileRule quantileRule, ConfidenceLevel confidence) {

  private static final SurvivalConventions R = new SurvivalConventions(
      SurvivalIntervalMethod.LOG, QuantileRule.MIDPOINT, ConfidenceLevel.DEFAULT);

  /** Checks that all are there. */
  public SurvivalConventions {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(quantileRule, "quantileRule");
    Objects.requireNonNull(confidence, "confidence");
  }

  /** {@return the conventions of R's survival package: {@link #asR()}} */
  public static SurvivalConventions withDefaults() {
    return R;
  }

  /** {@return log intervals, quantiles at the middle of a flat part, 95 %: as R's {@code survfit} and {@code quantile}} */
  public static SurvivalConventions asR() {
    return R;
  }

  /** {@return log-log intervals, quantiles where first reached, 95 %: as Python's lifelines} */
  public static SurvivalConventions asLifelines() {
    return R.withInterval(SurvivalIntervalMethod.LOG_LOG)
        .withQuantileRule(QuantileRule.FIRST_REACHED);
  }

  /**
   * {@return these conventions with other intervals}
   *
   * @param newInterval how intervals are found
   */
  public SurvivalConventions withInterval(SurvivalIntervalMethod newInterval) {
    return new SurvivalConventions(newInterval, quantileRule, confidence);
  }

  /**
   * {@return these conventions with another rule for quantiles}
   *
   * @param newQuantileRule which time is a quantile
   */
  public SurvivalConventions withQuantileRule(QuantileRule newQuantileRule) {
    return new SurvivalConventions(interval, newQuantileRule, confidence);
  }

  /**
   * {@return these conventions with another confidence level}
   *
   * @param newConfidence how often intervals cover the true value
   */
  public SurvivalConventions withConfidence(ConfidenceLevel newConfidence) {
    return new SurvivalConventions(interval, quantileRule, newConfidence);
  }
}
