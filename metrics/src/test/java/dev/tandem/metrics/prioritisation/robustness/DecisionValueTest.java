package dev.tandem.metrics.prioritisation.robustness;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.multicriteria.Alternative;
import dev.tandem.metrics.prioritisation.multicriteria.Criterion;
import dev.tandem.metrics.prioritisation.multicriteria.DecisionMatrix;
import dev.tandem.metrics.prioritisation.multicriteria.WeightedScoring;
import dev.tandem.metrics.prioritisation.robustness.PayoffTable.Plan;
import dev.tandem.metrics.prioritisation.robustness.PayoffTable.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class DecisionValueTest {

  private static final DecisionMatrix MATRIX = new DecisionMatrix(
      List.of(Criterion.benefit("value", 3), Criterion.benefit("fit", 1)),
      List.of(Alternative.of("a", 10, 0), Alternative.of("b", 0, 10), Alternative.of("c", 0, 0)));

  @Test
  void informationValue_twoUniformScores_agreesWithTheMeanOfTheLarger() {
    // E[max] of two U(0, 1) is 2/3; knowing one against a mean of 1/2 gains 1/8.
    InformationValue information = new InformationValue(
        List.of(item("a", Estimate.uniform(0, 1)), item("b", Estimate.uniform(0, 1))), 1);
    assertThat(information.perfectInformation()).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(information.perfectInformationByItem().get(0)).isCloseTo(0.125, within(1e-12));
    assertThat(information.perfectInformationByItem().get(1)).isCloseTo(0.125, within(1e-12));
    assertThat(information.choice()).containsExactly("a");
  }

  @Test
  void informationValue_lognormalAgainstFixed_agreesWithBlacksFormula() {
    double sigma = 3;
    double mean = Math.exp(sigma * sigma / 2);
    double strike = 2 * mean;
    InformationValue information = new InformationValue(
        List.of(item("a", LogNormal.ofLogarithm(0, sigma)), item("b", Estimate.fixed(strike))), 1);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double d = (Math.log(mean / strike) + sigma * sigma / 2) / sigma;
    double call =
        mean * normal.cumulativeProbability(d) - strike * normal.cumulativeProbability(d - sigma);
    assertThat(information.perfectInformationByItem().get(0)).isCloseTo(call, within(1e-9 * call));
    assertThat(information.perfectInformation()).isCloseTo(call, within(1e-9 * call));
    assertThat(information.perfectInformationByItem().get(1)).isZero();
  }

  @Test
  void researchNext_costsWeighedAgainstTheGain() {
    InformationValue information = new InformationValue(
        List.of(item("a", Estimate.uniform(0, 1)), item("b", Estimate.uniform(0, 1))), 1);
    assertThat(information.researchNext(Map.of("a", 0.1)).orElseThrow().item()).isEqualTo("b");
    assertThat(information.researchNext(Map.of("a", 0.2, "b", 0.125))).isEmpty();
    assertThat(information.researchRanking(Map.of("a", 0.1)).explain("a"))
        .isEqualTo("2. a: 0.025 (value of information 0.125, research cost 0.1)");
  }

  @Test
  void informationValue_everythingChosen_isZero() {
    InformationValue information =
        new InformationValue(List.of(item("a", Estimate.uniform(0, 1))), 1);
    assertThat(information.perfectInformation()).isZero();
    assertThat(information.perfectInformationByItem().get(0)).isZero();
    assertThat(information.researchNext(Map.of())).isEmpty();
  }

  @Test
  void overtakingFactor_saysHowFarOneInputMustBeWrong() {
    OvertakingFactor factor = OvertakingFactor.between(scores(625, 800), "item 0", "item 1");
    assertThat(factor.ahead()).isEqualTo("item 1");
    assertThat(factor.explain())
        .isEqualTo("item 0 draws level with item 1 if one input is wrong by a factor of 1.28,"
            + " or both scores by 13.1 %");
  }

  @Test
  void overtakingFactor_zeroScore_cannotBeClosed() {
    assertThat(OvertakingFactor.between(scores(0, 5), "item 0", "item 1").factor())
        .isEmpty();
    assertThat(OvertakingFactor.between(scores(0, 5), "item 0", "item 1").sharedFactor())
        .isEmpty();
    assertThat(OvertakingFactor.between(scores(0, 0), "item 0", "item 1").factor())
        .contains(Score.ONE);
    assertThat(OvertakingFactor.between(scores(0, 5), "item 1", "item 0").explain())
        .isEqualTo("no factor brings item 0 level with item 1: one score is 0");
  }

  @Test
  void overtakingFactor_lowerIsBetter_dividesTheOtherWay() {
    Ranking ranking =
        new Ranking("distance", "d", Direction.LOWER_IS_BETTER, scores(2, 3).items(), List.of());
    assertThat(OvertakingFactor.of(ranking))
        .containsExactly(
            new OvertakingFactor("item 0", "item 1", Optional.of(Score.ofRatio(3, 2))));
  }

  @Test
  void weightFlip_atTheLevel_theItemsAreLevel() {
    WeightedScoring scoring = WeightedScoring.withDefaults();
    List<WeightFlip> flips = WeightFlip.between(scoring, MATRIX, "b", "a");
    assertThat(flips)
        .contains(new WeightFlip("a", "b", "value", Score.of(0.75), Score.of(0.5)))
        .contains(new WeightFlip("a", "b", "fit", Score.of(0.25), Score.of(0.5)))
        .hasSize(2);
    assertThat(flips.get(0).change()).isEqualTo(Score.of(-0.25));
    assertThat(flips.get(0).explain())
        .isEqualTo("b draws level with a if value weighs 0.5 of the total instead of 0.75");
    DecisionMatrix level = new DecisionMatrix(
        List.of(Criterion.benefit("value", 0.5), Criterion.benefit("fit", 0.5)),
        MATRIX.alternatives());
    assertThat(scoring.rank(level).item("a").score())
        .isEqualTo(scoring.rank(level).item("b").score());
  }

  @Test
  void weightFlip_ofTop_isTheSmallestChangeThatReachesATie() {
    WeightedScoring scoring = WeightedScoring.withDefaults();
    assertThat(WeightFlip.ofTop(scoring, MATRIX, 1).orElseThrow().change())
        .isEqualTo(Score.of(-0.25));
    // b leads c as long as fit has any weight.
    assertThat(WeightFlip.ofTop(scoring, MATRIX, 2).orElseThrow().level())
        .isIn(Score.ZERO, Score.ONE);
    assertThat(WeightFlip.ofTop(scoring, MATRIX, 3)).isEmpty();
  }

  @Test
  void nonsense_isRefused() {
    UncertainItem a = item("a", Estimate.fixed(1));
    refuses(() -> new InformationValue(List.of(), 1), "items must not be empty");
    refuses(() -> new InformationValue(List.of(a, a), 1), "item must");
    refuses(() -> new InformationValue(List.of(a), 2), "chosen must be from 1");
    InformationValue information = new InformationValue(List.of(a), 1);
    refuses(() -> information.researchRanking(Map.of("b", 1.0)), "item must be one of [a]: b");
    refuses(() -> information.researchNext(Map.of("a", -1.0)), "research cost must");
    refuses(() -> OvertakingFactor.of(scores(1, -1)), "score must be at least 0: -1, item item 1");
    refuses(() -> OvertakingFactor.between(scores(1, 2), "x", "item 1"), "item must be one of");
    refuses(
        () -> new OvertakingFactor("a", "b", Optional.of(Score.of(0.5))),
        "factor must be at least 1: 0.5, a before b");
    refuses(
        () -> new WeightFlip("a", "b", "fit", Score.of(2), Score.ONE),
        "weight must be a share from 0 to 1: 2, criterion fit");
    refuses(
        () -> new WeightFlip("a", "b", "fit", Score.ONE, Score.of(-1)),
        "level must be a share from 0 to 1: -1, criterion fit");
    WeightedScoring scoring = WeightedScoring.withDefaults();
    refuses(() -> WeightFlip.ofTop(scoring, MATRIX, 4), "count must be from 1");
    refuses(() -> WeightFlip.between(scoring, MATRIX, "x", "a"), "item must be one of");
  }

  @Test
  void payoffTable_nonsense_isRefused() {
    Scenario sure = new Scenario("sure", 1);
    Plan plan = new Plan("plan", List.of(1.0));
    refuses(() -> new PayoffTable(List.of(), List.of(plan)), "scenarios must not be empty");
    refuses(() -> new PayoffTable(List.of(sure), List.of()), "plans must not be empty");
    refuses(() -> new PayoffTable(List.of(sure, sure), List.of(plan)), "scenario must");
    refuses(() -> new PayoffTable(List.of(sure), List.of(plan, plan)), "plan must");
    refuses(
        () -> new PayoffTable(List.of(sure), List.of(new Plan("plan", List.of()))),
        "payoffs must be one a scenario: 0 for 1 scenarios, plan plan");
    refuses(
        () -> new PayoffTable(List.of(new Scenario("half", 0.5)), List.of(plan)),
        "probabilities must sum to 1: 0.5");
    refuses(
        () -> new PayoffTable(List.of(sure), List.of(plan)).regrets("other"),
        "plan must be one of [plan]: other");
    refuses(() -> new Scenario(" ", 1), "scenario must not be blank");
    refuses(() -> new Scenario("s", 1.5), "probability must be a fraction");
    refuses(() -> new Plan(" ", List.of()), "plan must not be blank");
    refuses(() -> new Plan("p", List.of(Double.NaN)), "payoff must be finite");
  }

  private static UncertainItem item(String name, Estimate score) {
    return new UncertainItem(name, score);
  }

  private static Ranking scores(double... scores) {
    List<ScoredItem> items = new ArrayList<>();
    for (double score : scores) {
      items.add(new ScoredItem("item " + items.size(), Score.of(score), Map.of()));
    }
    return Ranking.of("score", "given", items);
  }
}
