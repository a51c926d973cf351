package dev.tandem.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
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
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the mean is not from 0 to the horizon, or the horizon or the error is not finite and at least 0
   */
  public RestrictedMean {
    checkArgument(
        Double.isFinite(horizon) && mean >= 0 && mean <= horizon,
        "mean must be from 0 to a finite horizon: %s, horizon %s. Count the time up to the horizon.",
        mean,
        horizon);
    checkArgument(
        standardError >= 0 && Double.isFinite(standardError),
        "standard error must be finite and at least 0: %s. Take the root of the variance.",
        standardError);
  }

  /**
   * {@return the interval mean ± z · standard error, within 0 and the horizon}
   *
   * <p>Without an event, or with one time for all, the interval has width 0, which is no certainty, and says so in its method.
   *
   * @param level how often such intervals cover the true mean
   */
  public Interval interval(ConfidenceLevel level) {
    double margin = level.z() * standardError;
    return Interval.around(mean, margin, level, "Wald").clippedTo(0, horizon);
  }

  /** {@return what produced the mean: the horizon, and from where the curve was extended to it, if it was} */
  public MethodStatement statement() {
    MethodStatement statement = MethodStatement.of("restricted mean")
        .with("horizon", horizon)
        .with("variance", "Greenwood");
    return extendedFrom.isEmpty()
        ? statement
        : statement.with("curve flat from", extendedFrom.getAsDouble());
  }

  /** {@return the mean and its error} */
  @Override
  public String toString() {
    return statement() + " = " + TextTable.text(mean) + ", standard error "
        + TextTable.text(standardError);
  }
}
