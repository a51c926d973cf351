package dev.tandem.core.estimate;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Finds the triangle with a given mode and two given percentiles.
 *
 * <p>Write {@code r} for the probability of at most the mode, {@code p} for the lower probability, {@code q} for one minus the upper
 * one, and {@code w} for the range. The two percentile conditions are {@code (r w - l)^2 = p r w^2} and {@code ((1 - r) w - h)^2 = q
 * (1 - r) w^2}, with {@code l = mode - low} and {@code h = high - mode}. Taking roots and dividing one by the other eliminates
 * {@code w}; what is left is {@code l (1 - r - sqrt(q (1 - r))) = h (r - sqrt(p r))}, whose left side falls and whose right side
 * rises for {@code p <= r <= 1 - q}: exactly one solution. Adding the two roots gives {@code w}.
 */
final class Trigen {

  /** Below this, the extremes are rounding errors. */
  private static final double SMALLEST_GAP = 1e-6;

  private static final double RELATIVE_ACCURACY = 1e-15;

  private Trigen() {}

  static Triangular solve(double low, double mode, double high, double p, double upper) {
    Domain.checkAscending("low", low, "mode", mode, "high", high);
    Domain.checkProbability("lowProbability", p);
    Domain.checkProbability("highProbability", upper);
    checkArgument(
        upper - p >= SMALLEST_GAP,
        "highProbability must exceed lowProbability by at least 1e-6: %s and %s. Use for example 0.1 and 0.9.",
        p,
        upper);
    double q = 1 - upper;
    double r = massBelowMode(mode - low, high - mode, p, upper);
    double range = (high - low) / (1 - Math.sqrt(p * r) - Math.sqrt(q * (1 - r)));
    return new Triangular(
        Math.min(low, mode - r * range), mode, Math.max(high, mode + (1 - r) * range));
  }

  private static double massBelowMode(double below, double above, double p, double upper) {
    if (below == 0) {
      return p;
    }
    if (above == 0) {
      return upper;
    }
    double scale = Math.max(below, above);
    return new BrentSolver(RELATIVE_ACCURACY, Double.MIN_VALUE, 0)
        .findRoot(
            r -> below / scale * excess(1 - r, 1 - upper) - above / scale * excess(r, p), p, upper);
  }

  /** {@code x - sqrt(x y)} in a form whose sign survives rounding, so that the root stays bracketed. */
  private static double excess(double x, double y) {
    return Math.sqrt(x) * (Math.sqrt(x) - Math.sqrt(y));
  }
}
