package dev.tandem.metrics.prioritisation.selection.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.reference.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Numbers of incremental-funding.json: optima found by exhaustive search; each case names its source. */
class IncrementalFundingReferenceTest {

  static Stream<ReferenceCase> funding() {
    return ReferenceCase.read(
        IncrementalFundingReferenceTest.class, "incremental-funding.json", "");
  }

  @ParameterizedTest
  @MethodSource("funding")
  void best_referenceCase_isOptimalWithItsCash(ReferenceCase example) {
    JsonNode expected = example.expected();
    List<FundedFeature> features = features(example.input());
    IncrementalFunding method = IncrementalFunding.of(
        example.input().get("rate_per_period").asDouble(),
        example.input().get("horizon").asInt());
    for (FundedFeature feature : features) {
      double alone = expected.get("npv_alone_if_started_now").get(feature.id()).asDouble();
      assertThat(method.netPresentValue(feature, 1)).isCloseTo(alone, example.near(alone));
    }
    FundingPlan plan = method.best(features);
    double optimum = expected.get("optimal_npv").asDouble();
    assertThat(plan.netPresentValue()).isCloseTo(optimum, example.near(optimum));
    assertThat(plan.isProvenOptimal()).isTrue();
    assertThat(plan.ids()).isEqualTo(ReferenceCase.ids(expected.get("optimal_sequence")));
    assertThat(plan.cash())
        .isEqualTo(ReferenceCase.elements(expected.get("optimal_cash_per_period"))
            .map(JsonNode::asDouble)
            .toList());
    assertThat(plan.peakFunding()).isEqualTo(expected.get("peak_funding").asDouble());
    assertThat(plan.selfFundingPeriod())
        .hasValue(expected.get("self_funding_period").asInt());
    assertThat(plan.breakEvenPeriod())
        .hasValue(expected.get("break_even_period").asInt());
    FundingPlan greedy = method.greedy(features);
    assertThat(greedy.ids()).isEqualTo(ReferenceCase.ids(expected.get("greedy_sequence")));
    assertThat(greedy.netPresentValue())
        .isCloseTo(expected.get("greedy_npv").asDouble(), within(1e-6));
    assertThat(greedy.bound()).isGreaterThanOrEqualTo(optimum);
  }

  private static List<FundedFeature> features(JsonNode input) {
    List<FundedFeature> features = new ArrayList<>();
    input.get("mmf").properties().forEach(entry -> {
      List<String> required = ReferenceCase.elements(input.get("precursors_a_before_b"))
          .filter(pair -> pair.get(1).asString().equals(entry.getKey()))
          .map(pair -> pair.get(0).asString())
          .toList();
      features.add(FundedFeature.of(
              entry.getKey(),
              entry.getValue().get("dev").asInt(),
              ReferenceCase.elements(entry.getValue().get("cash"))
                  .map(JsonNode::asDouble)
                  .toList())
          .requiring(required.toArray(String[]::new)));
    });
    return features;
  }
}
