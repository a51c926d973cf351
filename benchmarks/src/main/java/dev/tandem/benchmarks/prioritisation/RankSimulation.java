package dev.tandem.benchmarks.prioritisation;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.estimate.Triangular;
import dev.tandem.metrics.prioritisation.robustness.UncertainItem;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The peer: draws every score, sorts, and counts who had which rank. Samplers and counters as one would write them by hand. */
final class RankSimulation {

  private final List<Estimate> scores;
  private final int draws;

  RankSimulation(List<UncertainItem> items, int draws) {
    this.scores = items.stream().map(UncertainItem::score).toList();
    this.draws = draws;
  }

  /** {@return for each item the share of draws in which it had each rank} */
  double[][] run(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = scores.size();
    int[][] counts = new int[n][n];
    double[] drawn = new double[n];
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < n; i++) {
        drawn[i] = draw(scores.get(i), random);
      }
      double[] sorted = drawn.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < n; i++) {
        counts[i][n - 1 - Arrays.binarySearch(sorted, drawn[i])]++;
      }
    }
    return Arrays.stream(counts)
        .map(row ->
            Arrays.stream(row).mapToDouble(count -> (double) count / draws).toArray())
        .toArray(double[][]::new);
  }

  /** {@return the largest standard error of a share: that of one half} */
  double standardError() {
    return 0.5 / Math.sqrt(draws);
  }

  private static double draw(Estimate score, RandomGenerator random) {
    if (score instanceof LogNormal spread) {
      return Math.exp(spread.mu() + spread.sigma() * random.nextGaussian());
    }
    if (score instanceof Triangular triangle) {
      return draw(triangle, random.nextDouble());
    }
    throw new IllegalArgumentException("score must be lognormal or triangular: " + score + ".");
  }

  private static double draw(Triangular triangle, double probability) {
    double width = triangle.max() - triangle.min();
    double below = triangle.mode() - triangle.min();
    double above = triangle.max() - triangle.mode();
    return probability * width < below
        ? triangle.min() + Math.sqrt(probability * width * below)
        : triangle.max() - Math.sqrt((1 - probability) * width * above);
  }
}
