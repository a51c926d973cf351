package dev.tandem.metrics.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How to put an interval around a share of x in n. All give values in [0, 1]; Newcombe (1998), Two-sided confidence intervals for the
 * single proportion, Statistics in Medicine 17, compares them.
 */
public enum ProportionIntervalMethod {
  /**
   * Inverts the score test. The default: good coverage for all n, never empty, never outside [0, 1].
   *
   * <p>(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). 81 of 263 at 95 %: 0.2553 to 0.3662. Wilson (1927).
   */
  WILSON("Wilson score") {
    @Override
    Bounds bounds(int successes, int trials, ConfidenceLevel level) {
      return Bounds.from(BinomialConfidenceInterval.WILSON_SCORE, successes, trials, level);
    }
  },

  /**
   * Wilson's with continuity correction: wider, covers at least nearly as often as the level says.
   *
   * <p>(2np + z² ∓ 1 ∓ z √(z² ∓ 2 − 1/n + 4p(n(1 − p) ± 1))) / (2(n + z²)), with the lower bound 0 at x = 0 and the upper 1 at x = n.
   * 81 of 263 at 95 %: 0.2535 to 0.3682; 0 of 20: 0 to 0.2005. Newcombe (1998), method 4; as R's {@code prop.test}.
   */
  WILSON_CONTINUITY_CORRECTED("Wilson score with continuity correction") {
    @Override
    Bounds bounds(int successes, int trials, ConfidenceLevel level) {
      double z = level.z();
      double lower = correctedLower(successes, trials, z);
      double upper = 1 - correctedLower(trials - successes, trials, z);
      return new Bounds(lower, upper);
    }
  },

  /**
   * "Exact": inverts two one-sided binomial tests. Never covers less often than the level says, so it is the widest.
   *
   * <p>81 of 263 at 95 %: 0.2527 to 0.3676; 0 of 20: 0 to 0.1684. Clopper and Pearson (1934); as R's {@code binom.test}.
   */
  CLOPPER_PEARSON("Clopper-Pearson") {
    @Override
    Bounds bounds(int successes, int trials, ConfidenceLevel level) {
      return Bounds.from(BinomialConfidenceInterval.CLOPPER_PEARSON, successes, trials, level);
    }
  },

  /**
   * Adds z²/2 successes and z²/2 failures, then takes the normal interval; what surveys call "adjusted Wald". Leaves [0, 1] for few
   * trials and is clipped there.
   *
   * <p>81 of 263 at 95 %: 0.2552 to 0.3663. Agresti and Coull (1998).
   */
  AGRESTI_COULL("Agresti-Coull") {
    @Override
    Bounds bounds(int successes, int trials, ConfidenceLevel level) {
      return Bounds.from(BinomialConfidenceInterval.AGRESTI_COULL, successes, trials, level);
    }
  },

  /**
   * The equal-tailed credible interval under Jeffreys' prior Beta(½, ½), with the lower bound 0 at x = 0 and the upper 1 at x = n.
   *
   * <p>81 of 263 at 95 %: 0.2545 to 0.3656. Brown, Cai and DasGupta (2001).
   */
  JEFFREYS("Jeffreys") {
    @Override
    Bounds bounds(int successes, int trials, ConfidenceLevel level) {
      return Bounds.from(BinomialConfidenceInterval.JEFFREYS, successes, trials, level);
    }
  },

  /**
   * The textbook's p ± z √(p(1 − p)/n), clipped to [0, 1]. Only to compare with tools that use it: its width is 0 at x = 0 and x = n, and
   * it covers far less often than it says for small n.
   *
   * <p>81 of 263 at 95 %: 0.2522 to 0.3638; 0 of 20: 0 to 0.
   */
  WALD("Wald") {
    @Override
    Bounds bounds(int successes, int trials, ConfidenceLevel level) {
      return Bounds.from(BinomialConfidenceInterval.NORMAL_APPROXIMATION, successes, trials, level);
    }
  };

  private final String label;

  ProportionIntervalMethod(String label) {
    this.label = label;
  }

  abstract Bounds bounds(int successes, int trials, ConfidenceLevel level);

  Interval interval(int successes, int trials, ConfidenceLevel level) {
    Bounds bounds = bounds(successes, trials, level);
    return new Interval(bounds.lower, bounds.upper, level, label);
  }

  /** {@return the method by name, as intervals state it} */
  @Override
  public String toString() {
    return label;
  }

  private static double correctedLower(int successes, int trials, double z) {
    if (successes == 0) {
      return 0;
    }
    double n = trials;
    double p = successes / n;
    // Newcombe's L; his U is 1 − L of the failures, because the formulas mirror each other.
    double root = Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * (1 - p) + 1));
    return Math.max(0, (2 * n * p + z * z - 1 - z * root) / (2 * (n + z * z)));
  }

  record Bounds(double lower, double upper) {

    static Bounds from(
        BinomialConfidenceInterval method, int successes, int trials, ConfidenceLevel level) {
      var interval = method.fromErrorRate(trials, successes, level.errorRate());
      // At x = 0 and x = n the formulas miss 0 and 1 by a rounding error, on either side.
      double lower = successes == 0 ? 0 : Math.max(0, interval.getLowerBound());
      double upper = successes == trials ? 1 : Math.min(1, interval.getUpperBound());
      return new Bounds(lower, upper);
    }
  }
}
