package dev.tandem.metrics.prioritisation;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scales are the team's: scores come out as on its own sheet. */
class JudgementScaleTest {

  private static final JudgementScale FIVE = JudgementScale.ONE_TO_FIVE;

  @Test
  void rice_allFactorsFromOneToFive_scoresAsOnTheSheet() {
    Ranking ranking = Rice.rank(List.of(
        rice("e", 4, 3, 2, 5),
        rice("d", 3, 2, 3, 3),
        rice("c", 5, 4, 3, 2),
        rice("b", 5, 5, 4, 2),
        rice("a", 5, 4, 3, 1)));
    assertThat(ranking.items().stream().map(item -> item.score().toString()))
        .containsExactly("60", "50", "30", "6", "4.8");
    assertThat(ranking.order()).containsExactly("a", "b", "c", "d", "e");
    assertThat(ranking.findings()).isEmpty();
  }

  @Test
  void rice_confidenceInPercent_isAHundredTimesTheFraction() {
    JudgementScale percent = JudgementScale.of(0, 100);
    assertThat(new Rice("a", 500, ReachPeriod.MONTH, 2, 80, 4, percent).score())
        .isEqualTo(new Rice("a", 500, ReachPeriod.MONTH, 2, 0.8, 4).score().times(Score.of(100)));
  }

  @Test
  void rice_offItsOwnScale_throws() {
    refuses(
        () -> rice("a", 1, 1, 6, 1),
        "confidence must be from 1 to 5: 6.0, item a. Use that scale, or state your own.");
    refuses(() -> rice("a", 1, 1, Double.NaN, 1), "confidence must be from 1 to 5: NaN, item a.");
  }

  @Test
  void rice_differentScales_areNotRankedTogether() {
    refuses(
        () ->
            Rice.rank(List.of(new Rice("a", 1, ReachPeriod.WEEK, 1, 1, 1), rice("b", 1, 1, 1, 1))),
        "reach periods must be the same: QUARTER, item b, but WEEK, item a. Count every reach over one period.");
    refuses(
        () -> Rice.rank(
            List.of(new Rice("a", 1, ReachPeriod.QUARTER, 1, 1, 1), rice("b", 1, 1, 1, 1))),
        "scales of confidence must be the same: 1 to 5, item b, but 0 to 1, item a. Judge all items on one scale.");
  }

  @Test
  void ice_ownScale_scoresAsGiven() {
    Ice five = new Ice("a", 5, 4, 3, FIVE);
    Ice hundred = new Ice("b", 70, 0, 20, JudgementScale.of(0, 100));
    assertThat(five.product()).isEqualTo(Score.of(60));
    assertThat(five.mean()).isEqualTo(Score.of(4));
    assertThat(hundred.product()).isEqualTo(Score.ZERO);
    assertThat(hundred.mean()).isEqualTo(Score.of(30));
    refuses(() -> new Ice("a", 6, 1, 1, FIVE), "impact must be from 1 to 5: 6.0, item a.");
    refuses(
        () -> Ice.rankByProduct(List.of(five, hundred)),
        "scales must be the same: 0 to 100, item b, but 1 to 5, item a. Judge all items on one scale.");
    refuses(() -> Ice.rankByMean(List.of(hundred, five)), "scales must be the same: 1 to 5");
  }

  @Test
  void pie_ownScale_scoresAsGiven() {
    Pie five = new Pie("a", 5, 4, 1, FIVE);
    assertThat(five.mean()).isEqualTo(Score.ofRatio(10, 3));
    assertThat(five.product()).isEqualTo(Score.of(20));
    assertThat(Pie.rankByMean(List.of(five, new Pie("b", 4, 4, 4, FIVE))).order())
        .containsExactly("b", "a");
    refuses(() -> new Pie("a", 1, 0, 1, FIVE), "importance must be from 1 to 5: 0.0, item a.");
    refuses(
        () -> Pie.rankByMean(List.of(five, new Pie("b", 1, 1, 1))),
        "scales must be the same: 1 to 10, item b, but 1 to 5, item a.");
    refuses(
        () -> Pie.rankByProduct(List.of(five, new Pie("b", 1, 1, 1))), "scales must be the same:");
  }

  @Test
  void scale_nonsense_throws() {
    refuses(
        () -> JudgementScale.of(5, 5),
        "scale must run from 0 or more to a higher number: from 5.0 to 5.0. State its lowest and its highest judgement.");
    refuses(() -> JudgementScale.of(-1, 5), "scale must run from 0 or more");
    refuses(() -> JudgementScale.of(0, Double.POSITIVE_INFINITY), "scale must run from 0 or more");
    refuses(() -> JudgementScale.of(Double.NaN, 1), "scale must run from 0 or more");
    refuses(() -> JudgementScale.of(0, Double.NaN), "scale must run from 0 or more");
  }

  @Test
  void scale_ends_belongToIt() {
    assertThat(FIVE.check(1, "impact", "a")).isEqualTo(1);
    assertThat(FIVE.check(5, "impact", "a")).isEqualTo(5);
    assertThat(FIVE.check(2.5, "impact", "a")).isEqualTo(2.5);
    assertThat(FIVE).hasToString("1 to 5");
  }

  private static Rice rice(
      String item, double reach, double impact, double confidence, double effort) {
    return new Rice(item, reach, ReachPeriod.QUARTER, impact, confidence, effort, FIVE);
  }
}
