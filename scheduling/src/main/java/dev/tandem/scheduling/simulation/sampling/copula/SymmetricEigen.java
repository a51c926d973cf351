package dev.tandem.scheduling.simulation.sampling.copula;

/**
 * Eigenvalues of a symmetric matrix and their eigenvectors, {@code matrix = V diag(values) V'}, by cyclic Jacobi rotations.
 *
 * <p>Vectors are the columns of V. Cost: O(n^3) for each of about ten sweeps. Source: Golub, Van Loan (2013), Matrix computations, 8.5.
 */
final class SymmetricEigen {
  private static final int SWEEPS = 60;
  private static final double NEGLIGIBLE = 1e-30;

  private final double[] values;
  private final double[][] vectors;

  private SymmetricEigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  double[] values() {
    return values;
  }

  double[][] vectors() {
    return vectors;
  }

  static SymmetricEigen of(double[][] matrix) {
    int size = matrix.length;
    double[][] a = new double[size][];
    double[][] v = new double[size][size];
    for (int i = 0; i < size; i++) {
      a[i] = matrix[i].clone();
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && beside(a) > NEGLIGIBLE; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = a[i][i];
    }
    return new SymmetricEigen(values, v);
  }

  /** The sum of squares beside the diagonal. */
  private static double beside(double[][] a) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      for (int column = 0; column < row; column++) {
        sum += a[row][column] * a[row][column];
      }
    }
    return sum;
  }

  /** Turns axes p and q so that their entry vanishes. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (double[] row : a) {
      turn(row, p, q, cosine, sine);
    }
    for (int k = 0; k < a.length; k++) {
      double atP = a[p][k];
      double atQ = a[q][k];
      a[p][k] = cosine * atP - sine * atQ;
      a[q][k] = sine * atP + cosine * atQ;
    }
    for (double[] row : v) {
      turn(row, p, q, cosine, sine);
    }
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double atP = row[p];
    double atQ = row[q];
    row[p] = cosine * atP - sine * atQ;
    row[q] = sine * atP + cosine * atQ;
  }
}
