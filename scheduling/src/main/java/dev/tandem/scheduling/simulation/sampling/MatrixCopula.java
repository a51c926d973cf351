package dev.tandem.scheduling.simulation.sampling;

/** Scores mixed by a Cholesky factor: task k has sources 0 to k, of which the last is its own. */
final class MatrixCopula implements Copula {
  private final double[][] factor;

  MatrixCopula(double[][] factor) {
    this.factor = factor;
  }

  @Override
  public int tasks() {
    return factor.length;
  }

  @Override
  public int sources() {
    return factor.length;
  }

  @Override
  public void fill(
      Uniforms uniforms,
      int[] dimensions,
      long first,
      int count,
      int[][] fractions,
      double[][] scratch) {
    for (int task = 0; task < factor.length; task++) {
      uniforms.fill(dimensions[task], first, count, fractions[task]);
      for (int i = 0; i < count; i++) {
        scratch[task][i] = NormalScores.score(fractions[task][i]);
      }
    }
    // From the last on, so that the scores of those before are still their own.
    for (int task = factor.length - 1; task >= 0; task--) {
      if (factor[task][task] < 1) {
        mix(task, count, scratch);
        for (int i = 0; i < count; i++) {
          fractions[task][i] = NormalScores.fraction(scratch[task][i]);
        }
      }
    }
  }

  private void mix(int task, int count, double[][] scores) {
    double[] mixed = scores[task];
    double own = factor[task][task];
    for (int i = 0; i < count; i++) {
      mixed[i] *= own;
    }
    for (int source = 0; source < task; source++) {
      double weight = factor[task][source];
      double[] score = scores[source];
      for (int i = 0; i < count; i++) {
        mixed[i] += weight * score[i];
      }
    }
  }
}
