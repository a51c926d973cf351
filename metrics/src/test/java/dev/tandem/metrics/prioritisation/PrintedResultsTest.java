package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.choice.MaxDiffCounts;
import dev.tandem.metrics.prioritisation.classification.EfficientFrontier;
import dev.tandem.metrics.prioritisation.classification.ValueEffort;
import dev.tandem.metrics.prioritisation.survey.Ballot;
import dev.tandem.metrics.prioritisation.survey.HundredDollarResult;
import dev.tandem.metrics.prioritisation.survey.HundredDollarTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result. */
class PrintedResultsTest {

  @Test
  void frontier_hasARowAnItem() {
    EfficientFrontier frontier = EfficientFrontier.of(List.of(
        new ValueEffort("sso", 8, 2),
        new ValueEffort("export", 5, 3),
        new ValueEffort("api", 9, 4)));
    assertThat(frontier).hasToString("""
        efficient  value  effort
        sso            8       2
        api            9       4
        dominated  by
        export     sso""");
    assertThat(EfficientFrontier.of(List.of(new ValueEffort("sso", 8, 2)))).hasToString("""
        efficient  value  effort
        sso            8       2""");
  }

  @Test
  void whatRanks_printsItsRanking() {
    MaxDiffCounts counts = new MaxDiffCounts(Map.of("sso", new MaxDiffCounts.Count(4, 3, 1)));
    assertThat(counts).hasToString("""
        MaxDiff counts: (best − worst) / shown
        1. sso: 0.5 (best 3, worst 1, shown 4)""");
    HundredDollarResult dollars = HundredDollarTest.withDefaults()
        .count(
            List.of(Ballot.of("bo", Map.of("sso", 100.0)), Ballot.of("cy", Map.of("sso", 90.0))));
    assertThat(dollars).hasToString(dollars.rank().explain());
  }

  @Test
  void wsjfReport_isItsFindings() {
    Wsjf small = new Wsjf("small", 1, 1, 1, 1);
    assertThat(WsjfReport.of(List.of(small), Set.of(1.0))).hasToString("every rule is kept");
    WsjfReport report = WsjfReport.of(List.of(small, new Wsjf("odd", 1, 1, 1, 4)), Set.of(1.0));
    assertThat(report).hasToString(report.findings().get(0).toString());
  }
}
