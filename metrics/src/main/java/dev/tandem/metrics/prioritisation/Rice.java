package dev.tandem.metrics.prioritisation;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Locale;

/**
 * One item's RICE judgements: reach × impact × confidence / effort, the total impact per time worked.
 *
 * <p>Edge cases: nobody reached, no impact or no confidence scores 0; effort of 0 is refused. The order is unchanged when a factor is
 * rescaled for all items, but not when it is shifted. Two items with the same ratio share a position.
 *
 * <p>Source: Sean McBride (2016), RICE: Simple prioritization for product managers, Intercom.
 *
 * @param item the item's name
 * @param reach how many people or events the item affects in one {@code period}
 * @param period the period of {@code reach}; items with different periods cannot be ranked together
 * @param impact the effect on each of them; Intercom's scale is 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal
 * @param confidence how sure these judgements are, as a fraction unless stated otherwise; Intercom's scale is 1 high, 0.8 medium, 0.5 low
 * @param effort person-months of all disciplines together
 * @param confidenceScale the scale of {@code confidence}; items with different ones cannot be ranked together
 */
public record Rice(
    String item,
    double reach,
    ReachPeriod period,
    double impact,
    double confidence,
    double effort,
    JudgementScale confidenceScale) {

  /**
   * Checks the judgements.
   *
   * @throws IllegalArgumentException if {@code item} is blank, reach or impact is negative, confidence is off its scale, effort is not
   *     above 0, or a number is NaN or infinite
   */
  public Rice {
    Require.name(item, "item");
    Require.nonNegative(reach, "reach", item);
    Require.nonNegative(impact, "impact", item);
    confidenceScale.check(confidence, "confidence", item);
    Require.positive(effort, "effort", item);
  }

  /**
   * Judgements whose confidence is a fraction, as Intercom writes them.
   *
   * @param item the item's name
   * @param reach how many people or events the item affects in one {@code period}
   * @param period the period of {@code reach}
   * @param impact the effect on each of them
   * @param confidence how sure these judgements are, from 0 to 1
   * @param effort person-months of all disciplines together
   * @throws IllegalArgumentException if {@code item} is blank, reach or impact is negative, confidence is outside 0 to 1, effort is not
   *     above 0, or a number is NaN or infinite
   */
  public Rice(
      String item,
      double reach,
      ReachPeriod period,
      double impact,
      double confidence,
      double effort) {
    this(item, reach, period, impact, confidence, effort, JudgementScale.FRACTION);
  }

  /** {@return reach × impact × confidence / effort, exactly} */
  public Score score() {
    return Score.of(reach)
        .times(Score.of(impact))
        .times(Score.of(confidence))
        .dividedBy(Score.of(effort));
  }

  /**
   * {@return the items by RICE score, highest first, with findings against Intercom's scales; without findings if the confidence is on
   * another scale than Intercom's fractions}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or the reach periods or the scales of confidence differ
   */
  public static Ranking rank(List<Rice> items) {
    boolean ownScale =
        items.stream().anyMatch(item -> !item.confidenceScale.equals(JudgementScale.FRACTION));
    return rank(items, ownScale ? RiceScale.ANY : RiceScale.INTERCOM);
  }

  /**
   * {@return the items by RICE score, highest first, with findings against a scale}
   *
   * @param items the items, in declaration order
   * @param scale what the judgements should look like
   * @throws IllegalArgumentException if an item appears twice, or the reach periods or the scales of confidence differ
   */
  public static Ranking rank(List<Rice> items, RiceScale scale) {
    Require.same(
        items, Rice::period, Rice::item, "reach periods", "Count every reach over one period.");
    Require.same(
        items,
        Rice::confidenceScale,
        Rice::item,
        "scales of confidence",
        "Judge all items on one scale.");
    return Ranking.of(
            "RICE",
            "reach × impact × confidence / effort",
            items.stream().map(Rice::scored).toList())
        .withFindings(items.stream().flatMap(item -> scale.check(item).stream()).toList());
  }

  private ScoredItem scored() {
    return new ScoredItem(
        item,
        score(),
        ImmutableMap.of(
            "reach per " + period.name().toLowerCase(Locale.ROOT),
            reach,
            "impact",
            impact,
            "confidence",
            confidence,
            "effort",
            effort));
  }
}
