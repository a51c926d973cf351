package dev.tandem.scheduling.simulation.sampling;

import dev.tandem.core.estimate.Estimate;

public final class EqualBins {
  private EqualBins() {}
  public static double[] of(Estimate estimate, double from, int bins) {
    double[] means = new double[bins];
    for (int k = 0; k < bins; k++) {
      means[k] = estimate.quantile(from + (1 - from) * (k + 0.5) / bins);
    }
    return means;
  }
}
