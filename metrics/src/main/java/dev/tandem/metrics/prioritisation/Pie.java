package dev.tandem.metrics.prioritisation;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One item's PIE judgements: potential, importance and ease, each from 1 to 10 unless another scale is stated.
 *
 * <p>WiderFunnel averages the judgements: {@link #mean()} is the score as published; the product is offered because tools use it.
 *
 * <p>Source: Chris Goward (2012), You Should Test That, WiderFunnel.
 *
 * @param item the item's name
 * @param potential how much the page can be improved
 * @param importance how valuable its traffic is
 * @param ease how simple the test is; the highest judgement is the easiest
 * @param scale the scale of all three judgements; items on different scales cannot be ranked together
 */
public record Pie(
    String item, double potential, double importance, double ease, JudgementScale scale) {

  /**
   * Checks the judgements.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or a judgement is off the scale
   */
  public Pie {
    Require.name(item, "item");
    scale.check(potential, "potential", item);
    scale.check(importance, "importance", item);
    scale.check(ease, "ease", item);
  }

  /**
   * Judgements on the published scale, from 1 to 10.
   *
   * @param item the item's name
   * @param potential how much the page can be improved, from 1 to 10
   * @param importance how valuable its traffic is, from 1 to 10
   * @param ease how simple the test is, from 1 to 10; 10 is the easiest
   * @throws IllegalArgumentException if {@code item} is blank, or a judgement is outside 1 to 10
   */
  public Pie(String item, double potential, double importance, double ease) {
    this(item, potential, importance, ease, JudgementScale.ONE_TO_TEN);
  }

  /** {@return potential × importance × ease; on the published scale from 1 to 1000} */
  public Score product() {
    return Score.of(potential).times(Score.of(importance)).times(Score.of(ease));
  }

  /** {@return (potential + importance + ease) / 3, exactly; on the scale itself} */
  public Score mean() {
    return Score.of(potential)
        .plus(Score.of(importance))
        .plus(Score.of(ease))
        .dividedBy(Score.of(3));
  }

  /**
   * {@return the items by {@link #product()}, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or the scales differ
   */
  public static Ranking rankByProduct(List<Pie> items) {
    Require.same(items, Pie::scale, Pie::item, "scales", "Judge all items on one scale.");
    return Ranking.of(
        "PIE, product",
        "potential × importance × ease",
        items.stream().map(item -> item.scored(item.product())).toList());
  }

  /**
   * {@return the items by {@link #mean()}, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or the scales differ
   */
  public static Ranking rankByMean(List<Pie> items) {
    Require.same(items, Pie::scale, Pie::item, "scales", "Judge all items on one scale.");
    return Ranking.of(
        "PIE, mean",
        "(potential + importance + ease) / 3",
        items.stream().map(item -> item.scored(item.mean())).toList());
  }

  private ScoredItem scored(Score score) {
    return new ScoredItem(
        item,
        score,
        ImmutableMap.of("potential", potential, "importance", importance, "ease", ease));
  }
}
