package dev.tandem.metrics.prioritisation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.reference.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Numbers of the JSON files beside this test: optima found by exhaustive search; each case names its source. */
class SelectionReferenceTest {

  static Stream<ReferenceCase> projects() {
    return ReferenceCase.read(SelectionReferenceTest.class, "projects.json", "");
  }

  static Stream<ReferenceCase> knapsacks() {
    return ReferenceCase.read(SelectionReferenceTest.class, "next-release.json", "precedence");
  }

  static Stream<ReferenceCase> customerRequests() {
    return ReferenceCase.read(SelectionReferenceTest.class, "next-release.json", "next_release");
  }

  static Stream<ReferenceCase> releases() {
    return ReferenceCase.read(SelectionReferenceTest.class, "releases.json", "");
  }

  static Stream<ReferenceCase> funding() {
    return ReferenceCase.read(SelectionReferenceTest.class, "incremental-funding.json", "");
  }

  @ParameterizedTest
  @MethodSource("projects")
  void smallest_referenceCase_isTheExpectedSet(ReferenceCase example) {
    JsonNode values = example.input().get("net_value");
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      candidates.add(Candidate.of("" + i, values.get(i).asDouble(), 0)
          .requiring(ReferenceCase.partners(example.input().get("a_requires_b"), 0, i)));
    }
    Selection selection = ProjectSelection.smallest(candidates);
    assertThat(selection.netValue())
        .isEqualByComparingTo(example.expected().get("optimal_value").decimalValue());
    assertThat(selection.ids())
        .isEqualTo(ReferenceCase.ids(example.expected().get("smallest_optimal_set")));
    assertThat(ProjectSelection.largest(candidates).netValue())
        .isEqualByComparingTo(selection.netValue());
  }

  @ParameterizedTest
  @MethodSource("knapsacks")
  void run_referenceCase_isOptimalAndProven(ReferenceCase example) {
    JsonNode input = example.input();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < input.get("value").size(); i++) {
      candidates.add(Candidate.of(
              "" + i,
              input.get("value").get(i).asDouble(),
              input.get("cost").get(i).asDouble())
          .requiring(ReferenceCase.partners(input.get("a_requires_b"), 0, i)));
    }
    NextRelease method = NextRelease.withCapacity(input.get("capacity").asDouble());
    for (JsonNode pair : input.get("coupled")) {
      method = method.withCoupled(ReferenceCase.ids(pair).toArray(String[]::new));
    }
    for (JsonNode pair : input.get("exclusive")) {
      method = method.withExclusive(ReferenceCase.ids(pair).toArray(String[]::new));
    }
    ReleaseChoice choice = method.run(candidates);
    assertThat(choice.value())
        .isEqualByComparingTo(example.expected().get("optimal_value").decimalValue());
    assertThat(choice.isProvenOptimal()).isTrue();
    if (example.expected().get("number_of_optimal_sets").asInt() == 1) {
      assertThat(choice.ids())
          .isEqualTo(ReferenceCase.ids(example.expected().get("one_optimal_set")));
    }
  }

  @ParameterizedTest
  @MethodSource("customerRequests")
  void run_customerRequests_isOptimalAndProven(ReferenceCase example) {
    JsonNode input = example.input();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < input.get("requirement_cost").size(); i++) {
      candidates.add(
          Candidate.of("" + i, 0, input.get("requirement_cost").get(i).asDouble())
              .requiring(ReferenceCase.partners(input.get("a_prerequisite_of_b"), 1, i)));
    }
    int customer = 0;
    for (JsonNode node : input.get("customers")) {
      candidates.add(Candidate.request(
          "customer " + customer++,
          node.get("profit").asDouble(),
          ReferenceCase.ids(node.get("requests")).toArray(String[]::new)));
    }
    ReleaseChoice choice =
        NextRelease.withCapacity(input.get("budget").asDouble()).run(candidates);
    assertThat(choice.value())
        .isEqualByComparingTo(example.expected().get("optimal_profit").decimalValue());
    assertThat(choice.cost()).isLessThanOrEqualTo(input.get("budget").decimalValue());
    assertThat(choice.isProvenOptimal()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void run_severalReleases_isOptimalAndProven(ReferenceCase example) {
    JsonNode input = example.input();
    List<PlannedFeature> features = new ArrayList<>();
    for (int i = 0; i < input.get("effort").size(); i++) {
      List<Vote> votes = new ArrayList<>();
      for (int s = 0; s < input.get("stakeholders").size(); s++) {
        votes.add(new Vote(
            input.get("stakeholder_weights").get(s).asDouble(),
            input.get("stakeholders").get(s).get("value").get(i).asDouble(),
            input.get("stakeholders").get(s).get("urgency").get(i).asDouble()));
      }
      features.add(PlannedFeature.of("" + i, 0, input.get("effort").get(i).asDouble())
          .valuedBy(votes)
          .requiring(ReferenceCase.partners(input.get("not_later_than"), 1, i)));
      assertThat(features.get(i).value())
          .isEqualByComparingTo(example.expected().get("feature_value").get(i).decimalValue());
    }
    List<PlannedRelease> releases = new ArrayList<>();
    for (int k = 0; k < input.get("capacities").size(); k++) {
      releases.add(PlannedRelease.of(
          "release " + k,
          input.get("release_weights").get(k).asDouble(),
          input.get("capacities").get(k).asDouble()));
    }
    ReleasePlanning method = ReleasePlanning.withDefaults();
    for (JsonNode pair : input.get("same_release")) {
      method = method.withTogether(ReferenceCase.ids(pair).toArray(String[]::new));
    }
    ReleasePlan plan = method.run(features, releases);
    double optimum = example.expected().get("optimal_objective").asDouble();
    assertThat(plan.value().doubleValue()).isCloseTo(optimum, example.near(optimum));
    assertThat(plan.isProvenOptimal()).isTrue();
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
