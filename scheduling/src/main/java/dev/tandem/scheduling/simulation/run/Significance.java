package dev.tandem.scheduling.simulation.run;

import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import java.util.OptionalDouble;

/**
 * The significance index of every leaf task: E[d / (d + TF) T / E(T)], with d for its duration, TF for its float and T for the working time to
 * the finish. Immutable.
 *
 * <p>Where duration and float are both zero, as of a milestone on the critical path, their ratio counts as 1; float below zero counts as
 * zero. Source: Williams (1992),
 * "Criticality in stochastic networks", Journal of the Operational Research Society 43(4).
 *
 * <p>It is a ratio R of two means over samples, of s T and of T with s for d / (d + TF); its standard error is that of the mean of (s - R) T over
 * E(T). Source: Cochran (1977), "Sampling techniques", section 6.4.
 */
final class Significance {
  private final int samples;
  private final double[] work;
  /** The sum of T, in the order of the sums of nodes: so a node that is critical in all samples has the index 1, and no error. */
  private final double sum;
  /** The sum of T^2. */
  private final double squaresOfWork;
  /** For each node the sum of s T. */
  private final double[] products;
  /** For each node the sum of (s T)^2. */
  private final double[] squares;
  /** For each node the sum of s T^2. */
  private final double[] mixed;

  private Significance(PreparedSimulation simulation, Counts counts) {
    this.samples = simulation.sampling.samples();
    this.work = new double[samples];
    this.products = new double[simulation.plan.size()];
    this.squares = new double[simulation.plan.size()];
    this.mixed = new double[simulation.plan.size()];
    double sum = 0;
    double squaresOfWork = 0;
    for (int sample = 0; sample < samples; sample++) {
      work[sample] = simulation.network.work(counts.finishes(0)[sample]);
      sum += work[sample];
      squaresOfWork += work[sample] * work[sample];
    }
    this.sum = sum;
    this.squaresOfWork = squaresOfWork;
  }

  /** Computes all samples once more. Cost: as a run in one thread. */
  static Significance of(PreparedSimulation simulation, Counts counts) {
    Significance all = new Significance(simulation, counts);
    SamplePass pass = simulation.network.pass(/* countsCriticality= */ true);
    for (int first = 0; first < all.samples; first += pass.batch()) {
      pass.floats(first, Math.min(pass.batch(), all.samples - first), all::add);
    }
    return all;
  }

  private void add(int node, long from, int[] spans, int[] rooms, int count) {
    for (int i = 0; i < count; i++) {
      double whole = (double) spans[i] + Math.max(0, rooms[i]);
      double share = whole == 0 ? 1 : spans[i] / whole;
      double time = work[(int) from + i];
      products[node] += share * time;
      squares[node] += share * time * share * time;
      mixed[node] += share * time * time;
    }
  }

  /** The index of a node; 0 where all samples finish at once. */
  Mean of(int node) {
    if (sum == 0) {
      return new Mean(0, samples == 1 ? OptionalDouble.empty() : OptionalDouble.of(0));
    }
    double index = products[node] / sum;
    double residuals = squares[node] - 2 * index * mixed[node] + index * index * squaresOfWork;
    return new Mean(
        index,
        samples == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(Math.max(0, residuals) * samples / (samples - 1)) / sum));
  }
}
