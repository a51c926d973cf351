package dev.tandem.metrics.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.nps.NpsBreakDifference;
import dev.tandem.metrics.satisfaction.nps.NpsConvention;
import dev.tandem.metrics.satisfaction.nps.PairedNps;
import dev.tandem.metrics.satisfaction.nps.WeightedNpsAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result. */
class PrintedResultsTest {
  private static final RatingCounts RATINGS =
      new RatingCounts(RatingScale.ONE_TO_FIVE, List.of(1L, 0L, 2L, 4L, 3L));

  @Test
  void ratings_haveARowEachThatWasGiven() {
    assertThat(RATINGS).hasToString("""
        10 answers on 1-5
        rating  answers
             1        1
             3        2
             4        4
             5        3""");
    assertThat(new RatingAccumulator(RatingScale.ONE_TO_FIVE).addAll(RATINGS))
        .hasToString(RATINGS.toString());
  }

  @Test
  void scores_areASentence() {
    assertThat(NetPromoterScore.of(15, 25, 60))
        .hasToString(
            "net promoter score: detractors 0-6, passives 7-8, promoters 9-10, counts 15/25/60, responses 100, interval adjusted Wald, confidence 95 % = 45, [29.3431, 58.0355] (95 % adjusted Wald)");
    assertThat(NetPromoterScore.of(0, 0, 0))
        .hasToString(
            "net promoter score: detractors 0-6, passives 7-8, promoters 9-10, counts 0/0/0, responses 0, interval adjusted Wald, confidence 95 % = -");
    assertThat(NetPromoterScore.of(15, 25, 60).minus(NetPromoterScore.of(20, 30, 50)))
        .hasToString(
            "difference of net promoter scores: detractors 0-6, passives 7-8, promoters 9-10, respondents different people, first 15/25/60, second 20/30/50 = 15, [-6.2473, 35.3735] (95 % adjusted Wald)");
    assertThat(CustomerSatisfaction.from(RATINGS))
        .hasToString(
            "customer satisfaction: scale 1-5, satisfied from 4, responses 10; satisfied 7 of 10");
    assertThat(CustomerEffort.Ease.from(RATINGS))
        .hasToString(
            "customer effort score 2.0: scale 1-5, polarity higher is better, agrees from 4, responses 10; easy 7 of 10");
    assertThat(new CustomerEffort.Effort(RATINGS))
        .hasToString(
            "customer effort score 1.0: scale 1-5, polarity lower is better, responses 10; low minus high effort -60");
  }

  @Test
  void movesAndBreaks_haveRows() {
    assertThat(
            new PairedNps(List.of(List.of(5L, 2L, 1L), List.of(1L, 6L, 3L), List.of(0L, 1L, 9L))))
        .hasToString("""
        28 respondents, change 17.8571 points
        from       to detractor  to passive  to promoter
        DETRACTOR             5           2            1
        PASSIVE               1           6            3
        PROMOTER              0           1            9""");
    NpsConvention ours = NpsConvention.standard().withBreaks(RatingScale.ONE_TO_FIVE, 3, 4);
    NpsConvention theirs = NpsConvention.standard().withBreaks(RatingScale.ONE_TO_FIVE, 2, 3);
    assertThat(NpsBreakDifference.between(RATINGS, ours, theirs)).hasToString("""
        0 or 60
        rating  answers  first      second    points
             3        2  DETRACTOR  PASSIVE       20
             4        4  PASSIVE    PROMOTER      40""");
  }

  @Test
  void weightedAnswers_sayHowManyOfWhichWeights() {
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(NpsConvention.standard());
    weighted.add(9, 1);
    weighted.add(3, 2.5);
    assertThat(weighted).hasToString("ratings 0-10: 2 answers of 2 weights");
    assertThat(weighted.snapshot().orElseThrow())
        .hasToString(
            "net promoter score: detractors 0-6, passives 7-8, promoters 9-10, weighting a weight for each answer, interval Wald, confidence 95 % = -42.8571, [-100.0000, 70.2779] (95 % Wald, clipped to [-100.0, 100.0])");
  }
}
