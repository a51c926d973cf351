package dev.tandem.metrics.prioritisation.robustness;

import dev.tandem.metrics.prioritisation.quadrature.AdaptiveQuadrature;
import dev.tandem.metrics.prioritisation.quadrature.ClenshawCurtis;
import dev.tandem.metrics.prioritisation.quadrature.Panel;
import java.util.List;
import java.util.SortedSet;

/**
 * The expected sum of the largest scores, without sorting any: below the smallest outcome all of them count in full, above it each
 * slice of the axis counts once for every score that exceeds it, up to the number taken.
 *
 * <p>{@code E[sum of the N largest] = N low + integral from low of E[min(N, number of scores above x)] dx}.
 */
final class LargestScores {

  private final List<Marginal> marginals;
  private final int taken;

  LargestScores(List<UncertainItem> items, int taken) {
    this.marginals = UncertainItem.marginals(items);
    this.taken = taken;
  }

  double expectedSum() {
    SortedSet<Double> breakpoints = PanelEnds.of(marginals);
    double scale = marginals.stream().mapToDouble(Marginal::scale).max().orElseThrow();
    return taken * breakpoints.first()
        + AdaptiveQuadrature.scalar(breakpoints, scale, this::expectedCounts);
  }

  private double[] expectedCounts(Panel panel) {
    List<double[]> survivals =
        marginals.stream().map(marginal -> marginal.survivals(panel)).toList();
    double[] expected = new double[ClenshawCurtis.FINE.size()];
    for (int m = 0; m < expected.length; m++) {
      int node = m;
      double[] above = survivals.stream().mapToDouble(values -> values[node]).toArray();
      RivalCount counts = RivalCounts.ofAll(above);
      for (int k = counts.least(); k <= counts.most(); k++) {
        expected[m] += Math.min(k, taken) * counts.probability(k);
      }
    }
    return expected;
  }
}
