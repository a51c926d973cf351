package dev.tandem.metrics.prioritisation.multicriteria;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * VIKOR: a compromise between the least total regret S and the least worst regret R of an item.
 *
 * <p>The regret on a criterion is weight × (best − value) / (best − worst); it is 0 where best and worst coincide. Q = v × (S − S*) / (S⁻
 * − S*) + (1 − v) × (R − R*) / (R⁻ − R*), from 0 for the best; a term without range is 0. All are computed exactly, so that the
 * conditions of the compromise are decided, not rounded.
 *
 * <p>Cost: O(items × criteria) operations on exact scores.
 *
 * <p>Source: Serafim Opricovic and Gwo-Hshiung Tzeng (2004), Compromise solution by MCDM methods, European Journal of Operational
 * Research 156.
 *
 * @param majority v, the weight of the total regret, from 0 (veto) to 1 (majority)
 */
public record Vikor(double majority) {

  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if {@code majority} is outside 0 to 1
   */
  public Vikor {
    Require.fraction(majority, "majority", "v");
  }

  /** {@return VIKOR by consensus, v = 0.5} */
  public static Vikor withDefaults() {
    return new Vikor(0.5);
  }

  /**
   * {@return VIKOR with another v}
   *
   * @param majority the weight of the total regret, from 0 to 1
   * @throws IllegalArgumentException if {@code majority} is outside 0 to 1
   */
  public Vikor withMajority(double majority) {
    return new Vikor(majority);
  }

  /**
   * {@return the regrets of the items, and the compromise}
   *
   * @param matrix the judgements and weights
   */
  public VikorResult measure(DecisionMatrix matrix) {
    List<Score> total =
        new ArrayList<>(Collections.nCopies(matrix.alternatives().size(), Score.ZERO));
    List<Score> worst = new ArrayList<>(total);
    Normalisation goodness = new Normalisation.MinMax();
    ImmutableList<Score> weights = matrix.weights();
    for (int k = 0; k < weights.size(); k++) {
      List<Double> column = matrix.column(k);
      if (column.stream().distinct().count() <= 1) {
        continue;
      }
      List<Score> good = goodness.normalise(matrix.criteria().get(k), column, matrix.items());
      for (int i = 0; i < good.size(); i++) {
        Score regret = weights.get(k).times(Score.ONE.minus(good.get(i)));
        total.set(i, total.get(i).plus(regret));
        worst.set(i, Collections.max(List.of(worst.get(i), regret)));
      }
    }
    return new VikorResult(this, matrix, total, worst);
  }
}
