package dev.tandem.metrics.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.objective.ObjectiveId;
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
}
