package dev.tandem.metrics.prioritisation.vendor;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An Aha! scorecard: a weighted sum of metrics, times one more metric.
 *
 * <p>{@link #productValue()} is Aha!'s own: (1.0 × population + 1.0 × need + 1.0 × strategy − 1.0 × effort) × confidence. The score may
 * be negative.
 *
 * <p>Source: Aha! Support, Aha! scorecards and the product value score.
 *
 * @param weights the weight of each metric of the sum; negative for those that count against an item
 * @param multiplier the metric that multiplies the sum
 */
public record AhaScorecard(Map<String, Double> weights, String multiplier) {

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if {@code multiplier} is blank, there is no weight, or one is NaN or infinite
   */
  public AhaScorecard {
    Require.name(multiplier, "multiplier");
    Require.notEmpty(weights.keySet(), "weights");
    weights = ImmutableMap.copyOf(weights);
    weights.forEach((metric, weight) -> Require.finite(weight, "weight", metric));
  }

  /** {@return Aha!'s default scorecard, the product value score} */
  public static AhaScorecard productValue() {
    return new AhaScorecard(
        ImmutableMap.of("population", 1.0, "need", 1.0, "strategy", 1.0, "effort", -1.0),
        "confidence");
  }

  /**
   * {@return the items by score, highest first}
   *
   * @param rows the items with their metrics, in declaration order
   * @throws IllegalArgumentException if an item appears twice, lacks a metric or has an unknown one
   */
  public Ranking rank(List<ScorecardRow> rows) {
    return Ranking.of(
        "Aha!",
        "(Σ weight × metric) × " + multiplier,
        rows.stream().map(row -> row.scored(score(row))).toList());
  }

  /**
   * {@return the score as older documentation says it is displayed: rounded up to a whole number}
   *
   * @param score the score
   */
  public static BigInteger displayed(Score score) {
    BigInteger[] parts = score.numerator().divideAndRemainder(score.denominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  private Score score(ScorecardRow row) {
    Set<String> metrics =
        ImmutableSet.<String>builder().addAll(weights.keySet()).add(multiplier).build();
    row.requireOnly(metrics);
    Score sum = Score.sum(weights.entrySet().stream()
        .map(weight -> Score.of(weight.getValue()).times(row.in(weight.getKey())))
        .toList());
    return sum.times(row.in(multiplier));
  }
}
