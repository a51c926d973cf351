package dev.tandem.metrics.prioritisation.choice;

/** The Bradley–Terry likelihood: Σ wins(i, j) × log(1 / (1 + e^(uⱼ − uᵢ))). */
final class DuelLikelihood implements ChoiceLikelihood {

  private final double[][] wins;

  /** Keeps {@code wins}: how often the row's item was preferred to the column's. */
  DuelLikelihood(double[][] wins) {
    this.wins = wins;
  }

  @Override
  public double logLikelihood(double[] utilities) {
    double sum = 0;
    for (int i = 0; i < wins.length; i++) {
      for (int j = 0; j < wins.length; j++) {
        if (wins[i][j] > 0) {
          double gap = utilities[j] - utilities[i];
          double excess = Math.max(0, gap);
          sum -= wins[i][j] * (excess + StrictMath.log1p(StrictMath.exp(-Math.abs(gap))));
        }
      }
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] utilities) {
    double[] gradient = new double[wins.length];
    for (int i = 0; i < wins.length; i++) {
      for (int j = 0; j < wins.length; j++) {
        gradient[i] +=
            wins[i][j] * probability(utilities, j, i) - wins[j][i] * probability(utilities, i, j);
      }
    }
    return gradient;
  }

  @Override
  public double[][] information(double[] utilities) {
    double[][] information = new double[wins.length][wins.length];
    for (int i = 0; i < wins.length; i++) {
      for (int j = 0; j < wins.length; j++) {
        if (i != j) {
          double met = wins[i][j] + wins[j][i];
          double weight = met * probability(utilities, i, j) * probability(utilities, j, i);
          information[i][j] = -weight;
          information[i][i] += weight;
        }
      }
    }
    return information;
  }

  private static double probability(double[] utilities, int winner, int loser) {
    return 1 / (1 + StrictMath.exp(utilities[loser] - utilities[winner]));
  }
}
