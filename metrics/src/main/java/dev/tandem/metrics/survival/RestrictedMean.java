package dev.tandem.metrics.survival;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.util.OptionalDouble;

/**
 * The mean time without event up to a horizon: the area under the survival curve.
 *
 * @param horizon the time to which is counted
 * @param mean the mean, at most {@code horizon}
 * @param standardError its standard error
 * @param extendedFrom the last observed time, if the horizon lies beyond it while subjects are still without event: from there the curve is
 *     taken as flat, which overstates the mean; else empty
 */
public record RestrictedMean(
    double horizon, double mean, double standardError, OptionalDouble extendedFrom) {

  /**
   * {@return the interval mean ± z · standard error, within 0 and the horizon}
   *
   * @param level how often such intervals cover the true mean
   */
  public Interval interval(ConfidenceLevel level) {
    double margin = level.z() * standardError;
    return new Interval(mean - margin, mean + margin, level, "Wald").clippedTo(0, horizon);
  }
}
