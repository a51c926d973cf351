package dev.tandem.metrics.prioritisation.robustness;

import dev.tandem.core.estimate.Discrete;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** Walks through every combination of outcomes of discrete scores. */
final class RobustnessOracle {

  private final List<Discrete> scores;

  RobustnessOracle(List<UncertainItem> items) {
    scores = items.stream().map(item -> (Discrete) item.score()).toList();
  }

  double[][] ranks(TieRule ties) {
    int n = scores.size();
    double[][] ranks = new double[n][n];
    walk(new ArrayList<>(), 1, (values, probability) -> {
      for (int i = 0; i < n; i++) {
        double own = values.get(i);
        int above = (int) values.stream().filter(value -> value > own).count();
        int equal = (int) values.stream().filter(value -> value == own).count();
        int held = ties == TieRule.DRAW_LOTS ? equal : 1;
        for (int k = above; k < above + held; k++) {
          ranks[i][k] += probability / held;
        }
      }
    });
    return ranks;
  }

  /** {@return the expected sum of the largest values} */
  double largest(int taken) {
    double[] sum = new double[1];
    walk(new ArrayList<>(), 1, (values, probability) -> sum[0] += probability * top(values, taken));
    return sum[0];
  }

  /** {@return the expected value of choosing once one score is known and the others stand at their means} */
  double informationOn(int item, int taken) {
    double sum = 0;
    for (Discrete.Outcome outcome : scores.get(item).outcomes()) {
      List<Double> values = new ArrayList<>(scores.stream().map(Discrete::mean).toList());
      values.set(item, outcome.value());
      sum += outcome.probability() * top(values, taken);
    }
    return sum;
  }

  private static double top(List<Double> values, int taken) {
    return values.stream()
        .sorted(Comparator.reverseOrder())
        .limit(taken)
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private void walk(
      List<Double> values, double probability, BiConsumer<List<Double>, Double> leaf) {
    if (values.size() == scores.size()) {
      leaf.accept(values, probability);
      return;
    }
    for (Discrete.Outcome outcome : scores.get(values.size()).outcomes()) {
      List<Double> longer = new ArrayList<>(values);
      longer.add(outcome.value());
      walk(longer, probability * outcome.probability(), leaf);
    }
  }
}
