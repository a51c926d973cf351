package dev.tandem.metrics.prioritisation.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on classes, with what the pages say about their results. */
class ClassificationGuideTest {

  @Test
  void moscow() {
    MoscowReport report = Moscow.withDefaults()
        .check(
            List.of(
                MoscowItem.of("checkout", MoscowPriority.MUST, 30, "payment"),
                MoscowItem.of("payment", MoscowPriority.COULD, 30),
                MoscowItem.of("search", MoscowPriority.SHOULD, 30),
                MoscowItem.of("chat", MoscowPriority.WONT, 50)),
            100);
    Score must = report.mustClosureEffort();
    List<Finding> findings = report.findings();
    assertThat(must).isEqualTo(Score.of(60));
    assertThat(report.effort(MoscowPriority.MUST)).isEqualTo(Score.of(30));
    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly("checkout: is a MUST and requires payment, which is only a COULD");
  }

  @Test
  void valueEffort() {
    List<ValueEffort> items = List.of(
        new ValueEffort("sso", 8, 5),
        new ValueEffort("export", 5, 2),
        new ValueEffort("themes", 2, 3));
    Map<String, Quadrant> quadrants = QuadrantThresholds.fixed(5, 4).quadrants(items);
    Map<String, String> dominated = EfficientFrontier.of(items).dominatedBy();
    List<String> order = ValueEffort.rank(items).order();
    assertThat(quadrants)
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "sso", Quadrant.BIG_BET, "export", Quadrant.QUICK_WIN, "themes", Quadrant.FILL_IN));
    assertThat(dominated).containsExactly(Map.entry("themes", "export"));
    assertThat(order).containsExactly("export", "sso", "themes");
    assertThat(ValueEffort.rank(items).entries())
        .extracting(entry -> entry.score())
        .containsExactly(Score.of(2.5), Score.of(1.6), Score.ofRatio(2, 3));
  }
}
