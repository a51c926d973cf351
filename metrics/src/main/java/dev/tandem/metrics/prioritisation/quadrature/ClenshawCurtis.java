package dev.tandem.metrics.prioritisation.quadrature;

/**
 * The Clenshaw–Curtis quadrature rule on [0, 1]: exact for polynomials of degree up to its order.
 *
 * <p>The nodes of order n/2 are every second node of order n, so that the difference of the two rules, a cautious estimate of the
 * error of the finer one, costs no evaluation. Source: Lloyd Trefethen (2000), Spectral Methods in MATLAB, programs cheb and clencurt.
 */
public final class ClenshawCurtis {

  /** The rule whose result counts. */
  public static final ClenshawCurtis FINE = ofOrder(16);

  /** The rule that checks it, on every second node. */
  public static final ClenshawCurtis COARSE = ofOrder(8);

  private final double[] nodes;
  private final double[] weights;
  private final double[][] derivative;

  private ClenshawCurtis(double[] nodes, double[] weights, double[][] derivative) {
    this.nodes = nodes;
    this.weights = weights;
    this.derivative = derivative;
  }

  /**
   * {@return the rule of an order}
   *
   * @param order the degree of the polynomials that it integrates exactly, at least 1
   */
  public static ClenshawCurtis ofOrder(int order) {
    double[] nodes = new double[order + 1];
    double[] weights = new double[order + 1];
    for (int m = 0; m <= order; m++) {
      double half = StrictMath.sin(Math.PI * m / (2 * order));
      // (1 − cos(πm/n))/2 as sin²(πm/2n), which keeps the digits near 0.
      nodes[m] = half * half;
      weights[m] = weight(m, order);
    }
    return new ClenshawCurtis(nodes, weights, derivative(nodes));
  }

  /** {@return the number of nodes, one more than the order} */
  public int size() {
    return nodes.length;
  }

  /**
   * {@return where a node lies, from 0 to 1}
   *
   * @param m the node, from 0, ascending
   */
  public double node(int m) {
    return nodes[m];
  }

  /**
   * {@return the weight of a node}
   *
   * @param m the node, from 0
   */
  public double weight(int m) {
    return weights[m];
  }

  /**
   * {@return the integral over a unit panel of a function known at every {@code stride}-th of some values}
   *
   * @param values the function at this rule's nodes, or those of a finer one
   * @param stride how many nodes of the finer rule make one of this
   */
  public double integrate(double[] values, int stride) {
    double sum = 0;
    for (int m = 0; m < weights.length; m++) {
      sum += weights[m] * values[m * stride];
    }
    return sum;
  }

  /**
   * {@return what each node weighs in an integral over the probability that a survival function loses}
   *
   * <p>Quadrature weight × minus the derivative of the polynomial through the survivals: the integral of {@code g dF} is the sum of
   * weight × {@code g}, and the weights sum to the probability of the panel, whatever its width.
   *
   * @param survivals the survival function at this rule's nodes, or those of a finer one
   * @param stride how many nodes of the finer rule make one of this
   */
  public double[] probabilityWeights(double[] survivals, int stride) {
    double[] result = new double[nodes.length];
    for (int m = 0; m < nodes.length; m++) {
      double slope = 0;
      for (int l = 0; l < nodes.length; l++) {
        slope += derivative[m][l] * survivals[l * stride];
      }
      result[m] = -weights[m] * slope;
    }
    return result;
  }

  private static double weight(int m, int order) {
    // clencurt: (c/n)(1 − Σ b/(4k² − 1) cos(2πkm/n)), c = 1 at the ends and 2 within,
    // b = 1 for k = n/2 and 2 before it; halved, since its interval is [−1, 1].
    double sum = 1;
    for (int k = 1; k <= order / 2; k++) {
      double share = 2 * k == order ? 1 : 2;
      sum -= share / (4.0 * k * k - 1) * StrictMath.cos(2 * Math.PI * k * m / order);
    }
    return (m == 0 || m == order ? 1 : 2) * sum / (2 * order);
  }

  private static double[][] derivative(double[] nodes) {
    int last = nodes.length - 1;
    double[][] derivative = new double[nodes.length][nodes.length];
    for (int i = 0; i <= last; i++) {
      for (int j = 0; j <= last; j++) {
        if (i != j) {
          double ends = (i % last == 0 ? 2.0 : 1.0) / (j % last == 0 ? 2.0 : 1.0);
          double sign = (i + j) % 2 == 0 ? 1 : -1;
          // cheb: (cᵢ/cⱼ)(−1)^(i + j)/(xᵢ − xⱼ), c = 2 at the ends; each row sums to 0,
          // the derivative of a constant.
          derivative[i][j] = sign * ends / (nodes[i] - nodes[j]);
          derivative[i][i] -= derivative[i][j];
        }
      }
    }
    return derivative;
  }
}
