package dev.tandem.metrics.prioritisation.selection.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.reference.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Numbers of releases.json: optima found by exhaustive search; each case names its source. */
class ReleasePlanningReferenceTest {

  static Stream<ReferenceCase> releases() {
    return ReferenceCase.read(ReleasePlanningReferenceTest.class, "releases.json", "");
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
}
