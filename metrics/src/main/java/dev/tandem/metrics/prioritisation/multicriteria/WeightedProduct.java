package dev.tandem.metrics.prioritisation.multicriteria;

import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * The weighted product: Π value^weight, with negative exponents where less is better. It needs no normalisation, and adding an item
 * never changes the order of the others.
 *
 * <p>Source: Percy Bridgman (1922), Dimensional Analysis; Evangelos Triantaphyllou (2000), Multi-Criteria Decision Making Methods.
 */
public final class WeightedProduct {

  private WeightedProduct() {}

  /**
   * {@return the items by weighted product, highest first}
   *
   * @param matrix the judgements and weights
   * @throws IllegalArgumentException if a judgement is not above 0
   */
  public static Ranking rank(DecisionMatrix matrix) {
    List<Score> weights = matrix.weights();
    return Ranking.of(
        "weighted product",
        "Π value^±weight",
        matrix.scored(matrix.alternatives().stream()
            .map(alternative -> Score.ofRounded(product(matrix, weights, alternative)))
            .toList()));
  }

  private static double product(
      DecisionMatrix matrix, List<Score> weights, Alternative alternative) {
    double logarithm = 0;
    for (int k = 0; k < weights.size(); k++) {
      Criterion criterion = matrix.criteria().get(k);
      double value =
          Require.positive(alternative.values().get(k), criterion.name(), alternative.item());
      double exponent = weights.get(k).value() * StrictMath.log(value);
      logarithm += criterion.isBenefit() ? exponent : -exponent;
    }
    return StrictMath.exp(logarithm);
  }
}
