package dev.tandem.metrics.objectives;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * A mean of weighted values, taken in decimals.
 *
 * <p>Scores are compared with bounds such as 0.7, and people reckon in decimals: the mean of 0.6, 0.7 and 0.8 is 0.7. As binary fractions
 * they would give 0.6999999999999998 and another colour.
 */
final class WeightedMean {

  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal weights = BigDecimal.ZERO;

  void add(double value, double weight) {
    sum = sum.add(BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(weight)));
    weights = weights.add(BigDecimal.valueOf(weight));
  }

  OptionalDouble value() {
    return weights.signum() > 0
        ? OptionalDouble.of(sum.divide(weights, MathContext.DECIMAL128).doubleValue())
        : OptionalDouble.empty();
  }
}
