package dev.tandem.scheduling.simulation.sampling.copula;

import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/** One factor, source 0, in the scores of all tasks; task k has source k + 1 for itself. */
record OneFactorCopula(int tasks, double scoreCorrelation) implements Copula {

  @Override
  public int sources() {
    return tasks + 1;
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
    if (scoreCorrelation == 0) {
      uniforms.fill(dimensions[task + 1], first, count, fractions);
      return;
    }
    double common = Math.sqrt(scoreCorrelation);
    double own = Math.sqrt(1 - scoreCorrelation);
    uniforms.fill(dimensions[0], first, count, fractions);
    for (int i = 0; i < count; i++) {
      scores[i] = common * NormalScores.score(fractions[i]);
    }
    uniforms.fill(dimensions[task + 1], first, count, fractions);
    for (int i = 0; i < count; i++) {
      fractions[i] = NormalScores.fraction(scores[i] + own * NormalScores.score(fractions[i]));
    }
  }
}
