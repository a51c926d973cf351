package dev.tandem.examples.plan;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.jackson.TandemJson;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StoredPlanTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Project PROJECT = Project.builder("Site", MONDAY)
      .task("design", workdays(2))
      .task("build", workdays(3))
      .dependency("design", "build")
      .build();
  private static final Product PRODUCT = Product.builder("site", "Site", "EUR")
      .feature(Feature.builder("live", "Live")
          .costOfDelay(new Linear(100))
          .task("build")
          .build())
      .feature(Feature.builder("later", "Later").build())
      .build();

  @Test
  void parse_storedProject_isThePlan() throws InvalidPlanException {
    Plan plan = PlanReader.parse("site.json", TandemJson.write(PROJECT));
    assertThat(plan.project()).isEqualTo(PROJECT);
    assertThat(plan.product()).isEmpty();
    assertThat(plan.delayFrom()).isEmpty();
  }

  @Test
  void parse_storedPortfolio_countsDelayFromTheProjectsStart() throws InvalidPlanException {
    Portfolio portfolio =
        Portfolio.builder("Site").product(PRODUCT).project(PROJECT).build();
    Plan plan = PlanReader.parse("site.json", TandemJson.write(portfolio));
    assertThat(plan.portfolio()).isEqualTo(portfolio);
    assertThat(plan.product()).contains(PRODUCT);
    assertThat(plan.delayFrom()).containsOnlyKeys(FeatureId.of("live")).containsValue(MONDAY);
  }

  @Test
  void parse_storedWithAMistake_saysWhere() {
    String json = TandemJson.write(PROJECT).replace("\"2d\"", "\"2x\"").replace("\"3d\"", "3");
    assertThatThrownBy(() -> PlanReader.parse("site.json", json))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("site.json: 2 problems:")
        .hasMessageContaining("2x");
  }

  @Test
  void parse_storedProjectWithAnUnknownPredecessor_saysWhich() {
    String json = TandemJson.write(PROJECT)
        .replace("\"predecessor\":\"design\"", "\"predecessor\":\"desing\"");
    assertThatThrownBy(() -> PlanReader.parse("site.json", json))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("Did you mean design?");
  }

  @Test
  void parse_storedWithoutOneProjectAndATask_saysSo() {
    assertThatThrownBy(() -> PlanReader.parse("site.json", TandemJson.write(Portfolio.of(PRODUCT))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("must have one project");
    Project empty = Project.builder("Empty", MONDAY).build();
    assertThatThrownBy(() -> PlanReader.parse("site.json", TandemJson.write(empty)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("site.json: plan must have at least one task. Add it to the project.");
  }

  @Test
  void parse_cutOff_isReadAsWhatItBeginsWith() {
    String json = TandemJson.write(PROJECT);
    assertThatThrownBy(() -> PlanReader.parse("site.json", json.substring(0, json.length() - 5)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("site.json: ");
  }
}
