package dev.tandem.metrics.prioritisation.vendor;

import static dev.tandem.metrics.prioritisation.ReferenceCase.doubles;
import static dev.tandem.metrics.prioritisation.ReferenceCase.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.ReferenceCase;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.vendor.ProductboardImportance.Importance;
import dev.tandem.metrics.prioritisation.vendor.ProductboardImportance.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class VendorReferenceTest {

  @ParameterizedTest
  @MethodSource
  void jira(ReferenceCase reference) {
    List<JiraField> positive = fields("positive", reference.input().get("positive"));
    List<JiraField> negative = fields("negative", reference.input().get("negative"));
    JsonNode normalised = reference.expected().get("normalised_inputs");
    for (int k = 0; k < positive.size(); k++) {
      reference.checkAll(values(positive.get(k).normalised()), normalised.get(k));
    }
    JiraWeightedScore score = new JiraWeightedScore(positive, negative);
    reference.checkAll("positive_score", values(score.positiveScores()));
    List<String> ideas = List.copyOf(score.positiveScores().keySet());
    if (negative.isEmpty()) {
      reference.checkScores("positive_score", score.rank(), ideas);
    } else {
      reference.checkAll("negative_score", values(score.negativeScores()));
      reference.checkScores("ratio", score.rank(), ideas);
      reference.checkAll(
          "ratio",
          ideas.stream().map(idea -> score.ratio(idea).orElseThrow().value()).toList());
    }
  }

  @ParameterizedTest
  @MethodSource
  void airfocus(ReferenceCase reference) {
    JsonNode input = reference.input();
    AirfocusScore score = new AirfocusScore(
        columns("value", input.get("value_criteria_weights")),
        columns("cost", input.get("cost_criteria_weights")),
        input.get("value_weight").asDouble(),
        input.get("cost_weight").asDouble());
    List<String> names = names(input.get("value_normalised").size());
    List<ScorecardRow> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rows.add(new ScorecardRow(
          names.get(i),
          ImmutableMap.<String, Double>builder()
              .putAll(columns("value", input.get("value_normalised").get(i)))
              .putAll(columns("cost", input.get("cost_normalised").get(i)))
              .buildOrThrow()));
    }
    reference.checkScores("score_0_1", score.rank(rows), names);
    reference.checkPositions("rank", score.rank(rows), names);
  }

  @ParameterizedTest
  @MethodSource
  void aha(ReferenceCase reference) {
    List<ScorecardRow> rows = new ArrayList<>();
    for (JsonNode item : reference.input().get("items")) {
      Map<String, Double> metrics = new LinkedHashMap<>();
      for (String metric : List.of("population", "need", "strategy", "effort", "confidence")) {
        metrics.put(metric, item.get(metric).asDouble());
      }
      rows.add(new ScorecardRow(item.get("id").asString(), metrics));
    }
    List<String> names = rows.stream().map(ScorecardRow::item).toList();
    Ranking ranking = AhaScorecard.productValue().rank(rows);
    reference.checkScores("score", ranking, names);
    reference.checkPositions("rank", ranking, names);
  }

  @ParameterizedTest
  @MethodSource
  void productPlan(ReferenceCase reference) {
    JsonNode input = reference.input();
    ProductPlanBoard board = new ProductPlanBoard(
        columns("benefit", input.get("benefit_weights")),
        columns("cost", input.get("cost_weights")));
    List<ScorecardRow> rows = new ArrayList<>();
    for (JsonNode item : input.get("items")) {
      rows.add(new ScorecardRow(
          "item " + rows.size(),
          ImmutableMap.<String, Double>builder()
              .putAll(columns("benefit", item.get("benefits")))
              .putAll(columns("cost", item.get("costs")))
              .buildOrThrow()));
    }
    reference.checkScores("score", board.rank(rows), names(rows.size()));
    reference.check("max", board.maximum().value());
  }

  @ParameterizedTest
  @MethodSource
  void productboard(ReferenceCase reference) {
    List<Note> notes = new ArrayList<>();
    for (JsonNode note : reference.input().get("feedback_in_time_order")) {
      JsonNode importance = note.get("importance");
      notes.add(new Note(
          note.get("customer").asString(),
          importance.isNull()
              ? Importance.UNSET
              : Importance.valueOf(importance.asString().toUpperCase(Locale.ROOT))));
    }
    ProductboardImportance importance = ProductboardImportance.of("item", notes);
    assertThat(importance.score()).isEqualTo(reference.expected().get("score").asInt());
    assertThat(importance.customers())
        .hasSize(reference.expected().get("customers").asInt());
  }

  static Stream<ReferenceCase> jira() {
    return ReferenceCase.of(VendorReferenceTest.class, "atlassian_weighted", 0);
  }

  static Stream<ReferenceCase> airfocus() {
    return ReferenceCase.of(VendorReferenceTest.class, "airfocus_focus_score", 9e-16);
  }

  static Stream<ReferenceCase> aha() {
    return ReferenceCase.of(VendorReferenceTest.class, "aha_product_value", 5e-16);
  }

  static Stream<ReferenceCase> productPlan() {
    return ReferenceCase.of(VendorReferenceTest.class, "productplan_score", 0);
  }

  static Stream<ReferenceCase> productboard() {
    return ReferenceCase.of(VendorReferenceTest.class, "productboard_cis", 0);
  }

  private static List<JiraField> fields(String sign, JsonNode fields) {
    List<JiraField> read = new ArrayList<>();
    for (JsonNode field : fields) {
      read.add(new JiraField(
          sign + " " + read.size(),
          field.get("weight").asDouble(),
          columns("idea", field.get("values"))));
    }
    return read;
  }

  private static Map<String, Double> columns(String role, JsonNode values) {
    Map<String, Double> columns = new LinkedHashMap<>();
    doubles(values).forEach(value -> columns.put(role + " " + columns.size(), value));
    return columns;
  }

  private static List<Double> values(Map<String, Score> scores) {
    return scores.values().stream().map(Score::value).toList();
  }
}
