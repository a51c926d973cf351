package dev.tandem.metrics.objectives;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores and benefits against published and independently computed numbers. */
class ObjectivesReferenceTest {

  private static final double TOLERANCE = 7e-16;
  private static final DateRange QUARTER =
      DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

  private static JsonNode read(String id) throws IOException {
    try (InputStream in = ObjectivesReferenceTest.class.getResourceAsStream(id + ".json")) {
      return new JsonMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"okr_scoring-s01", "okr_scoring-s02"})
  void okrScoring_rawClampedScoreColourAndPromise(String id) throws IOException {
    JsonNode json = read(id);
    Product.Builder product = Product.builder("p", "Product", "EUR");
    int number = 0;
    for (JsonNode objective : json.get("input").get("objectives")) {
      product.objective(objective("o" + number++, objective));
    }
    OkrScores scores = OkrScoring.withDefaults().score(product.build(), QUARTER.end());
    JsonNode expected = json.get("expected");
    for (int i = 0; i < number; i++) {
      check(scores.objectives().get(i), expected.get("objectives").get(i));
    }
    assertClose(
        TOLERANCE, scores.overall().orElseThrow(), expected.get("overall_mean").asDouble());
  }

  private static void check(ObjectiveScore score, JsonNode expected) {
    for (int k = 0; k < score.keyResults().size(); k++) {
      KeyResultScore keyResult = score.keyResults().get(k);
      assertClose(
          TOLERANCE,
          keyResult.raw().orElseThrow(),
          expected.get("kr_raw").get(k).asDouble());
      assertClose(
          TOLERANCE,
          keyResult.clamped().orElseThrow(),
          expected.get("kr_clamped").get(k).asDouble());
    }
    assertClose(TOLERANCE, score.rolledUp().orElseThrow(), expected.get("score").asDouble());
    assertThat(score.colour().orElseThrow().name())
        .isEqualTo(expected.get("colour_google").asString());
    if (expected.get("committed_met").isNull()) {
      assertThat(score.committedMet()).isEmpty();
    } else {
      assertThat(score.committedMet()).contains(expected.get("committed_met").asBoolean());
    }
  }

  private static Objective objective(String id, JsonNode json) {
    List<KeyResult> keyResults = new ArrayList<>();
    for (JsonNode keyResult : json.get("krs")) {
      keyResults.add(keyResult(id + "-" + keyResults.size(), keyResult)
          .withWeight(keyResult.path("weight").asDouble(1)));
    }
    ObjectiveKind kind = json.get("kind").asString().equals("committed")
        ? ObjectiveKind.COMMITTED
        : ObjectiveKind.ASPIRATIONAL;
    return Objective.of(id, "Aim", kind, QUARTER, keyResults.toArray(KeyResult[]::new));
  }

  private static KeyResult keyResult(String id, JsonNode json) {
    double start = json.path("start").asDouble(0);
    double target = json.path("target").asDouble(1);
    return switch (json.get("type").asString()) {
      case "increase" ->
        KeyResult.increase(id, "m", start, target).withCurrent(current(json), QUARTER.end());
      case "decrease" ->
        KeyResult.decrease(id, "m", start, target).withCurrent(current(json), QUARTER.end());
      case "stay_below" ->
        KeyResult.stayBelow(id, "m", target).withCurrent(current(json), QUARTER.end());
      case "milestone" -> KeyResult.milestone(id, "m").withCurrent(reached(json), QUARTER.end());
      default -> throw new AssertionError(json);
    };
  }

  private static double current(JsonNode json) {
    return json.get("current").asDouble();
  }

  private static double reached(JsonNode json) {
    double reached = 0;
    for (JsonNode milestone : json.get("milestones")) {
      reached += milestone.get("done").asBoolean() ? milestone.get("weight").asDouble() : 0;
    }
    return reached;
  }

  @Test
  void okrRollUp_weightedChildren() throws IOException {
    JsonNode json = read("okr_rollup-s01");
    Product.Builder product = Product.builder("p", "Product", "EUR")
        .objective(Objective.of(
            "top",
            "Aim",
            ObjectiveKind.ASPIRATIONAL,
            QUARTER,
            KeyResult.milestone("k", "m").withCurrent(0.9, QUARTER.end())));
    int number = 0;
    for (JsonNode child : json.get("input").get("children")) {
      KeyResult keyResult = KeyResult.milestone("k" + number, "m")
          .withCurrent(child.get("progress").asDouble() / 100, QUARTER.end());
      product.objective(
          Objective.of("o" + number++, "Aim", ObjectiveKind.ASPIRATIONAL, QUARTER, keyResult)
              .withParent("top")
              .withWeight(child.get("weight").asDouble()));
    }
    Product built = product.build();
    assertClose(
        TOLERANCE,
        100 * OkrScoring.withDefaults().score(built, QUARTER.end()).overall().orElseThrow(),
        json.get("expected").get("progress_pct").asDouble());
    assertThat(OkrScoring.withDefaults()
            .withRollUp(RollUpRule.OWN_ONLY)
            .score(built, QUARTER.end())
            .overall())
        .hasValue(0.9);
  }

  @Test
  void benefitsRealisation_behindPlan() throws IOException {
    JsonNode json = read("benefits_realisation-s01");
    JsonNode input = json.get("input");
    Benefits benefits = Benefits.of(
        doubles(input.get("planned_per_period")), doubles(input.get("actual_per_period")));
    JsonNode expected = json.get("expected");
    assertThat(benefits.plannedToDate())
        .isEqualTo(expected.get("planned_to_date").asDouble());
    assertThat(benefits.actualToDate()).isEqualTo(expected.get("actual_to_date").asDouble());
    assertClose(
        TOLERANCE,
        benefits.realisationRatio().value().orElseThrow(),
        expected.get("realisation_ratio").asDouble());
    assertClose(
        TOLERANCE,
        benefits.plannedNetPresentValue(input.get("rate").asDouble()),
        expected.get("planned_npv").asDouble());
    assertClose(
        TOLERANCE,
        benefits.forecastByRatio().value().orElseThrow(),
        expected.get("forecast_total").asDouble());
    assertClose(
        TOLERANCE,
        benefits.forecastAdditive(),
        expected.get("forecast_total_additive").asDouble());
  }

  private static List<Double> doubles(JsonNode numbers) {
    List<Double> doubles = new ArrayList<>();
    numbers.forEach(number -> doubles.add(number.asDouble()));
    return doubles;
  }
}
