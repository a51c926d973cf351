package dev.tandem.metrics.prioritisation.vendor;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * airfocus's focus score: value weight × Σ w·value + cost weight × (1 − Σ w·cost), from 0 to 1, with every judgement normalised to 0
 * to 1.
 *
 * <p>airfocus normalises points from 0 to 10 by a tenth, {@linkplain Size sizes} by their {@linkplain Size#normalised() fraction}, and
 * money by the largest amount. All weights are fractions: those of the values sum to 1, as do those of the costs, and the two of the
 * factors.
 *
 * <p>Source: airfocus Help, article 2571468, How the focus score is calculated.
 *
 * @param valueWeights the weight of each value criterion
 * @param costWeights the weight of each cost criterion
 * @param valueWeight the weight of all values together
 * @param costWeight the weight of all costs together
 */
public record AirfocusScore(
    Map<String, Double> valueWeights,
    Map<String, Double> costWeights,
    double valueWeight,
    double costWeight) {

  /** Three weights of a third sum to 1 only to the precision of a double. */
  private static final Score SUM_TOLERANCE = Score.of(1e-9);

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if a weight is outside 0 to 1, weights do not sum to 1 within 1e-9, or a criterion is
   *     both value and cost
   */
  public AirfocusScore {
    valueWeights = ImmutableMap.copyOf(valueWeights);
    costWeights = ImmutableMap.copyOf(costWeights);
    requireSumOfOne(valueWeights, "value weights");
    requireSumOfOne(costWeights, "cost weights");
    requireSumOfOne(ImmutableMap.of("value", valueWeight, "cost", costWeight), "factor weights");
    Set<String> both = Sets.intersection(valueWeights.keySet(), costWeights.keySet());
    checkArgument(
        both.isEmpty(), "criteria must be either value or cost: %s. Rename one of them.", both);
  }

  /**
   * {@return the items by focus score, highest first}
   *
   * @param rows the items with their normalised judgements, in declaration order
   * @throws IllegalArgumentException if an item appears twice, lacks a criterion or has an unknown one, or a judgement is outside 0 to 1
   */
  public Ranking rank(List<ScorecardRow> rows) {
    return Ranking.of(
        "airfocus",
        "value weight × Σ w·value + cost weight × (1 − Σ w·cost)",
        rows.stream().map(row -> row.scored(score(row))).toList());
  }

  private Score score(ScorecardRow row) {
    row.requireOnly(Sets.union(valueWeights.keySet(), costWeights.keySet()));
    row.judgements()
        .forEach((criterion, value) -> Require.within(value, 0, 1, criterion, row.item()));
    Score gain = Score.of(valueWeight).times(weighted(valueWeights, row));
    Score thrift = Score.of(costWeight).times(Score.ONE.minus(weighted(costWeights, row)));
    return gain.plus(thrift);
  }

  private static Score weighted(Map<String, Double> weights, ScorecardRow row) {
    return Score.sum(weights.entrySet().stream()
        .map(weight -> Score.of(weight.getValue()).times(row.in(weight.getKey())))
        .toList());
  }

  private static void requireSumOfOne(Map<String, Double> weights, String role) {
    weights.forEach((criterion, weight) -> Require.fraction(weight, role, criterion));
    Score sum = Score.sum(weights.values().stream().map(Score::of).toList());
    Score excess = sum.minus(Score.ONE);
    checkArgument(
        excess.compareTo(SUM_TOLERANCE) <= 0
            && Score.ZERO.minus(excess).compareTo(SUM_TOLERANCE) <= 0,
        "%s must sum to 1: %s. Write 70 % as 0.7.",
        role,
        sum);
  }

  /** airfocus's sizes. */
  public enum Size {
    /** Small: 0. */
    S(0),
    /** Medium: 0.33. */
    M(0.33),
    /** Large: 0.66. */
    L(0.66),
    /** Extra large: 1. */
    XL(1);

    private final double normalised;

    Size(double normalised) {
      this.normalised = normalised;
    }

    /** {@return the fraction that the size stands for} */
    public double normalised() {
      return normalised;
    }
  }
}
