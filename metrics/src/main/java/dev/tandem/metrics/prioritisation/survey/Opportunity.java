package dev.tandem.metrics.prioritisation.survey;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.JudgementScale;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One outcome's opportunity score: importance + max(importance − satisfaction, 0); on Ulwick's scale of 0 to 10, from 0 to 20.
 *
 * <p>The inputs are ten times the share of respondents who answered 4 or 5 of 5, not means; {@link OpportunitySurvey} counts them and
 * knows the sampling error, without which 15 against 14 is often noise.
 *
 * <p>Source: Anthony Ulwick (2005), What Customers Want.
 *
 * @param item the outcome's name
 * @param importance how important it is
 * @param satisfaction how satisfied people are with today's solution
 * @param scale the scale of both; items on different scales cannot be ranked together
 */
public record Opportunity(
    String item, double importance, double satisfaction, JudgementScale scale) {

  private static final Score TEN = Score.of(10);

  /**
   * Checks the inputs.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or a number is off the scale
   */
  public Opportunity {
    Require.name(item, "item");
    scale.check(importance, "importance", item);
    scale.check(satisfaction, "satisfaction", item);
  }

  /**
   * Inputs on Ulwick's scale, from 0 to 10.
   *
   * @param item the outcome's name
   * @param importance how important it is, from 0 to 10
   * @param satisfaction how satisfied people are with today's solution, from 0 to 10
   * @throws IllegalArgumentException if {@code item} is blank, or a number is outside 0 to 10
   */
  public Opportunity(String item, double importance, double satisfaction) {
    this(item, importance, satisfaction, JudgementScale.ZERO_TO_TEN);
  }

  /** {@return importance + max(importance − satisfaction, 0), exactly} */
  public Score score() {
    Score gap = Score.of(importance).minus(Score.of(satisfaction));
    return gap.signum() > 0 ? Score.of(importance).plus(gap) : Score.of(importance);
  }

  /**
   * {@return the band of the score}
   *
   * <p>Bands are for a highest judgement of 10. On another scale the score is compared as if its highest judgement were 10: on one from
   * 1 to 5, above 7.5 is an extreme opportunity.
   */
  public OpportunityBand band() {
    Score score = score().times(TEN).dividedBy(Score.of(scale.high()));
    if (score.compareTo(Score.of(15)) > 0) {
      return OpportunityBand.EXTREME;
    }
    if (score.compareTo(Score.of(12)) >= 0) {
      return OpportunityBand.HIGH;
    }
    return score.compareTo(Score.of(10)) >= 0
        ? OpportunityBand.WORTH_CONSIDERING
        : OpportunityBand.LOW;
  }

  /** {@return whether people are more satisfied than the outcome is important: a place to save} */
  public boolean isOverserved() {
    return satisfaction > importance;
  }

  /**
   * {@return the outcomes by opportunity score, highest first}
   *
   * @param items the outcomes, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or the scales differ
   */
  public static Ranking rank(List<Opportunity> items) {
    Require.same(
        items, Opportunity::scale, Opportunity::item, "scales", "Judge all items on one scale.");
    return Ranking.of(
        "opportunity score",
        "importance + max(importance − satisfaction, 0)",
        items.stream()
            .map(item -> new ScoredItem(
                item.item,
                item.score(),
                ImmutableMap.of("importance", item.importance, "satisfaction", item.satisfaction)))
            .toList());
  }
}
