package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A ratio of two sums over the same units, with its spread: what customers pay at the end over what they paid at the start.
 *
 * <p>R = Σy/Σx. The units are taken as a sample of all that could have been; by linearisation the variance of R is n/(n − 1) ·
 * Σ(y − Rx)²/(Σx)². A few large units make it unreliable, and the interval too short. Source: William Cochran (1977), Sampling techniques,
 * third edition, chapter 6.
 *
 * @param count how many units there are, at least 1
 * @param numerator Σy, finite
 * @param denominator Σx, finite and above 0
 * @param squaredResiduals Σ(y − Rx)², finite, at least 0
 */
public record SampleRatio(
    long count, double numerator, double denominator, double squaredResiduals) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is outside its range, or the ratio or its variance is beyond the range of a double
   */
  public SampleRatio {
    checkArgument(count >= 1, "count must be at least 1: %s. A ratio needs a unit.", count);
    checkArgument(
        denominator > 0 && Double.isFinite(denominator),
        "denominator must be finite and above 0: %s. Leave the ratio out.",
        denominator);
    checkArgument(
        Double.isFinite(numerator / denominator),
        "numerator must be finite, and its ratio to %s too: %s. Check the unit.",
        denominator,
        numerator);
    checkArgument(
        squaredResiduals >= 0 && Double.isFinite(Math.sqrt(squaredResiduals) / denominator),
        "squaredResiduals must be finite and at least 0: %s. Sum the squares.",
        squaredResiduals);
  }

  /** {@return Σy/Σx} */
  public double ratio() {
    return numerator / denominator;
  }

  /** {@return the standard error of the ratio; empty for one unit} */
  public OptionalDouble standardError() {
    return count == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.sqrt((double) count / (count - 1)) * (Math.sqrt(squaredResiduals) / denominator));
  }

  /** {@return the interval of the ratio at 95 %; empty for one unit} */
  public Optional<Interval> interval() {
    return interval(ConfidenceLevel.DEFAULT);
  }

  /**
   * {@return the interval of the ratio, R ± t(n − 1) · standard error; empty for one unit}
   *
   * <p>All units with the same ratio: the interval has width 0, which is no certainty, and says so in its method.
   *
   * @param level how often such intervals cover the true ratio
   */
  public Optional<Interval> interval(ConfidenceLevel level) {
    OptionalDouble error = standardError();
    if (error.isEmpty()) {
      return Optional.empty();
    }
    double margin =
        TDistribution.of((double) count - 1).inverseSurvivalProbability(level.errorRate() / 2)
            * error.getAsDouble();
    return Optional.of(Interval.around(ratio(), margin, level, "linearised ratio"));
  }
}
