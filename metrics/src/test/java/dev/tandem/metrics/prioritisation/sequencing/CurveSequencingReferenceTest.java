package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.exact.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Numbers of delay-curves.json: optima found by exhaustive search; each case names its source. */
class CurveSequencingReferenceTest {

  static Stream<ReferenceCase> all() {
    return ReferenceCase.read(CurveSequencingReferenceTest.class, "delay-curves.json", "");
  }

  @ParameterizedTest
  @MethodSource("all")
  void run_referenceCase_isOptimalAndProven(ReferenceCase example) {
    CurveOrder order = CurveSequencing.withDefaults().run(items(example.input()));
    double optimum = example.expected().get("optimal_cost").asDouble();
    assertThat(order.loss()).isCloseTo(optimum, example.near(optimum));
    assertThat(order.lowerBound()).isEqualTo(order.loss());
    assertThat(order.proof()).isEqualTo(Proof.EXHAUSTIVE);
    assertThat(order.ids())
        .isEqualTo(ReferenceCase.ids(example.expected().get("one_optimal_order")));
  }

  private static List<CurvedItem> items(JsonNode input) {
    List<CurvedItem> items = new ArrayList<>();
    for (int i = 0; i < input.get("duration").size(); i++) {
      items.add(CurvedItem.of(
              "" + i,
              input.get("duration").get(i).asDouble(),
              curve(input.get("profiles").get(i)))
          .requiring(ReferenceCase.partners(input.get("precedence_a_before_b"), 1, i)));
    }
    return items;
  }

  private static DelayCurve curve(JsonNode profile) {
    return switch (profile.get("type").asString()) {
      case "linear" -> t -> profile.get("rate").asDouble() * t;
      case "step" ->
        t -> t > profile.get("deadline").asDouble() ? profile.get("penalty").asDouble() : 0;
      case "deadline_then_linear" ->
        t -> profile.get("rate").asDouble()
            * Math.max(0, t - profile.get("deadline").asDouble());
      case "exponential_decay" ->
        t -> profile.get("value").asDouble()
            * -StrictMath.expm1(-profile.get("lam").asDouble() * t);
      default -> throw new IllegalArgumentException("unknown profile " + profile);
    };
  }
}
