package dev.tandem.metrics.survival;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which time is the p-quantile of a step function. The rules differ where the curve is flat exactly at 1 − p: 1, 2, 3, 4 have the median 2.5
 * or 2. As in R, levels count as equal up to 1.5e-8, since products of fractions seldom hit 0.5 exactly.
 */
public enum QuantileRule {
  /**
   * The middle of the flat part, if the curve is flat at 1 − p; the middle between where it is reached and the last observation, if the
   * curve ends there; else the first time at which it is below. R's {@code quantile.survfit}: 1, 2, 3, 4 have the median 2.5.
   *
   * <p>A bound of the curve may rise again; then, as in R, the quantile belongs to the nearest level beyond 1 − p, wherever it is.
   */
  MIDPOINT("midpoint of a flat part, as R") {
    @Override
    OptionalDouble time(StepFunction curve, double p) {
      int reached = curve.nearestLevelFrom(p - TOLERANCE);
      if (reached < 0) {
        return OptionalDouble.empty();
      }
      if (p == 0) {
        return OptionalDouble.of(0);
      }
      int beyond = endsAt(curve, p) ? curve.last() : curve.nearestLevelFrom(p + TOLERANCE);
      return beyond < 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((curve.time(reached) + curve.time(beyond)) / 2);
    }
  },

  /**
   * The first time at which the curve is at or below 1 − p: inf {t : S(t) ≤ 1 − p}, the definition in textbooks; lifelines uses it. 1, 2, 3, 4
   * have the median 2.
   */
  FIRST_REACHED("first time at or below, as textbooks") {
    @Override
    OptionalDouble time(StepFunction curve, double p) {
      int reached = curve.firstFrom(p - TOLERANCE);
      return reached < 0 ? OptionalDouble.empty() : OptionalDouble.of(curve.time(reached));
    }
  };

  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

  private final String label;

  QuantileRule(String label) {
    this.label = label;
  }

  abstract OptionalDouble time(StepFunction curve, double p);

  /** {@return the rule by name} */
  @Override
  public String toString() {
    return label;
  }

  /** Whether the last level that did not occur before is p. */
  private static boolean endsAt(StepFunction curve, double p) {
    Set<Double> seen = new HashSet<>();
    double last = Double.NaN;
    if (curve.isNowhereNear(p, TOLERANCE)) {
      return false;
    }
    for (int i = 0; i <= curve.last(); i++) {
      last = seen.add(curve.level(i)) ? curve.level(i) : last;
    }
    return Math.abs(p - last) < TOLERANCE;
  }
}
