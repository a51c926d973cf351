package dev.tandem.metrics.prioritisation.selection;

import static org.assertj.core.api.Assertions.assertThat;

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
}
