package dev.tandem.scheduling.simulation.run;

import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.FloatSink;
import dev.tandem.scheduling.simulation.pass.SamplePass;

/**
 * The significance index of every leaf task: E[d / (d + TF) T / E(T)], with d for its duration, TF for its float and T for the working time to
 * the finish. Immutable.
 *
 * <p>Where duration and float are both zero, as of a milestone on the critical path, their ratio counts as 1; float below zero counts as
 * zero. Source: Williams (1992),
 * "Criticality in stochastic networks", Journal of the Operational Research Society 43(4).
 */
final class Significance {
  private final double[] index;

  private Significance(double[] index) {
    this.index = index;
  }

  /** Computes all samples once more. Cost: as a run in one thread. */
  static Significance of(PreparedSimulation simulation, Counts counts) {
    int samples = simulation.sampling.samples();
    double[] work = new double[samples];
    double sum = 0;
    for (int sample = 0; sample < samples; sample++) {
      work[sample] = simulation.network.work(counts.finishes(0)[sample]);
      sum += work[sample];
    }
    double[] index = new double[simulation.plan.size()];
    double scale = sum == 0 ? 0 : 1 / sum;
    FloatSink sink = (node, from, spans, rooms, count) -> {
      for (int i = 0; i < count; i++) {
        double whole = (double) spans[i] + Math.max(0, rooms[i]);
        double share = whole == 0 ? 1 : spans[i] / whole;
        index[node] += share * work[(int) from + i] * scale;
      }
    };
    SamplePass pass = simulation.network.pass(/* countsCriticality= */ true);
    for (int first = 0; first < samples; first += pass.batch()) {
      pass.floats(first, Math.min(pass.batch(), samples - first), sink);
    }
    return new Significance(index);
  }

  double of(int node) {
    return index[node];
  }
}
