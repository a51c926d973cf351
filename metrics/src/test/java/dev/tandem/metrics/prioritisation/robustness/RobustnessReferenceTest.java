package dev.tandem.metrics.prioritisation.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.ReferenceCase;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.comparison.RankReversal;
import dev.tandem.metrics.prioritisation.comparison.RankingComparison;
import dev.tandem.metrics.prioritisation.multicriteria.Alternative;
import dev.tandem.metrics.prioritisation.multicriteria.Criterion;
import dev.tandem.metrics.prioritisation.multicriteria.DecisionMatrix;
import dev.tandem.metrics.prioritisation.multicriteria.Topsis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RobustnessReferenceTest {

  @Test
  void ranks_discreteScores() {
    ReferenceCase reference = only("rank_robustness", 8e-16);
    List<UncertainItem> items = discrete(reference.input().get("score_pmf"));
    List<String> names = ReferenceCase.names(items.size());
    RankProbabilities ranks = RankRobustness.withDefaults().evaluate(items);
    int top = reference.input().get("top_n").asInt();
    for (int i = 0; i < items.size(); i++) {
      String item = names.get(i);
      reference.checkAll(
          ranks.acceptability().get(i).asList(),
          reference.expected().get("rank_acceptability").get(i));
      reference.checkAll(
          names.stream().map(other -> ranks.probabilityAhead(item, other)).toList(),
          reference.expected().get("p_i_beats_j").get(i));
    }
    reference.checkAll(
        "mean_score", items.stream().map(item -> item.score().mean()).toList());
    reference.checkAll(
        "p_in_top_n",
        names.stream().map(item -> ranks.probabilityInTop(item, top)).toList());
    reference.checkAll("expected_rank", names.stream().map(ranks::expectedRank).toList());
    assertThat(ranks.error()).isZero();
  }

  @Test
  void rice_lognormalFactors() {
    ReferenceCase reference = only("rank_robustness_lognormal", 2.2e-11);
    UncertainItem a = rice("a", reference.input().get("a")).scored();
    UncertainItem b = rice("b", reference.input().get("b")).scored();
    LogNormal scoreA = (LogNormal) a.score();
    LogNormal scoreB = (LogNormal) b.score();
    reference.check("median_a", scoreA.median());
    reference.check("median_b", scoreB.median());
    reference.check("gsd_a", Math.exp(scoreA.sigma()));
    reference.check("gsd_b", Math.exp(scoreB.sigma()));
    reference.check("mean_a", scoreA.mean());
    reference.check("mean_b", scoreB.mean());
    reference.check("p_a_beats_b", a.probabilityAhead(b));
    RankProbabilities ranks = RankRobustness.withDefaults().evaluate(List.of(a, b));
    reference.check("p_a_beats_b", ranks.probabilityAhead("a", "b"));
    reference.check("p_a_beats_b", ranks.probability("a", 1));
  }

  @Test
  void topsis_worstAlternativeAdded_reversesTheOthers() {
    ReferenceCase reference = only("rank_reversal", 3.4e-12);
    JsonNode input = reference.input();
    Ranking before = Topsis.withDefaults().measure(matrix(input, "before")).rank();
    Ranking after = Topsis.withDefaults().measure(matrix(input, "after")).rank();
    reference.checkScores("before", before, ReferenceCase.names(3));
    reference.checkScores("after", after, ReferenceCase.names(4));
    assertThat(!RankingComparison.between(before, after).reversals().isEmpty())
        .isEqualTo(reference.expected().get("reversed").asBoolean());
    assertThat(RankingComparison.between(before, after).reversals())
        .containsExactly(new RankReversal("item 2", "item 0"));
  }

  @Test
  void overtakingFactors_fourScores() {
    ReferenceCase reference = only("rank_flip_threshold", 0);
    List<Double> scores = ReferenceCase.doubles(reference.input().get("scores"));
    List<String> names = ReferenceCase.names(scores.size());
    Ranking ranking = Ranking.of(
        "RICE",
        "ratio",
        IntStream.range(0, scores.size())
            .mapToObj(i -> new ScoredItem(names.get(i), Score.of(scores.get(i)), Map.of()))
            .toList());
    List<OvertakingFactor> factors = OvertakingFactor.of(ranking);
    reference.checkAll(
        "order",
        ranking.order().stream().map(item -> (double) names.indexOf(item)).toList());
    reference.checkAll(
        "factor_for_next_to_overtake",
        factors.stream().map(factor -> factor.factor().orElseThrow().value()).toList());
    reference.checkAll(
        "pct_change_each_if_split_equally_between_the_two",
        factors.stream()
            .map(factor -> 100 * (factor.sharedFactor().orElseThrow() - 1))
            .toList());
  }

  @Test
  void regret_threeRoadmaps() {
    ReferenceCase reference = only("regret_evpi", 0);
    List<Double> probabilities = ReferenceCase.doubles(reference.input().get("probabilities"));
    List<String> names = ReferenceCase.names(3);
    List<PayoffTable.Plan> plans = IntStream.range(0, 3)
        .mapToObj(i -> new PayoffTable.Plan(
            names.get(i),
            ReferenceCase.doubles(
                reference.input().get("payoff_plan_by_scenario").get(i))))
        .toList();
    PayoffTable table = new PayoffTable(
        IntStream.range(0, 3)
            .mapToObj(s -> new PayoffTable.Scenario("scenario " + s, probabilities.get(s)))
            .toList(),
        plans);
    for (int i = 0; i < 3; i++) {
      reference.checkAll(
          table.regrets(names.get(i)).stream().map(Score::value).toList(),
          reference.expected().get("regret").get(i));
    }
    reference.checkScores("max_regret", table.rankByMaximumRegret(), names);
    reference.checkScores("expected_value", table.rankByExpectedPayoff(), names);
    reference.checkScores("expected_regret", table.rankByExpectedRegret(), names);
    reference.check(
        "minimax_regret_plan", names.indexOf(table.rankByMaximumRegret().order().get(0)));
    reference.check(
        "best_expected_plan", names.indexOf(table.rankByExpectedPayoff().order().get(0)));
    reference.check("evpi", table.perfectInformation().value());
  }

  @Test
  void informationValue_chooseTwoOfFour() {
    ReferenceCase reference = only("value_of_information_top_n", 2.6e-15);
    List<UncertainItem> items = discrete(reference.input().get("value_pmf"));
    InformationValue information =
        new InformationValue(items, reference.input().get("choose_n").asInt());
    ImmutableDoubleArray byItem = information.perfectInformationByItem();
    reference.checkAll("mean", items.stream().map(item -> item.score().mean()).toList());
    reference.check("value_choosing_by_mean", information.valueOfChoice());
    reference.check("evpi", information.perfectInformation());
    reference.checkAll("evppi_per_feature", byItem.asList());
    assertThat(information.researchNext(Map.of()).orElseThrow().item())
        .isEqualTo("item " + reference.expected().get("research_first").asInt());
  }

  private static ReferenceCase only(String method, double tolerance) {
    return ReferenceCase.of(RobustnessReferenceTest.class, method, tolerance)
        .toList()
        .get(0);
  }

  private static List<UncertainItem> discrete(JsonNode masses) {
    List<UncertainItem> items = new ArrayList<>();
    for (JsonNode mass : masses) {
      Map<Double, Double> probabilities = new LinkedHashMap<>();
      ReferenceCase.numbers(mass)
          .forEach((value, p) -> probabilities.put(Double.valueOf(value), p));
      items.add(new UncertainItem("item " + items.size(), Estimate.discrete(probabilities)));
    }
    return items;
  }

  private static UncertainRice rice(String item, JsonNode factors) {
    return new UncertainRice(
        item,
        spread(factors.get("reach")),
        spread(factors.get("impact")),
        spread(factors.get("confidence")),
        spread(factors.get("effort")));
  }

  private static LogNormal spread(JsonNode medianAndGeometricDeviation) {
    return LogNormal.ofLogarithm(
        Math.log(medianAndGeometricDeviation.get(0).asDouble()),
        Math.log(medianAndGeometricDeviation.get(1).asDouble()));
  }

  private static DecisionMatrix matrix(JsonNode input, String rows) {
    List<Double> weights = ReferenceCase.doubles(input.get("weights"));
    List<Alternative> alternatives = new ArrayList<>();
    for (JsonNode row : input.get(rows)) {
      alternatives.add(new Alternative("item " + alternatives.size(), ReferenceCase.doubles(row)));
    }
    return new DecisionMatrix(
        IntStream.range(0, weights.size())
            .mapToObj(k -> Criterion.benefit("criterion " + k, weights.get(k)))
            .toList(),
        alternatives);
  }
}
