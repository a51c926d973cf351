package dev.tandem.metrics.prioritisation.multicriteria;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;

/** Ways to find the weights of criteria. Each returns weights of sum 1, in the order in which the criteria were given. */
public final class CriterionWeights {

  private CriterionWeights() {}

  /**
   * {@return weights in proportion to points}
   *
   * @param points what each criterion was given
   * @throws IllegalArgumentException if a criterion is blank, its points are negative, NaN or infinite, or all are 0
   */
  public static ImmutableMap<String, Double> direct(Map<String, Double> points) {
    points.forEach((criterion, value) ->
        Require.nonNegative(value, "points", Require.name(criterion, "criterion")));
    Score sum = Score.sum(points.values().stream().map(Score::of).toList());
    checkArgument(
        sum.signum() > 0, "points must have one above 0: %s. Weigh the criteria.", points);
    return ImmutableMap.copyOf(
        Maps.transformValues(points, value -> Score.of(value).dividedBy(sum).value()));
  }

  /**
   * {@return weights from swings: the criterion whose step from worst to best matters most is given 100, the others in proportion}
   *
   * <p>Unlike direct weights, swings look at the range that the items really span. Source: Detlof von Winterfeldt and Ward Edwards
   * (1986), Decision Analysis and Behavioral Research.
   *
   * @param swings how much each criterion's swing matters; the largest is 100
   * @throws IllegalArgumentException if a criterion is blank, a swing is outside 0 to 100, or none is 100
   */
  public static ImmutableMap<String, Double> swing(Map<String, Double> swings) {
    return swing(swings, 100);
  }

  /**
   * {@return weights from swings on another scale than 0 to 100}
   *
   * @param swings how much each criterion's swing matters
   * @param largest what the swing that matters most is given, for example 10
   * @throws IllegalArgumentException if {@code largest} is not above 0, a criterion is blank, a swing is outside 0 to {@code largest}, or
   *     none reaches it
   */
  public static ImmutableMap<String, Double> swing(Map<String, Double> swings, double largest) {
    Require.positive(largest, "largest swing", "of all criteria");
    swings.forEach((criterion, value) ->
        Require.within(value, 0, largest, "swing", Require.name(criterion, "criterion")));
    checkArgument(
        swings.containsValue(largest),
        "swings must have one of %s: %s. Give it to the swing that matters most.",
        Score.of(largest),
        swings);
    return direct(swings);
  }

  /**
   * {@return rank-order-centroid weights: the k-th of n criteria weighs (1/k + 1/(k + 1) + … + 1/n) / n}
   *
   * <p>The mean of all weights that agree with the order. Three criteria weigh 11/18, 5/18 and 2/18. Source: Hutton Barron and Bruce
   * Barrett (1996), Decision quality using ranked attribute weights.
   *
   * @param mostImportantFirst the criteria in order of importance
   * @throws IllegalArgumentException if there is none, or one is blank or appears twice
   */
  public static ImmutableMap<String, Double> rankOrderCentroid(List<String> mostImportantFirst) {
    Require.notEmpty(mostImportantFirst, "criteria");
    mostImportantFirst.forEach(criterion -> Require.name(criterion, "criterion"));
    Require.unique(mostImportantFirst, "criterion");
    int n = mostImportantFirst.size();
    double[] weights = new double[n];
    Score tail = Score.ZERO;
    for (int k = n; k >= 1; k--) {
      tail = tail.plus(Score.ofRatio(1, k));
      weights[k - 1] = tail.dividedBy(Score.of(n)).value();
    }
    ImmutableMap.Builder<String, Double> byName = ImmutableMap.builder();
    for (int k = 0; k < n; k++) {
      byName.put(mostImportantFirst.get(k), weights[k]);
    }
    return byName.buildOrThrow();
  }
}
