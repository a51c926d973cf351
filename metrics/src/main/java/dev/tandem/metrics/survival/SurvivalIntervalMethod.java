package dev.tandem.metrics.survival;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.util.Optional;

/**
 * How to put an interval around S(t), with σ² = Σ d / (n (n − d)), Greenwood's variance of log S. All are undefined where S is 0, since the
 * variance is. Values are in [0, 1]; examples are the leukaemia data of Miller, maintained group, at t = 9: S = 0.909.
 */
public enum SurvivalIntervalMethod {
  /** S exp(±zσ), cut at 1. The default, as in R's {@code survfit}: 0.754 to 1. */
  LOG("log") {
    @Override
    double bound(double survival, double sigma, double z) {
      return survival == 0 ? Double.NaN : Math.min(1, survival * Math.exp(z * sigma));
    }
  },

  /**
   * S to the power of exp(±zσ / log S), never outside [0, 1]; undefined also where S is still 1. The default of lifelines, SAS and
   * scikit-survival: 0.508 to 0.987.
   */
  LOG_LOG("log-log") {
    @Override
    double bound(double survival, double sigma, double z) {
      if (survival == 0 || survival == 1) {
        return Double.NaN;
      }
      double log = Math.log(survival);
      return Math.exp(log * Math.exp(z * sigma / log));
    }
  },

  /** S ± zσS, cut to [0, 1]: 0.739 to 1. Poor for few subjects. */
  PLAIN("plain") {
    @Override
    double bound(double survival, double sigma, double z) {
      return survival == 0 ? Double.NaN : Math.min(1, Math.max(0, survival + z * sigma * survival));
    }
  };

  private final String label;

  SurvivalIntervalMethod(String label) {
    this.label = label;
  }

  /** Upper bound for positive z, lower for negative; NaN where undefined. */
  abstract double bound(double survival, double sigma, double z);

  Optional<Interval> interval(double survival, double sigma, ConfidenceLevel level) {
    double lower = bound(survival, sigma, -level.z());
    double upper = bound(survival, sigma, level.z());
    return Double.isNaN(lower)
        ? Optional.empty()
        : Optional.of(new Interval(lower, upper, level, "Greenwood " + label));
  }

  /** {@return the method by name, as intervals state it} */
  @Override
  public String toString() {
    return label;
  }
}
