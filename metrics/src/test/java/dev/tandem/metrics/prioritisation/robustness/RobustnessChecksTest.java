package dev.tandem.metrics.prioritisation.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.robustness.PayoffTable.Plan;
import dev.tandem.metrics.prioritisation.robustness.PayoffTable.Scenario;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** What is refused, what a closed form answers to the last bit, and what the rankings show as their inputs. */
class RobustnessChecksTest {

  private static final RankProbabilities RANKS = RankRobustness.withDefaults()
      .evaluate(List.of(
          new UncertainItem("login", Estimate.uniform(2, 4)),
          new UncertainItem("search", Estimate.uniform(1, 3))));

  @Test
  void group_withoutItems_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RankGroup(1, List.of(), 0.8))
        .withMessageContaining("items");
  }

  @Test
  void groups_ofNoOrder_areNoneAndStillCheckTheConfidence() {
    assertThat(RankGroup.split(List.of(), (a, b) -> 1, 0.8)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankGroup.split(List.of(), (a, b) -> 1, 0.5))
        .withMessage("confidence must be above 0.5 and at most 1: 0.5. State 80 percent as 0.8.");
  }

  @Test
  void rankingByTop_outsideTheRanks_isRefused() {
    for (int count : new int[] {0, 3}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RANKS.rankingByTop(count))
          .withMessageStartingWith("rank must be from 1 to the number of items: " + count);
    }
  }

  @Test
  void probabilityAhead_ofAnItemOfTheSameName_isRefused() {
    UncertainItem login = new UncertainItem("login", LogNormal.ofLogarithm(1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> login.probabilityAhead(login))
        .withMessageContaining("login");
  }

  @Test
  void probabilityAhead_ofTwoLognormals_isTheClosedFormToTheLastBit() {
    UncertainItem login = new UncertainItem("login", LogNormal.ofLogarithm(1.3, 0.7));
    UncertainItem search = new UncertainItem("search", LogNormal.ofLogarithm(0.4, 1.1));
    double expected =
        NormalDistribution.of(0, 1).cumulativeProbability((1.3 - 0.4) / Math.hypot(0.7, 1.1));
    assertThat(login.probabilityAhead(search)).isEqualTo(expected);
  }

  @Test
  void probabilityAhead_ofTwoCertainLognormals_isCertain() {
    UncertainItem login = new UncertainItem("login", LogNormal.ofLogarithm(1, 0));
    UncertainItem equal = new UncertainItem("search", LogNormal.ofLogarithm(1, 0));
    UncertainItem less = new UncertainItem("export", LogNormal.ofLogarithm(0, 0));
    assertThat(login.probabilityAhead(equal)).isZero();
    assertThat(login.probabilityAhead(less)).isEqualTo(1);
    assertThat(less.probabilityAhead(login)).isZero();
  }

  @Test
  void payoffs_areTheInputsOfTheirRankings() {
    PayoffTable table = new PayoffTable(
        List.of(new Scenario("boom", 0.25), new Scenario("bust", 0.75)),
        List.of(new Plan("build", List.of(10.0, -2.0)), new Plan("wait", List.of(1.0, 1.0))));
    assertThat(table.rankByMaximumRegret().items())
        .extracting(ScoredItem::item, ScoredItem::inputs)
        .containsExactly(
            tuple("build", Map.of("boom", 10.0, "bust", -2.0)),
            tuple("wait", Map.of("boom", 1.0, "bust", 1.0)));
  }
}
