package dev.tandem.metrics.prioritisation.valuation;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One item's expected commercial value: (NPV × P(commercial) − launch cost) × P(technical) − development cost.
 *
 * <p>Source: Robert Cooper, Scott Edgett and Elko Kleinschmidt (2001), Portfolio Management for New Products.
 *
 * @param item the item's name
 * @param netPresentValue the value if everything succeeds, discounted to today, before the costs below
 * @param commercialSuccess the probability of commercial success, given technical success
 * @param launchCost what it costs to launch
 * @param technicalSuccess the probability of technical success
 * @param developmentCost what development still costs
 */
public record ExpectedCommercialValue(
    String item,
    double netPresentValue,
    double commercialSuccess,
    double launchCost,
    double technicalSuccess,
    double developmentCost) {

  /**
   * Checks the estimates.
   *
   * @throws IllegalArgumentException if {@code item} is blank, a probability is outside 0 to 1, a cost is negative, or a number is NaN
   *     or infinite
   */
  public ExpectedCommercialValue {
    Require.name(item, "item");
    Require.finite(netPresentValue, "net present value", item);
    Require.fraction(commercialSuccess, "probability of commercial success", item);
    Require.nonNegative(launchCost, "launch cost", item);
    Require.fraction(technicalSuccess, "probability of technical success", item);
    Require.nonNegative(developmentCost, "development cost", item);
  }

  /** {@return the value if the item is developed, and launched whenever development succeeds; may be negative} */
  public Score value() {
    return atLaunch().times(Score.of(technicalSuccess)).minus(Score.of(developmentCost));
  }

  /** {@return the value with the right to abandon before development and before launch: max(0, max(0, launch) × P − cost)} */
  public Score valueWithAbandonment() {
    return atLeastZero(
        atLeastZero(atLaunch()).times(Score.of(technicalSuccess)).minus(Score.of(developmentCost)));
  }

  /**
   * {@return the items by {@link #value()}, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<ExpectedCommercialValue> items) {
    return Ranking.of(
        "expected commercial value",
        "(NPV × P(commercial) − launch) × P(technical) − development",
        items.stream().map(item -> item.scored(item.value())).toList());
  }

  /**
   * {@return the items by {@link #value()} / development cost, highest first: the order in which to spend a limited development budget}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or a development cost is 0
   */
  public static Ranking rankByDevelopmentCost(List<ExpectedCommercialValue> items) {
    return Ranking.of(
        "expected commercial value / development cost",
        "((NPV × P(commercial) − launch) × P(technical) − development) / development",
        items.stream().map(ExpectedCommercialValue::scoredByDevelopmentCost).toList());
  }

  private Score atLaunch() {
    return Score.of(netPresentValue).times(Score.of(commercialSuccess)).minus(Score.of(launchCost));
  }

  private static Score atLeastZero(Score value) {
    return value.signum() < 0 ? Score.ZERO : value;
  }

  private ScoredItem scoredByDevelopmentCost() {
    Require.positive(developmentCost, "development cost", item);
    return scored(value().dividedBy(Score.of(developmentCost)));
  }

  private ScoredItem scored(Score score) {
    return new ScoredItem(
        item,
        score,
        ImmutableMap.of(
            "NPV", netPresentValue,
            "P(commercial)", commercialSuccess,
            "launch", launchCost,
            "P(technical)", technicalSuccess,
            "development", developmentCost));
  }
}
