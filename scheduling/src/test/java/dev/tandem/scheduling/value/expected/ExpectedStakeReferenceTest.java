package dev.tandem.scheduling.value.expected;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.convention.Sampling;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expectations by enumeration of all durations, computed independently; reference.json says how. Samples come within four errors. */
class ExpectedStakeReferenceTest {
  private static final LocalDateTime START = LocalDate.of(2027, 1, 4).atStartOfDay();

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        ExpectedStakeReferenceTest.class.getResourceAsStream("reference.json"))) {
      JsonNode all = new JsonMapper().readTree(file);
      return StreamSupport.stream(all.get("expected_value_at_stake").spliterator(), false);
    }
  }

  private static Estimate estimate(JsonNode probabilities) {
    ImmutableSortedMap.Builder<Double, Double> outcomes = ImmutableSortedMap.naturalOrder();
    probabilities.forEachEntry(
        (days, probability) -> outcomes.put(Double.valueOf(days), probability.asDouble()));
    return Estimate.discrete(outcomes.buildOrThrow());
  }

  private static Portfolio portfolio(JsonNode input) {
    ProjectBuilder project = Project.builder("days", START)
        .calendar(WorkCalendar.twentyFourHours())
        .workday(Workday.ofHours(24));
    int index = 0;
    for (JsonNode probabilities : input.get("task_duration_pmf")) {
      project.task(
          Task.of("t" + index++, workdays(3)).withDurationEstimate(estimate(probabilities)));
    }
    for (JsonNode pair : input.get("precedence_a_before_b")) {
      project.dependency("t" + pair.get(0).asInt(), "t" + pair.get(1).asInt());
    }
    Product.Builder product = Product.builder("p", "P", "EUR");
    for (JsonNode each : input.get("features")) {
      String name = each.get("name").asString();
      Feature.Builder feature =
          Feature.builder(name, name).costOfDelay(new Linear(each.get("cod").asDouble()));
      each.get("tasks").forEach(task -> feature.task("t" + task.asInt()));
      product.feature(feature.build());
    }
    return Portfolio.builder("case")
        .product(product.build())
        .project(project.build())
        .build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void of_caseFromElsewhere_comesNearItsNumbers(JsonNode given) {
    Portfolio portfolio = portfolio(given.get("input"));
    SimulationResult result =
        Simulation.of(portfolio).withSampling(Sampling.monteCarlo(100_000, 7)).run();
    JsonNode expected = given.get("expected");
    ExpectedStake stakes = ExpectedStake.of(portfolio, result);
    int index = 0;
    for (JsonNode cost : expected.get("expected_cost_of_next_day")) {
      ExpectedStake.TaskExpectation stake = stakes.task("t" + index++);
      assertThat(stake.costOfNextDay())
          .isCloseTo(cost.asDouble(), within(4 * stake.largestStandardError() + 1e-9));
    }
    ExpectedDelayCost costs = ExpectedDelayCost.of(portfolio, result, START);
    double error = costs.features().stream()
        .mapToDouble(ExpectedDelayCost.FeatureCost::standardError)
        .sum();
    assertThat(error).isLessThan(1);
    assertThat(costs.total())
        .isCloseTo(expected.get("expected_delay_cost").asDouble(), within(4 * error));
    expected
        .get("feature_finish_pmf")
        .forEachEntry((feature, finishes) ->
            assertBuffers(portfolio, result, FeatureId.of(feature), finishes));
  }

  private static void assertBuffers(
      Portfolio portfolio, SimulationResult result, FeatureId feature, JsonNode finishes) {
    for (int day = 5; day <= 12; day++) {
      double late = 0;
      for (Map.Entry<String, JsonNode> each : finishes.properties()) {
        late += Integer.parseInt(each.getKey()) > day ? each.getValue().asDouble() : 0;
      }
      BufferDay buffer = BufferDay.of(portfolio, result, feature, START.plusDays(day));
      assertThat(buffer.value())
          .isCloseTo(late * buffer.rate(), within(4 * buffer.standardError() + 1e-9));
    }
  }
}
