package dev.tandem.scheduling.simulation.sampling.table;

import dev.tandem.core.estimate.Estimate;

/**
 * An estimate cut into bins of equal probability, each replaced by its mean.
 *
 * <p>Definition: bin k of n holds the probabilities from {@code a = from + (to - from) k / n} to {@code b = from + (to - from) (k + 1) / n};
 * its mean is {@code (L(b) - L(a)) / (b - a)} with {@code L(p)} the integral of the quantile function up to p. The bins' mean is therefore that
 * of the estimate between {@code from} and {@code to}, to rounding; their variance lacks what is inside bins.
 *
 * <p>{@code L(p) = partialMean(x) + (p - cdf(x)) x} is exact at the quantile x of p, and off by the square of {@code p - cdf(x)} beside it. So x
 * need not be solved for: it is extrapolated from the edges before and improved by secants, and only where that misses p by more than 1e-4 of
 * a bin is the quantile asked. What then is wrong in a bin's mean is below 1e-8 of the distance to the next one, and is made good there.
 */
final class EqualBins {
  private static final double TOLERANCE = 1e-4;

  private final Estimate estimate;
  private final Cumulated cumulated;
  private final double width;

  /** The last three edges, the latest first. */
  private final double[] edges = new double[3];

  private int known;
  private double reached;

  private EqualBins(Estimate estimate, double width) {
    this.estimate = estimate;
    this.cumulated = Cumulated.of(estimate);
    this.width = width;
  }

  /** The means of bins of equal probability between two probabilities, in ascending order. */
  static double[] of(Estimate estimate, double from, double to, int bins) {
    double width = (to - from) / bins;
    EqualBins integral = new EqualBins(estimate, width);
    double[] means = new double[bins];
    double before = integral.upTo(from);
    for (int k = 0; k < bins; k++) {
      double reached = integral.upTo(k + 1 == bins ? to : from + width * (k + 1));
      means[k] = (reached - before) / width;
      before = reached;
    }
    return means;
  }

  /** The integral of the quantile function up to a probability, which must be the one after that of the last call. */
  private double upTo(double probability) {
    if (probability == 0) {
      return 0;
    }
    if (probability == 1) {
      return estimate.mean();
    }
    double edge = edge(probability);
    edges[2] = edges[1];
    edges[1] = edges[0];
    edges[0] = edge;
    known++;
    return cumulated.keep() + (probability - reached) * edge;
  }

  /** A value whose probability, left in {@link #reached}, is as good as the one wanted. */
  private double edge(double probability) {
    double before = reached;
    double edge = known < edges.length ? edges[0] : 3 * (edges[0] - edges[1]) + edges[2];
    for (int i = 0; i < cumulated.attempts() && edge > edges[0]; i++) {
      reached = cumulated.cdf(edge);
      double missing = probability - reached;
      if (Math.abs(missing) <= TOLERANCE * width) {
        return edge;
      }
      // Where the probability has not risen this goes nowhere, and ends the search.
      edge = reached > before ? edge + missing * (edge - edges[0]) / (reached - before) : edges[0];
    }
    double quantile = estimate.quantile(probability);
    reached = cumulated.cdf(quantile);
    return quantile;
  }
}
