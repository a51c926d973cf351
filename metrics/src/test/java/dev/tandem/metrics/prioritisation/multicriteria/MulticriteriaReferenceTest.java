package dev.tandem.metrics.prioritisation.multicriteria;

import static dev.tandem.metrics.prioritisation.ReferenceCase.doubles;
import static dev.tandem.metrics.prioritisation.ReferenceCase.names;

import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.ReferenceCase;
import dev.tandem.metrics.prioritisation.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MulticriteriaReferenceTest {

  @ParameterizedTest
  @MethodSource
  void weightedScoring(ReferenceCase reference) {
    List<Criterion> criteria = new ArrayList<>();
    reference
        .input()
        .get("criteria")
        .forEach(node -> criteria.add(new Criterion(
            node.get("id").asString(),
            node.get("weight").asDouble(),
            direction(node.get("direction")))));
    List<Alternative> items = new ArrayList<>();
    reference
        .input()
        .get("items")
        .forEach(node -> items.add(new Alternative(
            node.get("id").asString(),
            criteria.stream()
                .map(criterion -> node.get("values").get(criterion.name()).asDouble())
                .toList())));
    DecisionMatrix matrix = new DecisionMatrix(criteria, items);
    Ranking ranking = WeightedScoring.withDefaults().rank(matrix);
    reference.checkScores("score", ranking, matrix.items());
    reference.checkPositions("rank", ranking, matrix.items());
  }

  @ParameterizedTest
  @MethodSource
  void mcdm(ReferenceCase reference) {
    DecisionMatrix matrix = decision(reference, reference.input().get("matrix"));
    Topsis topsis = Topsis.withDefaults();
    reference.checkAll("topsis_vector", topsis.measure(matrix).closeness());
    reference.checkAll(
        "topsis_minmax",
        topsis.withScaling(Topsis.Scaling.MIN_MAX).measure(matrix).closeness());
    checkFlows(
        reference,
        Promethee.withDefaults().measure(matrix),
        reference.expected().get("promethee2_usual"));
    VikorResult vikor = Vikor.withDefaults().measure(matrix);
    JsonNode wanted = reference.expected().get("vikor_v_0_5");
    reference.checkAll(values(vikor.totalRegrets()), wanted.get("S"));
    reference.checkAll(values(vikor.worstRegrets()), wanted.get("R"));
    reference.checkAll(values(vikor.compromiseScores()), wanted.get("Q"));
    WeightedScoring saw = WeightedScoring.withDefaults();
    reference.checkScores("saw_minmax", saw.rank(matrix), matrix.items());
    reference.checkScores(
        "saw_max", saw.withNormalisation(new Normalisation.Maximum()).rank(matrix), matrix.items());
    reference.checkScores("wpm", WeightedProduct.rank(matrix), matrix.items());
  }

  @ParameterizedTest
  @MethodSource
  void promethee(ReferenceCase reference) {
    DecisionMatrix matrix = decision(reference, reference.input().get("matrix"));
    Promethee method = Promethee.withDefaults();
    for (int k = 0; k < matrix.criteria().size(); k++) {
      double q = reference.input().get("q").get(k).asDouble();
      double p = reference.input().get("p").get(k).asDouble();
      method = method.withPreference(
          matrix.criteria().get(k).name(), new PreferenceFunction.Linear(q, p));
    }
    checkFlows(reference, method.measure(matrix), reference.expected());
  }

  @ParameterizedTest
  @MethodSource
  void rankReversal(ReferenceCase reference) {
    DecisionMatrix before = decision(reference, reference.input().get("before"));
    DecisionMatrix after = decision(reference, reference.input().get("after"));
    reference.checkAll("before", Topsis.withDefaults().measure(before).closeness());
    reference.checkAll("after", Topsis.withDefaults().measure(after).closeness());
    reference.checkPositions(
        "rank_before", Topsis.withDefaults().measure(before).rank(), before.items());
    reference.checkPositions(
        "rank_after_of_originals", Topsis.withDefaults().measure(after).rank(), before.items());
  }

  static Stream<ReferenceCase> weightedScoring() {
    return ReferenceCase.of(MulticriteriaReferenceTest.class, "weighted_scoring", 5e-16);
  }

  static Stream<ReferenceCase> mcdm() {
    return ReferenceCase.of(MulticriteriaReferenceTest.class, "mcdm", 1.2e-11);
  }

  static Stream<ReferenceCase> promethee() {
    return ReferenceCase.of(
        MulticriteriaReferenceTest.class, "promethee_vshape_indifference", 1.2e-15);
  }

  static Stream<ReferenceCase> rankReversal() {
    return ReferenceCase.of(MulticriteriaReferenceTest.class, "rank_reversal", 9e-16);
  }

  private static void checkFlows(ReferenceCase reference, PrometheeResult result, JsonNode wanted) {
    reference.checkAll(result.leavingFlows(), wanted.get("plus"));
    reference.checkAll(result.enteringFlows(), wanted.get("minus"));
    reference.checkAll(result.netFlows(), wanted.get("net"));
  }

  private static DecisionMatrix decision(ReferenceCase reference, JsonNode rows) {
    List<Criterion> criteria = new ArrayList<>();
    for (JsonNode weight : reference.input().get("weights")) {
      JsonNode type = reference.input().get("types").get(criteria.size());
      criteria.add(
          new Criterion("criterion " + criteria.size(), weight.asDouble(), direction(type)));
    }
    List<String> names = names(rows.size());
    List<Alternative> items = new ArrayList<>();
    rows.forEach(row -> items.add(new Alternative(names.get(items.size()), doubles(row))));
    return new DecisionMatrix(criteria, items);
  }

  private static Direction direction(JsonNode sign) {
    return sign.asInt() > 0 ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
  }

  private static List<Double> values(List<Score> scores) {
    return scores.stream().map(Score::value).toList();
  }
}
