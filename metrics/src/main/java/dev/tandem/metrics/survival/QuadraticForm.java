package dev.tandem.metrics.survival;

import java.util.OptionalDouble;

/** xᵀ A⁻¹ x for a symmetric, positive definite matrix A, by Cholesky's decomposition. Cost: O(n³). */
final class QuadraticForm {

  /** A pivot below this part of its diagonal element is taken for 0: what is left is rounding. */
  private static final double SINGULAR = 1e-12;

  private QuadraticForm() {}

  /** Returns empty if the matrix is singular. Overwrites both arguments. */
  static OptionalDouble ofInverse(double[][] matrix, double[] x) {
    // A = L Lᵀ row by row, and y = L⁻¹ x in place of x: then xᵀ A⁻¹ x = yᵀ y.
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double diagonal = matrix[i][i];
      for (int j = 0; j <= i; j++) {
        for (int k = 0; k < j; k++) {
          matrix[i][j] -= matrix[i][k] * matrix[j][k];
        }
        if (j < i) {
          matrix[i][j] /= matrix[j][j];
          x[i] -= matrix[i][j] * x[j];
        }
      }
      if (!(matrix[i][i] > SINGULAR * diagonal)) {
        return OptionalDouble.empty();
      }
      matrix[i][i] = Math.sqrt(matrix[i][i]);
      x[i] /= matrix[i][i];
      sum += x[i] * x[i];
    }
    return OptionalDouble.of(sum);
  }
}
