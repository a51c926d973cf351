package dev.tandem.scheduling.simulation.sampling.copula;

import java.util.Optional;

/**
 * The lower triangular factor L of a correlation matrix {@code A = L L'}.
 *
 * <p>There is one if no eigenvalue of A is below 0; where one is 0, a column of L is. What rounding leaves of 0, up to 1e-12 on the diagonal, is
 * taken for it, and rows are scaled to length 1, so that scores mixed by them keep the variance 1. Cost: O(n^3).
 */
final class Cholesky {
  private static final double ZERO = 1e-12;

  /** What may be beside a zero on the diagonal: its square is at most the product of both diagonals. */
  private static final double ZERO_BESIDE = 1e-6;

  private Cholesky() {}

  static Optional<double[][]> of(double[][] matrix) {
    int size = matrix.length;
    double[][] factor = new double[size][size];
    for (int column = 0; column < size; column++) {
      double square = rest(matrix, factor, column, column);
      if (square < -ZERO) {
        return Optional.empty();
      }
      double pivot = square <= ZERO ? 0 : Math.sqrt(square);
      factor[column][column] = pivot;
      for (int row = column + 1; row < size; row++) {
        double rest = rest(matrix, factor, row, column);
        if (pivot == 0 && Math.abs(rest) > ZERO_BESIDE) {
          return Optional.empty();
        }
        factor[row][column] = pivot == 0 ? 0 : rest / pivot;
      }
    }
    for (double[] row : factor) {
      scale(row);
    }
    return Optional.of(factor);
  }

  /** What the columns before leave of an entry. */
  private static double rest(double[][] matrix, double[][] factor, int row, int column) {
    double rest = matrix[row][column];
    for (int k = 0; k < column; k++) {
      rest -= factor[row][k] * factor[column][k];
    }
    return rest;
  }

  private static void scale(double[] row) {
    double square = 0;
    for (double entry : row) {
      square += entry * entry;
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < row.length; i++) {
      row[i] /= length;
    }
  }
}
