package dev.tandem.metrics.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.product.objective.ObjectiveKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result. */
class PrintedResultsTest {

  @Test
  void benefits_areASentence() {
    assertThat(Benefits.of(List.of(10.0, 20.0, 60.0), List.of(8.0, 12.0)))
        .hasToString("realised 20 of 30 planned to date; of 90 planned in all expect 80"
            + " if the rest comes as planned");
  }

  @Test
  void coverage_hasARowAnObjective() {
    List<FeatureId> theme = List.of(FeatureId.of("theme"));
    Map<ObjectiveId, Double> shares =
        ImmutableMap.of(ObjectiveId.of("grow"), 0.75, ObjectiveId.of("keep"), 0.0);
    assertThat(new ObjectiveCoverage(List.of(ObjectiveId.of("keep")), theme, List.of(), shares))
        .hasToString("""
            1 objectives without features, 1 features without objective, 0 features not estimated
            objective  share of effort
            grow                  0.75
            keep                     0""");
    assertThat(new ObjectiveCoverage(List.of(), theme, theme, Map.of()))
        .hasToString("0 objectives without features, 1 features without objective,"
            + " 1 features not estimated; shares undefined: there is no effort");
  }

  @Test
  void scores_haveARowAnObjective() {
    LocalDate today = LocalDate.of(2025, 3, 1);
    DateRange quarter = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
    Product product = Product.builder("shop", "Shop", "EUR")
        .objective(Objective.of(
            "grow",
            "Grow",
            ObjectiveKind.COMMITTED,
            quarter,
            KeyResult.increase("nps", "NPS", 32, 45).withCurrent(42, today),
            KeyResult.decrease("wait", "hours to answer", 8, 5)))
        .build();
    OkrScores scores = OkrScoring.withDefaults().score(product, today);
    assertThat(scores).hasToString("""
        OKR scores: bands Doerr (green from 0.7, yellow from 0.4), unmeasured counts 0, roll-up children, else own key results, expected elapsed share of the period, as of 2025-03-01: 0.384615
        objective       own  with those below  colour
        grow       0.384615          0.384615  RED""");
    assertThat(scores.objectives().get(0)).hasToString("""
        grow: own 0.384615, of those below -, with those below 0.384615, expected now 0.666667, colour RED
        key result     score
        nps         0.769231
        wait               -""");
    assertThat(OkrScoring.withDefaults())
        .hasToString(
            "OKR scoring: bands Doerr (green from 0.7, yellow from 0.4), unmeasured counts 0, roll-up children, else own key results, expected elapsed share of the period");
  }
}
