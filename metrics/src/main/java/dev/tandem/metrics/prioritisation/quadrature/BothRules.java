package dev.tandem.metrics.prioritisation.quadrature;

/** The results of the fine and the coarse rule on one panel, for several integrals at once. */
public final class BothRules {

  private final double[] fine;
  private final double[] coarse;

  /**
   * Creates sums of 0.
   *
   * @param dimension the number of integrals
   */
  public BothRules(int dimension) {
    fine = new double[dimension];
    coarse = new double[dimension];
  }

  /**
   * Adds one node.
   *
   * @param index which integral
   * @param fineTerm its weighted value in the fine rule
   * @param coarseTerm its weighted value in the coarse rule, 0 if that has no such node
   */
  public void add(int index, double fineTerm, double coarseTerm) {
    fine[index] += fineTerm;
    coarse[index] += coarseTerm;
  }

  void addTo(double[] sums) {
    for (int i = 0; i < fine.length; i++) {
      sums[i] += fine[i];
    }
  }

  double difference() {
    double largest = 0;
    for (int i = 0; i < fine.length; i++) {
      largest = Math.max(largest, Math.abs(fine[i] - coarse[i]));
    }
    return largest;
  }

  double largest() {
    double largest = 0;
    for (double value : fine) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
