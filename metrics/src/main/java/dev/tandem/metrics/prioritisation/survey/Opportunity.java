package dev.tandem.metrics.prioritisation.survey;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One outcome's opportunity score: importance + max(importance − satisfaction, 0), from 0 to 20.
 *
 * <p>The inputs are ten times the share of respondents who answered 4 or 5 of 5, not means; {@link OpportunitySurvey} counts them and
 * knows the sampling error, without which 15 against 14 is often noise.
 *
 * <p>Source: Anthony Ulwick (2005), What Customers Want.
 *
 * @param item the outcome's name
 * @param importance how important it is, from 0 to 10
 * @param satisfaction how satisfied people are with today's solution, from 0 to 10
 */
public record Opportunity(String item, double importance, double satisfaction) {

  /**
   * Checks the inputs.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or a number is outside 0 to 10
   */
  public Opportunity {
    Require.name(item, "item");
    Require.within(importance, 0, 10, "importance", item);
    Require.within(satisfaction, 0, 10, "satisfaction", item);
  }

  /** {@return importance + max(importance − satisfaction, 0), exactly} */
  public Score score() {
    Score gap = Score.of(importance).minus(Score.of(satisfaction));
    return gap.signum() > 0 ? Score.of(importance).plus(gap) : Score.of(importance);
  }

  /** {@return the band of the score} */
  public OpportunityBand band() {
    Score score = score();
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
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<Opportunity> items) {
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
