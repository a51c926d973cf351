package dev.tandem.metrics.prioritisation;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One item's ICE judgements: impact, confidence and ease, each from 1 to 10 unless another scale is stated.
 *
 * <p>Both conventions are in use and may rank differently: the product punishes a single low judgement, the mean forgives it.
 *
 * <p>Source: Sean Ellis, Hacking Growth (2017); GrowthHackers multiplied the judgements, others average them.
 *
 * @param item the item's name
 * @param impact how much it moves the goal
 * @param confidence how sure that is
 * @param ease how little it takes; the highest judgement is the easiest
 * @param scale the scale of all three judgements; items on different scales cannot be ranked together
 */
public record Ice(
    String item, double impact, double confidence, double ease, JudgementScale scale) {

  /**
   * Checks the judgements.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or a judgement is off the scale
   */
  public Ice {
    Require.name(item, "item");
    scale.check(impact, "impact", item);
    scale.check(confidence, "confidence", item);
    scale.check(ease, "ease", item);
  }

  /**
   * Judgements on the published scale, from 1 to 10.
   *
   * @param item the item's name
   * @param impact how much it moves the goal, from 1 to 10
   * @param confidence how sure that is, from 1 to 10
   * @param ease how little it takes, from 1 to 10; 10 is the easiest
   * @throws IllegalArgumentException if {@code item} is blank, or a judgement is outside 1 to 10
   */
  public Ice(String item, double impact, double confidence, double ease) {
    this(item, impact, confidence, ease, JudgementScale.ONE_TO_TEN);
  }

  /** {@return impact × confidence × ease; on the published scale from 1 to 1000} */
  public Score product() {
    return Score.of(impact).times(Score.of(confidence)).times(Score.of(ease));
  }

  /** {@return (impact + confidence + ease) / 3, exactly; on the scale itself} */
  public Score mean() {
    return Score.of(impact).plus(Score.of(confidence)).plus(Score.of(ease)).dividedBy(Score.of(3));
  }

  /**
   * {@return the items by {@link #product()}, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or the scales differ
   */
  public static Ranking rankByProduct(List<Ice> items) {
    Require.same(items, Ice::scale, Ice::item, "scales", "Judge all items on one scale.");
    return Ranking.of(
        "ICE, product",
        "impact × confidence × ease",
        items.stream().map(item -> item.scored(item.product())).toList());
  }

  /**
   * {@return the items by {@link #mean()}, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or the scales differ
   */
  public static Ranking rankByMean(List<Ice> items) {
    Require.same(items, Ice::scale, Ice::item, "scales", "Judge all items on one scale.");
    return Ranking.of(
        "ICE, mean",
        "(impact + confidence + ease) / 3",
        items.stream().map(item -> item.scored(item.mean())).toList());
  }

  private ScoredItem scored(Score score) {
    return new ScoredItem(
        item, score, ImmutableMap.of("impact", impact, "confidence", confidence, "ease", ease));
  }
}
