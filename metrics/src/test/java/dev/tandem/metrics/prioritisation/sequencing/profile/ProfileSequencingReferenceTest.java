package dev.tandem.metrics.prioritisation.sequencing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.metrics.prioritisation.reference.ReferenceCase;
import dev.tandem.metrics.prioritisation.sequencing.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Numbers of profiles.json: optima found by exhaustive search; each case names its source. */
class ProfileSequencingReferenceTest {

  static Stream<ReferenceCase> all() {
    return ReferenceCase.read(ProfileSequencingReferenceTest.class, "profiles.json", "");
  }

  @ParameterizedTest
  @MethodSource("all")
  void run_referenceCase_isOptimalAndProven(ReferenceCase example) {
    ProfileOrder order = ProfileSequencing.withDefaults().run(items(example.input()));
    double optimum = example.expected().get("optimal_cost").asDouble();
    assertThat(order.loss()).isCloseTo(optimum, example.near(optimum));
    assertThat(order.bound()).isEqualTo(order.loss());
    assertThat(order.proof()).isEqualTo(Proof.EXHAUSTIVE);
    assertThat(order.ids())
        .isEqualTo(ReferenceCase.ids(example.expected().get("one_optimal_order")));
  }

  private static List<ProfiledItem> items(JsonNode input) {
    List<ProfiledItem> items = new ArrayList<>();
    for (int i = 0; i < input.get("duration").size(); i++) {
      items.add(ProfiledItem.of(
              "" + i,
              input.get("duration").get(i).asDouble(),
              profile(input.get("profiles").get(i)))
          .requiring(ReferenceCase.partners(input.get("precedence_a_before_b"), 1, i)));
    }
    return items;
  }

  private static CostOfDelay profile(JsonNode node) {
    return switch (node.get("type").asString()) {
      case "linear" -> new Linear(node.get("rate").asDouble());
      case "step" ->
        new DeadlineStep(node.get("penalty").asDouble(), node.get("deadline").asDouble());
      case "deadline_then_linear" ->
        new DeadlineThenLinear(node.get("rate").asDouble(), node.get("deadline").asDouble());
      case "exponential_decay" ->
        new Exponential(node.get("value").asDouble(), node.get("lam").asDouble());
      default -> throw new IllegalArgumentException("unknown profile " + node);
    };
  }
}
