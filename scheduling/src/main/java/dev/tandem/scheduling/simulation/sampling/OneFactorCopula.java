package dev.tandem.scheduling.simulation.sampling;

/** One factor, source 0, in the scores of all tasks; task k has source k + 1 for itself. */
record OneFactorCopula(int tasks, double scoreCorrelation) implements Copula {

  @Override
  public int sources() {
    return tasks + 1;
  }

  @Override
  public void fill(
      Uniforms uniforms,
      int[] dimensions,
      long first,
      int count,
      int[][] fractions,
      double[][] scratch) {
    double common = Math.sqrt(scoreCorrelation);
    double own = Math.sqrt(1 - scoreCorrelation);
    double[] factor = scratch[0];
    int[] row = fractions[0];
    uniforms.fill(dimensions[0], first, count, row);
    for (int i = 0; i < count; i++) {
      factor[i] = common * NormalScores.score(row[i]);
    }
    for (int task = 0; task < tasks; task++) {
      row = fractions[task];
      uniforms.fill(dimensions[task + 1], first, count, row);
      for (int i = 0; common > 0 && i < count; i++) {
        row[i] = NormalScores.fraction(factor[i] + own * NormalScores.score(row[i]));
      }
    }
  }
}
