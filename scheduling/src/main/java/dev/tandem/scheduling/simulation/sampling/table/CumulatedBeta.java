package dev.tandem.scheduling.simulation.sampling.table;

import dev.tandem.core.estimate.BetaPert;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A beta-PERT estimate from 0 to 1, cumulated step by step: ten times as fast as its incomplete beta functions.
 *
 * <p>Over a step in which the logarithm of the density changes by less than 1, Gauss and Legendre's rule of five points is exact to the rounding
 * of the density; over a longer one, and over those near an end where the density is no polynomial, the incomplete beta functions are asked.
 */
final class CumulatedBeta implements Cumulated {
  private static final double[] POINTS = {
    0, -0.5384693101056831, 0.5384693101056831, -0.9061798459386640, 0.9061798459386640
  };
  private static final double[] WEIGHTS = {
    0.5688888888888889,
    0.4786286704993665,
    0.4786286704993665,
    0.2369268850561891,
    0.2369268850561891
  };

  /** How far a step may go, as a share of what is left to the nearer end. */
  private static final double LONGEST_STEP = 0.05;

  private final BetaPert estimate;
  private final BetaDistribution distribution;
  private double keptValue;
  private double keptCdf;
  private double keptMean;
  private double value;
  private double cdf;
  private double mean;

  CumulatedBeta(BetaPert estimate) {
    this.estimate = estimate;
    this.distribution = BetaDistribution.of(estimate.alpha(), estimate.beta());
  }

  @Override
  public int attempts() {
    return 4;
  }

  @Override
  public double cdf(double value) {
    this.value = value;
    double step = value - keptValue;
    double toEnd = Math.min(keptValue, 1 - value);
    if (step <= LONGEST_STEP * toEnd && change(step) < 1) {
      integrate(step);
    } else {
      cdf = estimate.cdf(value);
      mean = estimate.partialMean(value);
    }
    return cdf;
  }

  /**
   * At least by how much the logarithm of the density changes: by its slope, in which both ends of the estimate pull against each other, and by
   * its curvature, to which they add up. What is left is less than a twentieth of the second part.
   */
  private double change(double step) {
    double fromStart = step / keptValue;
    double toEnd = step / (1 - value);
    double slope = (estimate.alpha() - 1) * fromStart - (estimate.beta() - 1) * toEnd;
    double curvature =
        estimate.alpha() * fromStart * fromStart + estimate.beta() * toEnd * toEnd;
    return Math.abs(slope) + curvature;
  }

  private void integrate(double step) {
    double mass = 0;
    double moment = 0;
    for (int i = 0; i < POINTS.length; i++) {
      double point = keptValue + step / 2 * (1 + POINTS[i]);
      double weighted = WEIGHTS[i] * distribution.density(point);
      mass += weighted;
      moment += weighted * point;
    }
    cdf = keptCdf + mass * step / 2;
    mean = keptMean + moment * step / 2;
  }

  @Override
  public double keep() {
    keptValue = value;
    keptCdf = cdf;
    keptMean = mean;
    return mean;
  }
}
