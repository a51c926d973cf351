package dev.tandem.scheduling.value;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published and independently computed values at stake; reference.json says where they are from. */
class ValueAtStakeReferenceTest {

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        ValueAtStakeReferenceTest.class.getResourceAsStream("reference.json"))) {
      JsonNode all = new JsonMapper().readTree(file);
      return StreamSupport.stream(all.get("value_at_stake").spliterator(), false);
    }
  }

  private static Project project(JsonNode input) {
    ProjectBuilder project = Project.builder("days", LocalDate.of(2027, 1, 4).atStartOfDay())
        .calendar(WorkCalendar.twentyFourHours())
        .workday(Workday.ofHours(24));
    int task = 0;
    for (JsonNode days : input.get("task_duration")) {
      project.task("t" + task++, workdays(days.asInt()));
    }
    for (JsonNode pair : input.get("precedence_a_before_b")) {
      project.dependency("t" + pair.get(0).asInt(), "t" + pair.get(1).asInt());
    }
    return project.build();
  }

  private static Portfolio portfolio(JsonNode input) {
    Product.Builder product = Product.builder("p", "P", "EUR");
    for (JsonNode each : input.get("features")) {
      String name = each.get("name").asString();
      Feature.Builder feature =
          Feature.builder(name, name).costOfDelay(new Linear(each.get("cod").asDouble()));
      each.get("tasks").forEach(task -> feature.task("t" + task.asInt()));
      product.feature(feature.build());
    }
    return Portfolio.builder("case").product(product).project(project(input)).build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void of_caseFromElsewhere_givesItsNumbers(JsonNode given) {
    Portfolio portfolio = portfolio(given.get("input"));
    ValueAtStake stakes = ValueAtStake.of(portfolio, CriticalPath.analyse(portfolio));
    SlipPricing prices = SlipPricing.of(portfolio, CriticalPath.analyse(portfolio));
    for (JsonNode expected : given.get("expected").get("tasks")) {
      String id = "t" + expected.get("task").asInt();
      TaskStake stake = stakes.task(id);
      assertThat(stake.costOfNextDay())
          .isEqualTo(expected.get("cost_of_next_day").asDouble());
      assertThat(stake.dragValue()).isCloseTo(expected.get("drag_value").asDouble(), within(1e-9));
      assertFloats(stake.floats(), stakes, expected.get("feature_floats"));
      expected
          .get("cost_of_slip")
          .forEachEntry((days, cost) -> assertThat(
                  prices.ifSlipped(id, workdays(Long.parseLong(days))).cost())
              .isCloseTo(cost.asDouble(), within(1e-9)));
    }
  }

  private static void assertFloats(
      Map<FeatureId, WorkDuration> floats, ValueAtStake stakes, JsonNode expected) {
    for (int f = 0; f < expected.size(); f++) {
      FeatureId feature = stakes.features().get(f);
      if (expected.get(f).isNull()) {
        assertThat(floats).doesNotContainKey(feature);
      } else {
        assertThat(floats).containsEntry(feature, workdays(expected.get(f).asInt()));
      }
    }
  }
}
