package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import dev.tandem.core.estimate.LogNormal;
import java.util.List;

/** Positive factors as lognormal amounts, whose products and ratios are lognormal again. */
final class LogNormalFit {

  private LogNormalFit() {}

  /** {@return the lognormal with the same 10th and 90th percentiles; fixed and lognormal factors as they are} */
  static Estimate of(Estimate factor, String role, String item) {
    if (factor instanceof Fixed || factor instanceof LogNormal) {
      return factor;
    }
    double low = factor.quantile(0.1);
    checkArgument(
        low > 0,
        "%s must have a positive 10th percentile: %s, item %s. A lognormal amount is positive; state it as fixed.",
        role,
        low,
        item);
    return Estimate.logNormalFromPercentiles(low, factor.quantile(0.9), 0.1, 0.9);
  }

  /** {@return the mean of the logarithm of a lognormal or fixed factor} */
  static double mu(Estimate factor) {
    return factor instanceof LogNormal spread ? spread.mu() : Math.log(factor.mean());
  }

  /** {@return the standard deviation of the logarithm; 0 for a fixed factor} */
  static double sigma(Estimate factor) {
    return factor instanceof LogNormal spread ? spread.sigma() : 0;
  }

  /**
   * {@return the sum of {@code parts}, taken as the lognormal with its mean and variance, over {@code divisor}; 0 if the parts are}
   *
   * @param parts independent lognormal or fixed amounts
   * @param divisor a lognormal or fixed amount above 0
   */
  static Estimate ratio(List<Estimate> parts, Estimate divisor) {
    double mean = parts.stream().mapToDouble(Estimate::mean).sum();
    if (mean == 0) {
      return Estimate.fixed(0);
    }
    double variance = parts.stream().mapToDouble(Estimate::variance).sum();
    LogNormal sum = Estimate.logNormal(mean, Math.sqrt(variance));
    return LogNormal.ofLogarithm(sum.mu() - mu(divisor), Math.hypot(sum.sigma(), sigma(divisor)));
  }
}
