package dev.tandem.scheduling.simulation.sampling.copula;

import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import java.util.Arrays;

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
      int task,
      Uniforms uniforms,
      int[] dimensions,
      long first,
      int count,
      int[] fractions,
      double[] scores) {
    double[] weights = factor[task];
    if (weights[task] == 1) {
      uniforms.fill(dimensions[task], first, count, fractions);
      return;
    }
    Arrays.fill(scores, 0, count, 0);
    for (int source = 0; source <= task; source++) {
      double weight = weights[source];
      if (weight != 0) {
        uniforms.fill(dimensions[source], first, count, fractions);
        for (int i = 0; i < count; i++) {
          scores[i] += weight * NormalScores.score(fractions[i]);
        }
      }
    }
    for (int i = 0; i < count; i++) {
      fractions[i] = NormalScores.fraction(scores[i]);
    }
  }
}
