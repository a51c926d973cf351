package dev.tandem.metrics.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.nps.NpsComparison;
import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on satisfaction, with what the pages say about their results. */
class SatisfactionGuideTest {

  @Test
  void netPromoterScore() {
    NetPromoterScore score = NetPromoterScore.of(15, 25, 60);
    double points = score.score().orElseThrow();
    Interval interval = score.interval().orElseThrow();
    long answers = score.responsesForMargin(5).orElseThrow();
    NpsComparison change = score.minus(NetPromoterScore.of(20, 30, 50));
    double p = change.test().orElseThrow().pValue();
    assertThat(points).isEqualTo(45);
    assertThat(interval).hasToString("[29.3431, 58.0355] (95 % adjusted Wald)");
    assertThat(answers).isEqualTo(842);
    assertThat(p).isCloseTo(0.17, within(0.005));
  }

  @Test
  void csat() {
    RatingCounts ratings =
        new RatingCounts(RatingScale.ONE_TO_FIVE, List.of(3L, 5L, 12L, 45L, 35L));
    CustomerSatisfaction csat = CustomerSatisfaction.from(ratings);
    Proportion satisfied = csat.satisfied();
    Interval interval = satisfied.interval().orElseThrow();
    double net = csat.netPoints().orElseThrow();
    double points = csat.meanPoints().orElseThrow();
    Proportion topBox = new CustomerSatisfaction(ratings, 1).satisfied();
    assertThat(satisfied).isEqualTo(Proportion.of(80, 100));
    assertThat(interval).hasToString("[0.7112, 0.8666] (95 % Wilson score)");
    assertThat(net).isCloseTo(72, within(1e-9));
    assertThat(points).isCloseTo(76, within(1e-9));
    assertThat(csat.mean().orElseThrow().mean()).isCloseTo(4.04, within(1e-12));
    assertThat(topBox).isEqualTo(Proportion.of(35, 100));
  }

  @Test
  void ces() {
    CustomerEffort.Effort effort = new CustomerEffort.Effort(
        new RatingCounts(RatingScale.ONE_TO_FIVE, List.of(30L, 25L, 20L, 15L, 10L)));
    double mean = effort.mean().orElseThrow().mean();
    double balance = effort.lowMinusHighPoints().orElseThrow();
    CustomerEffort.Ease ease = CustomerEffort.Ease.from(
        new RatingCounts(RatingScale.ONE_TO_SEVEN, List.of(2L, 3L, 5L, 10L, 20L, 40L, 20L)));
    Proportion easy = ease.easy();
    double net = ease.netPoints().orElseThrow();
    Polarity polarity = ease.polarity();
    assertThat(mean).isCloseTo(2.5, within(1e-12));
    assertThat(balance).isCloseTo(30, within(1e-9));
    assertThat(easy).isEqualTo(Proportion.of(80, 100));
    assertThat(net).isCloseTo(70, within(1e-9));
    assertThat(polarity).isEqualTo(Polarity.HIGHER_IS_BETTER);
  }
}
