package dev.tandem.metrics.survival;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.survival.table.LifeTable;
import java.util.Optional;

/**
 * How to put an interval around S(t). Values are in [0, 1]; examples are the leukaemia data of Miller, maintained group, at t = 9: S = 0.909.
 *
 * <p>Three take Greenwood's variance of log S, σ² = Σ d / (n (n − d)). It is 0 as long as nobody has had the event: the interval then has
 * width 0, which is no certainty, and says so in its method. It is infinite once all have had it: then there is no interval. {@link
 * #BETA_PRODUCT} has one in both cases.
 */
public enum SurvivalIntervalMethod {
  /** S exp(±zσ), cut at 1; undefined where S is 0. The default, as in R's {@code survfit}: 0.754 to 1. */
  LOG("log", "Greenwood log") {
    @Override
    CurveBounds on(LifeTable table) {
      return greenwood(table, (survival, sigma, z) -> Math.min(1, survival * Math.exp(z * sigma)));
    }
  },

  /**
   * S to the power of exp(±zσ / log S), never outside [0, 1]; undefined where S is 0, and also where S is still 1. The default of lifelines,
   * SAS and scikit-survival: 0.508 to 0.987.
   */
  LOG_LOG("log-log", "Greenwood log-log") {
    @Override
    CurveBounds on(LifeTable table) {
      return greenwood(table, (survival, sigma, z) -> {
        double log = Math.log(survival);
        return survival == 1 ? Double.NaN : Math.exp(log * Math.exp(z * sigma / log));
      });
    }
  },

  /** S ± zσS, cut to [0, 1]; undefined where S is 0: 0.739 to 1. Poor for few subjects. */
  PLAIN("plain", "Greenwood plain") {
    @Override
    CurveBounds on(LifeTable table) {
      return greenwood(
          table, (survival, sigma, z) -> Math.min(1, Math.max(0, survival + z * sigma * survival)));
    }
  },

  /**
   * The beta product confidence procedure, by the method of moments: also for two subjects, before the first event and after the last. 0.587
   * to 0.998. Of two subjects who both have had the event: 0 to 0.842; of two who have not: 0.158 to 1.
   *
   * <p>Without censoring it is Clopper's and Pearson's exact interval of the share that is left. Needs one pass over the curve when the
   * convention is set, and a quantile of a beta distribution for each bound. Source: Fay, Brittain and Proschan (2013), Pointwise confidence
   * intervals for a survival distribution with small samples or heavy censoring, Biostatistics 14; R's {@code bpcp}.
   */
  BETA_PRODUCT("beta product", "beta product") {
    @Override
    CurveBounds on(LifeTable table) {
      return new BetaProduct(table);
    }
  };

  private final String label;
  private final String method;

  SurvivalIntervalMethod(String label, String method) {
    this.label = label;
    this.method = method;
  }

  /** The bounds of a curve by this method. */
  abstract CurveBounds on(LifeTable table);

  final Optional<Interval> interval(CurveBounds bounds, int row, ConfidenceLevel level) {
    double lower = bounds.at(row, -level.z());
    double upper = bounds.at(row, level.z());
    if (Double.isNaN(lower)) {
      return Optional.empty();
    }
    return Optional.of(
        lower == upper
            ? Interval.around(lower, 0, level, method)
            : new Interval(lower, upper, level, method));
  }

  /** {@return the method by name, as intervals state it} */
  @Override
  public String toString() {
    return label;
  }

  private static CurveBounds greenwood(LifeTable table, Formula formula) {
    return (row, z) -> {
      double survival = table.survival(row);
      return survival == 0
          ? Double.NaN
          : formula.bound(survival, Math.sqrt(table.greenwood(row)), z);
    };
  }

  /** A bound of S above 0 from S, the standard error of log S, and z. */
  private interface Formula {
    double bound(double survival, double sigma, double z);
  }
}
