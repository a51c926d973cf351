package dev.tandem.metrics.survival;

import dev.tandem.metrics.survival.table.LifeTable;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bounds by products of beta variables, one Beta(n, 1) for each event with n at risk, and for the lower bound one more with those who are
 * left; the product is taken as the beta variable with the same mean and variance.
 *
 * <p>Of k variables Beta(n, 1), Beta(n − 1, 1), … the mean is (n − k + 1) / (n + 1), E[W²] / E[W] is (n − k + 2) / (n + 2), and E[W²] / E[W]² is
 * 1 + k / ((n − k + 1) (n + 2)). Their logarithms are summed, so that nothing cancels however many subjects there are.
 */
final class BetaProduct implements CurveBounds {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final LifeTable table;
  private final double[] means;
  private final double[] shifts;
  private final double[] spreads;

  BetaProduct(LifeTable table) {
    this.table = table;
    means = new double[table.size()];
    shifts = new double[table.size()];
    spreads = new double[table.size()];
    double mean = 0;
    double shift = 0;
    double spread = 0;
    for (int row = 0; row < table.size(); row++) {
      double n = table.atRisk(row);
      double k = table.events(row);
      means[row] = mean += Math.log1p(-k / (n + 1));
      shifts[row] = shift += Math.log1p(-k / (n + 2));
      spreads[row] = spread += Math.log1p(k / ((n - k + 1) * (n + 2)));
    }
  }

  @Override
  public double at(int row, double z) {
    double mean = row < 0 ? 0 : means[row];
    double shift = row < 0 ? 0 : shifts[row];
    double spread = row < 0 ? 0 : spreads[row];
    if (z < 0) {
      double left = table.leftAfter(row);
      if (left == 0) {
        return 0;
      }
      mean += Math.log1p(-1 / (left + 1));
      shift += Math.log1p(-1 / (left + 2));
      spread += Math.log1p(1 / (left * (left + 2)));
    }
    return spread == 0 ? 1 : quantile(mean, shift, spread, NORMAL.cumulativeProbability(z));
  }

  /** Of the beta variable with E[W] = e^mean, E[W²] / E[W] = e^shift and E[W²] / E[W]² = e^spread. */
  private static double quantile(double mean, double shift, double spread, double probability) {
    // α = m (m − q)/(q − m²) and β = α (1 − m)/m with m = E[W], q = E[W²];
    // the fraction is divided by m² above and below.
    double first = Math.expm1(shift) / -Math.expm1(spread);
    double second = first * Math.expm1(-mean);
    return BetaDistribution.of(first, second).inverseCumulativeProbability(probability);
  }
}
