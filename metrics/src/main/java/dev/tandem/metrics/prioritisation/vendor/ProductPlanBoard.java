package dev.tandem.metrics.prioritisation.vendor;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ProductPlan's prioritisation board: each benefit adds weight × s / 5, each cost adds weight × (6 − s) / 5, with s from 1 to 5. The
 * best possible item has every benefit at 5 and every cost at 1, and scores the sum of the weights.
 *
 * <p>Source: ProductPlan Support, article 2978898, Prioritizing in ProductPlan.
 *
 * @param benefitWeights the weight of each benefit column
 * @param costWeights the weight of each cost column
 */
public record ProductPlanBoard(
    Map<String, Double> benefitWeights, Map<String, Double> costWeights) {

  private static final Score FIVE = Score.of(5);
  private static final Score SIX = Score.of(6);

  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if a weight is negative, NaN or infinite, or a column is both benefit and cost
   */
  public ProductPlanBoard {
    benefitWeights = ImmutableMap.copyOf(benefitWeights);
    costWeights = ImmutableMap.copyOf(costWeights);
    benefitWeights.forEach((column, weight) -> Require.nonNegative(weight, "weight", column));
    costWeights.forEach((column, weight) -> Require.nonNegative(weight, "weight", column));
    Set<String> both = Sets.intersection(benefitWeights.keySet(), costWeights.keySet());
    checkArgument(
        both.isEmpty(), "columns must be either benefit or cost: %s. Rename one of them.", both);
  }

  /** {@return the score of the best possible item: the sum of the weights} */
  public Score maximum() {
    return Score.sum(Iterables.transform(
        Iterables.concat(benefitWeights.values(), costWeights.values()), Score::of));
  }

  /**
   * {@return the items by score, highest first}
   *
   * @param rows the items with their judgements, in declaration order
   * @throws IllegalArgumentException if an item appears twice, lacks a column or has an unknown one, or a judgement is not a whole
   *     number from 1 to 5
   */
  public Ranking rank(List<ScorecardRow> rows) {
    return Ranking.of(
        "ProductPlan",
        "Σ weight × benefit / 5 + Σ weight × (6 − cost) / 5",
        rows.stream().map(row -> row.scored(score(row))).toList());
  }

  private Score score(ScorecardRow row) {
    row.requireOnly(Sets.union(benefitWeights.keySet(), costWeights.keySet()));
    row.judgements()
        .forEach((column, value) -> checkArgument(
            Require.within(value, 1, 5, column, row.item()) == Math.rint(value),
            "%s must be a whole number: %s, item %s. Use 1, 2, 3, 4 or 5.",
            column,
            value,
            row.item()));
    Score sum = Score.ZERO;
    for (Map.Entry<String, Double> weight : benefitWeights.entrySet()) {
      sum = sum.plus(Score.of(weight.getValue()).times(row.in(weight.getKey())));
    }
    for (Map.Entry<String, Double> weight : costWeights.entrySet()) {
      sum = sum.plus(Score.of(weight.getValue()).times(SIX.minus(row.in(weight.getKey()))));
    }
    return sum.dividedBy(FIVE);
  }
}
