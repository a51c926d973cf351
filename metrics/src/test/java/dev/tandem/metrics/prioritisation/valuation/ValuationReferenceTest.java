package dev.tandem.metrics.prioritisation.valuation;

import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ValuationReferenceTest {

  @ParameterizedTest
  @MethodSource
  void expectedCommercialValue(ReferenceCase reference) {
    JsonNode input = reference.input();
    if (input.has("stages")) {
      List<StagedProject.Stage> stages = new ArrayList<>();
      input
          .get("stages")
          .forEach(stage -> stages.add(new StagedProject.Stage(
              stage.get("cost").asDouble(),
              stage.get("p").asDouble(),
              stage.get("duration").asDouble())));
      StagedProject project = new StagedProject(
          "item",
          stages,
          input.get("payoff_at_end").asDouble(),
          input.get("rate").asDouble());
      reference.check("enpv_no_abandonment_choice", project.value());
      reference.check("enpv_with_abandonment", project.valueWithAbandonment());
      List<Double> atStarts = project.valuesWithAbandonment().asList().subList(0, stages.size());
      reference.checkAll("value_at_each_stage_start_last_first", Lists.reverse(atStarts));
    } else {
      ExpectedCommercialValue value = new ExpectedCommercialValue(
          "item",
          input.get("npv").asDouble(),
          input.get("p_commercial").asDouble(),
          input.get("launch_cost").asDouble(),
          input.get("p_technical").asDouble(),
          input.get("development_cost").asDouble());
      reference.check("ecv", value.value().value());
      reference.check("ecv_with_option_to_abandon", value.valueWithAbandonment().value());
    }
  }

  @ParameterizedTest
  @MethodSource
  void deferralOption(ReferenceCase reference) {
    JsonNode input = reference.input();
    DeferralOption option = new DeferralOption(
        "item",
        input.get("asset_value").asDouble(),
        input.get("investment").asDouble(),
        input.get("risk_free").asDouble(),
        input.get("volatility").asDouble(),
        input.get("years").asDouble());
    int steps = input.get("steps").asInt();
    reference.check("lattice_value", option.latticeValue(steps));
    reference.check("black_scholes", option.blackScholesValue());
    reference.check("static_npv", option.staticValue());
    reference.check("value_of_waiting", option.valueOfWaiting(steps));
  }

  static Stream<ReferenceCase> expectedCommercialValue() {
    return ReferenceCase.of(ValuationReferenceTest.class, "ecv_enpv", 7e-16);
  }

  static Stream<ReferenceCase> deferralOption() {
    return ReferenceCase.of(ValuationReferenceTest.class, "real_option_defer", 1.5e-15);
  }
}
