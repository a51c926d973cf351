package dev.tandem.metrics.prioritisation.multicriteria;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Score;
import java.util.Arrays;
import java.util.List;

/**
 * TOPSIS: how close an item is to the ideal, compared with how far it is from the worst: d⁻ / (d⁺ + d⁻).
 *
 * <p>The ideal takes the best value of each criterion among the items, the anti-ideal the worst; distances are Euclidean in weighted,
 * normalised values. Adding an item, even a poor one, can change the order of the others.
 *
 * <p>Cost: O(items × criteria). Source: Ching-Lai Hwang and Kwangsun Yoon (1981), Multiple Attribute Decision Making.
 *
 * @param scaling how values of a criterion are normalised
 */
public record Topsis(Scaling scaling) {

  /** {@return TOPSIS with vector normalisation, as published} */
  public static Topsis withDefaults() {
    return new Topsis(Scaling.VECTOR);
  }

  /**
   * {@return TOPSIS with another normalisation}
   *
   * @param scaling how values of a criterion are normalised
   */
  public Topsis withScaling(Scaling scaling) {
    return new Topsis(scaling);
  }

  /**
   * {@return the distances of the items}
   *
   * @param matrix the judgements and weights
   */
  public TopsisResult measure(DecisionMatrix matrix) {
    int n = matrix.alternatives().size();
    double[] toIdeal = new double[n];
    double[] toWorst = new double[n];
    ImmutableList<Score> weights = matrix.weights();
    for (int k = 0; k < weights.size(); k++) {
      double[] scaled = scale(matrix, k, weights.get(k).value());
      double high = Arrays.stream(scaled).max().orElse(0);
      double low = Arrays.stream(scaled).min().orElse(0);
      boolean benefit = matrix.criteria().get(k).isBenefit();
      for (int i = 0; i < n; i++) {
        double fromHigh = square(high - scaled[i]);
        double fromLow = square(scaled[i] - low);
        toIdeal[i] += benefit ? fromHigh : fromLow;
        toWorst[i] += benefit ? fromLow : fromHigh;
      }
    }
    return new TopsisResult(matrix, roots(toIdeal), roots(toWorst));
  }

  private double[] scale(DecisionMatrix matrix, int criterion, double weight) {
    double[] values =
        matrix.column(criterion).stream().mapToDouble(Double::doubleValue).toArray();
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return values;
    }
    double unit = scaling == Scaling.VECTOR ? norm(values, largest) : range(values);
    return Arrays.stream(values)
        .map(value -> unit == 0 ? 0 : weight * (value / unit))
        .toArray();
  }

  private static double norm(double[] values, double largest) {
    // Squares of ratios neither overflow nor vanish.
    return largest
        * StrictMath.sqrt(
            Arrays.stream(values).map(value -> square(value / largest)).sum());
  }

  private static double range(double[] values) {
    return Score.of(Arrays.stream(values).max().orElse(0))
        .minus(Score.of(Arrays.stream(values).min().orElse(0)))
        .value();
  }

  private static double square(double x) {
    return x * x;
  }

  private static List<Double> roots(double[] squares) {
    return Arrays.stream(squares).map(StrictMath::sqrt).boxed().toList();
  }

  /** How the values of a criterion are normalised. */
  public enum Scaling {
    /** Divided by the length of the column: 3, 4 become 0.6, 0.8. A column of zeros stays. Source: Hwang and Yoon (1981). */
    VECTOR,
    /** Divided by the range of the column, so that best and worst are 1 apart. A constant column does not count. */
    MIN_MAX
  }
}
