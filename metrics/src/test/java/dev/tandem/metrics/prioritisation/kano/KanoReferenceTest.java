package dev.tandem.metrics.prioritisation.kano;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.ReferenceCase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class KanoReferenceTest {

  @ParameterizedTest
  @MethodSource
  void kano(ReferenceCase reference) {
    JsonNode input = reference.input();
    if (input.has("all_pairs")) {
      checkTable(KanoTable.BERGER, reference.expected().get("rows_functional_1_to_5"));
      checkTable(KanoTable.POULIOT, reference.expected().get("pouliot_rows"));
    } else if (input.has("answers")) {
      checkSurvey(reference);
    } else if (input.has("counts")) {
      checkSummary(reference, new KanoSummary("item", counts(input.get("counts"))));
    } else {
      JsonNode percent = input.get("percent");
      KanoCoefficients both = KanoCoefficients.of(
              percent.get("A").asDouble(),
              percent.get("O").asDouble(),
              percent.get("M").asDouble(),
              percent.get("I").asDouble())
          .orElseThrow();
      reference.check("better", both.better());
      reference.check("worse", both.worse());
    }
  }

  static Stream<ReferenceCase> kano() {
    return ReferenceCase.of(KanoReferenceTest.class, "kano", 1.5e-15);
  }

  private static void checkTable(KanoTable table, JsonNode rows) {
    for (KanoAnswer functional : KanoAnswer.values()) {
      StringBuilder row = new StringBuilder();
      for (KanoAnswer dysfunctional : KanoAnswer.values()) {
        row.append(table.classify(functional, dysfunctional).letter());
      }
      assertThat(row.toString()).isEqualTo(rows.get(functional.number() - 1).asString());
    }
  }

  private static void checkSurvey(ReferenceCase reference) {
    List<KanoResponse> responses = new ArrayList<>();
    reference
        .input()
        .get("answers")
        .forEach(answer -> responses.add(KanoResponse.of(
            answer.get("functional").asInt(), answer.get("dysfunctional").asInt())));
    assertThat(responses.stream()
            .map(answer -> KanoTable.BERGER.classify(answer.functional(), answer.dysfunctional()))
            .map(category -> String.valueOf(category.letter()))
            .collect(Collectors.toList()))
        .isEqualTo(ReferenceCase.texts(reference.expected().get("categories")));
    KanoSurvey survey = new KanoSurvey("item", responses);
    assertThat(survey.summary().counts()).isEqualTo(counts(reference.expected().get("counts")));
    assertThat(survey.summary(KanoTable.POULIOT).counts())
        .isEqualTo(counts(reference.expected().get("counts_with_pouliot_table")));
    checkSummary(reference, survey.summary());
    JsonNode continuous = reference.expected().get("continuous");
    KanoContinuous scores = survey.continuous();
    reference.checkAll(
        List.of(
            scores.functionalMean(),
            scores.dysfunctionalMean(),
            scores.functionalDeviation().orElseThrow(),
            scores.dysfunctionalDeviation().orElseThrow()),
        List.of(
            continuous.get("functional_mean").asDouble(),
            continuous.get("dysfunctional_mean").asDouble(),
            continuous.get("functional_sd").asDouble(),
            continuous.get("dysfunctional_sd").asDouble()));
    assertThat(scores.quadrant())
        .isEqualTo(quadrant(continuous.get("quadrant_split_at_2").asString()));
  }

  private static void checkSummary(ReferenceCase reference, KanoSummary summary) {
    JsonNode wanted = reference.expected().get("summary");
    ReferenceCase nested =
        new ReferenceCase(reference.id(), reference.input(), wanted, reference.tolerance());
    assertThat(summary.n()).isEqualTo(wanted.get("n").asInt());
    nested.check("better", summary.coefficients().orElseThrow().better());
    nested.check("worse", summary.coefficients().orElseThrow().worse());
    assertThat(summary.category().letter())
        .isEqualTo(wanted.get("mode").asString().charAt(0));
    assertThat(summary.isTied()).isEqualTo(wanted.get("mode_tied").asBoolean());
    nested.check("category_strength", summary.categoryStrength());
    nested.check("total_strength", summary.totalStrength());
    assertThat(summary.fong().difference())
        .isEqualTo(wanted.get("fong_difference").asInt());
    nested.check("fong_critical", summary.fong().critical());
    assertThat(summary.fong().isSignificant())
        .isEqualTo(wanted.get("fong_significant").asBoolean());
    assertThat(summary.blauthCategory().letter())
        .isEqualTo(wanted.get("blauth").asString().charAt(0));
  }

  private static KanoCategory quadrant(String name) {
    return name.equals("PERFORMANCE") ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.valueOf(name);
  }

  private static Map<KanoCategory, Integer> counts(JsonNode counts) {
    Map<KanoCategory, Integer> byCategory = new EnumMap<>(KanoCategory.class);
    for (KanoCategory category : KanoCategory.values()) {
      byCategory.put(category, counts.get(String.valueOf(category.letter())).asInt());
    }
    return byCategory;
  }
}
