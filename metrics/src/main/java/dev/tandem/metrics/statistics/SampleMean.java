package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/**
 * The mean of a sample with its spread.
 *
 * @param count how many values there are, at least 1
 * @param mean the mean, finite
 * @param squaredDeviations the sum of the squared differences from the mean, finite, at least 0
 */
public record SampleMean(long count, double mean, double squaredDeviations) {

  private static final String METHOD = "Student t";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code count} is less than 1, {@code mean} is not finite, or {@code squaredDeviations} is not finite
   *     and at least 0
   */
  public SampleMean {
    checkArgument(count >= 1, "count must be at least 1: %s. A mean needs a value.", count);
    checkArgument(Double.isFinite(mean), "mean must be finite: %s. Check the values.", mean);
    checkArgument(
        squaredDeviations >= 0 && Double.isFinite(squaredDeviations),
        "squaredDeviations must be finite and at least 0: %s. Sum the squares.",
        squaredDeviations);
  }

  /** {@return the sample variance, with divisor n − 1; empty for one value} */
  public OptionalDouble variance() {
    return count == 1 ? OptionalDouble.empty() : OptionalDouble.of(squaredDeviations / (count - 1));
  }

  /** {@return the sample standard deviation, with divisor n − 1; empty for one value} */
  public OptionalDouble standardDeviation() {
    OptionalDouble variance = variance();
    return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
  }

  /** {@return Student's t interval of the mean at 95 %; empty for one value} */
  public Optional<Interval> interval() {
    return interval(ConfidenceLevel.DEFAULT);
  }

  /**
   * {@return Student's t interval of the mean, mean ± t(n − 1) s/√n; empty for one value}
   *
   * <p>All values equal: the interval has width 0, which is no certainty, and says so in its method.
   *
   * @param level how often such intervals cover the true mean
   */
  public Optional<Interval> interval(ConfidenceLevel level) {
    OptionalDouble variance = variance();
    if (variance.isEmpty()) {
      return Optional.empty();
    }
    if (squaredDeviations == 0) {
      return Optional.of(Interval.around(mean, 0, level, METHOD));
    }
    var interval = NormalConfidenceInterval.MEAN.fromErrorRate(
        mean, variance.getAsDouble(), count, level.errorRate());
    return Optional.of(
        new Interval(interval.getLowerBound(), interval.getUpperBound(), level, METHOD));
  }
}
