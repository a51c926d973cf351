package dev.tandem.metrics.prioritisation.robustness;

import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Sums and ratios of independent judgements that take a few values each: every combination, equal results joined exactly. */
final class DiscreteScore {

  private DiscreteScore() {}

  static boolean isDiscrete(Estimate estimate) {
    return estimate instanceof Fixed || estimate instanceof Discrete;
  }

  /** {@return the distribution of the sum of {@code parts} over {@code divisor}} */
  static Estimate ratio(List<Estimate> parts, Estimate divisor) {
    Map<Score, Double> scores = Map.of(Score.ZERO, 1.0);
    for (Estimate part : parts) {
      scores = combined(scores, part, Score::plus);
    }
    return estimate(combined(scores, divisor, Score::dividedBy));
  }

  private static Map<Score, Double> combined(
      Map<Score, Double> scores, Estimate judgement, BinaryOperator<Score> operation) {
    Map<Score, Double> results = new TreeMap<>();
    Map<Double, Double> outcomes = Marginal.of(judgement).atoms();
    scores.forEach((score, probability) -> outcomes.forEach((value, likely) ->
        results.merge(operation.apply(score, Score.of(value)), probability * likely, Double::sum)));
    return results;
  }

  private static Estimate estimate(Map<Score, Double> scores) {
    Map<Double, Double> values = new TreeMap<>();
    scores.forEach((score, probability) -> values.merge(score.value(), probability, Double::sum));
    // Of combinations, some may be less likely than a double can say.
    values.values().removeIf(probability -> probability == 0);
    double total = values.values().stream().mapToDouble(Double::doubleValue).sum();
    values.replaceAll((value, probability) -> probability / total);
    return values.size() == 1
        ? Estimate.fixed(values.keySet().iterator().next())
        : Estimate.discrete(values);
  }
}
