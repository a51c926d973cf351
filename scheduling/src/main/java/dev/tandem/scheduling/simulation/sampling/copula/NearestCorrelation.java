package dev.tandem.scheduling.simulation.sampling.copula;

/**
 * The correlation matrix nearest to a symmetric one, by the sum of squared differences.
 *
 * <p>Alternates between the nearest matrix without eigenvalues below 0 and the nearest with a diagonal of 1; what the first projection changed is
 * taken back before the next one (Dykstra), without which the limit would be a correlation matrix, but not the nearest. Source: Higham
 * (2002), algorithm 3.3. Converges linearly; the last step scales to a diagonal of 1 what has no eigenvalue below 0.
 */
final class NearestCorrelation {
  private static final int ITERATIONS = 500;
  private static final double TOLERANCE = 1e-10;

  private NearestCorrelation() {}

  static double[][] to(double[][] matrix) {
    int size = matrix.length;
    double[][] unit = copy(matrix);
    double[][] correction = new double[size][size];
    double[][] positive = unit;
    double change = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ITERATIONS && change > TOLERANCE; i++) {
      double[][] shifted = minus(unit, correction);
      positive = positivePart(shifted);
      correction = minus(positive, shifted);
      unit = copy(positive);
      change = 0;
      for (int k = 0; k < size; k++) {
        change = Math.max(change, Math.abs(1 - unit[k][k]));
        unit[k][k] = 1;
      }
    }
    return scaled(positive);
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = matrix.clone();
    for (int row = 0; row < copy.length; row++) {
      copy[row] = matrix[row].clone();
    }
    return copy;
  }

  private static double[][] minus(double[][] matrix, double[][] other) {
    double[][] difference = copy(matrix);
    for (int row = 0; row < difference.length; row++) {
      for (int column = 0; column < difference.length; column++) {
        difference[row][column] -= other[row][column];
      }
    }
    return difference;
  }

  /** The matrix without its negative eigenvalues. */
  private static double[][] positivePart(double[][] matrix) {
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    int size = matrix.length;
    double[][] part = new double[size][size];
    for (int k = 0; k < size; k++) {
      double value = Math.max(0, eigen.values()[k]);
      for (int row = 0; row < size; row++) {
        double weighted = value * eigen.vectors()[row][k];
        for (int column = 0; column < size; column++) {
          part[row][column] += weighted * eigen.vectors()[column][k];
        }
      }
    }
    return part;
  }

  private static double[][] scaled(double[][] matrix) {
    double[][] scaled = copy(matrix);
    for (int row = 0; row < scaled.length; row++) {
      for (int column = 0; column < row; column++) {
        double entry = matrix[row][column] / Math.sqrt(matrix[row][row] * matrix[column][column]);
        scaled[row][column] = Math.max(-1, Math.min(1, entry));
        scaled[column][row] = scaled[row][column];
      }
      scaled[row][row] = 1;
    }
    return scaled;
  }
}
