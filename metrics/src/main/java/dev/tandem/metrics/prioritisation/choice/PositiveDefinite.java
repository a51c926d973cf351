package dev.tandem.metrics.prioritisation.choice;

import static com.google.common.base.Preconditions.checkState;

/** A symmetric positive definite matrix, factored as L·Lᵀ (Cholesky) to solve linear systems with it. */
final class PositiveDefinite {

  private final double[][] factor;

  /** Factors {@code matrix}, of which the lower triangle is read. Cost: O(n³) time. */
  PositiveDefinite(double[][] matrix) {
    int n = matrix.length;
    factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i == j) {
          checkState(
              rest > 0,
              "information matrix must be positive definite: pivot %s. Choices are too one-sided.",
              rest);
          factor[i][i] = StrictMath.sqrt(rest);
        } else {
          factor[i][j] = rest / factor[j][j];
        }
      }
    }
  }

  /** {@return x with matrix · x = {@code right}} */
  double[] solve(double[] right) {
    int n = factor.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }

  /** {@return the inverse} */
  double[][] inverse() {
    int n = factor.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    return inverse;
  }
}
