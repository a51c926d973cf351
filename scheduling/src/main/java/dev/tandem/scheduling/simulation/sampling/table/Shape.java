package dev.tandem.scheduling.simulation.sampling.table;

import dev.tandem.core.estimate.BetaPert;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.estimate.Triangular;
import dev.tandem.core.estimate.Uniform;

/**
 * An estimate as {@code location + scale * unit}, so that estimates of one shape share their unit.
 *
 * <p>The unit lies from 0 to 1; that of a lognormal estimate has mean 1; a discrete estimate is its own, an estimate without spread is 0.
 */
record Shape(Estimate unit, double location, double scale) {

  static Shape of(Estimate estimate) {
    if (estimate.variance() == 0) {
      return new Shape(Estimate.fixed(0), estimate.mean(), 1);
    }
    if (estimate instanceof Uniform e) {
      return ranged(Estimate.uniform(0, 1), e.min(), e.max());
    }
    if (estimate instanceof Triangular e) {
      double position = (e.mode() - e.min()) / (e.max() - e.min());
      return ranged(Estimate.triangular(0, position, 1), e.min(), e.max());
    }
    if (estimate instanceof BetaPert e) {
      double position = (e.mode() - e.min()) / (e.max() - e.min());
      return ranged(Estimate.betaPert(0, position, 1, e.shape()), e.min(), e.max());
    }
    if (estimate instanceof LogNormal e) {
      double sigma = e.sigma();
      return new Shape(LogNormal.ofLogarithm(-sigma * sigma / 2, sigma), 0, e.mean());
    }
    return new Shape(estimate, 0, 1);
  }

  private static Shape ranged(Estimate unit, double min, double max) {
    return new Shape(unit, min, max - min);
  }
}
