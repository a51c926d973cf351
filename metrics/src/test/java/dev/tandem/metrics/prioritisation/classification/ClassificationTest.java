package dev.tandem.metrics.prioritisation.classification;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static dev.tandem.metrics.prioritisation.classification.MoscowPriority.COULD;
import static dev.tandem.metrics.prioritisation.classification.MoscowPriority.MUST;
import static dev.tandem.metrics.prioritisation.classification.MoscowPriority.SHOULD;
import static dev.tandem.metrics.prioritisation.classification.MoscowPriority.WONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  private static final Moscow DSDM = Moscow.withDefaults();

  @Test
  void guide_valueEffort_quadrantsAndFrontier() {
    List<ValueEffort> items = List.of(
        new ValueEffort("sso", 8, 5),
        new ValueEffort("export", 5, 2),
        new ValueEffort("themes", 2, 3));
    assertThat(QuadrantThresholds.fixed(5, 4).quadrants(items))
        .containsExactly(
            Map.entry("sso", Quadrant.BIG_BET),
            Map.entry("export", Quadrant.QUICK_WIN),
            Map.entry("themes", Quadrant.FILL_IN));
    assertThat(EfficientFrontier.of(items).dominatedBy())
        .containsExactly(Map.entry("themes", "export"));
  }

  @Test
  void moscow_mustRequiresCould_isAnInversionAndCostsMore() {
    MoscowReport report = DSDM.check(
        List.of(
            MoscowItem.of("checkout", MUST, 30, "payment"),
            MoscowItem.of("payment", COULD, 25, "ledger"),
            MoscowItem.of("ledger", COULD, 5),
            MoscowItem.of("search", SHOULD, 30, "checkout"),
            MoscowItem.of("chat", WONT, 99)),
        100);
    assertThat(report.inversions())
        .containsExactly(new MoscowReport.Inversion("checkout", MUST, "payment", COULD));
    assertThat(report.mustClosure())
        .extracting(MoscowItem::item)
        .containsExactly("checkout", "payment", "ledger");
    assertThat(report.mustClosureEffort()).isEqualTo(Score.of(60));
    assertThat(report.findings())
        .extracting(Finding::toString)
        .containsExactly("checkout: is a MUST and requires payment, which is only a COULD");
    assertThat(report.share(WONT)).isEmpty();
    assertThat(report.explain()).isEqualTo("""
            MUST: effort 30, share 0.333333
            SHOULD: effort 30, share 0.333333
            COULD: effort 30, share 0.333333
            WONT: effort 99
            planned effort 90 of a capacity of 100
            ! checkout: is a MUST and requires payment, which is only a COULD""");
  }

  @Test
  void moscow_tooManyMusts_areFound() {
    MoscowReport report = DSDM.check(
        List.of(
            MoscowItem.of("a", MUST, 70),
            MoscowItem.of("b", SHOULD, 20),
            MoscowItem.of("c", COULD, 10)),
        60);
    assertThat(report.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WONT: no item is in this class",
            "MUST: the share of the planned effort is 0.7, above 0.6",
            "COULD: the share of the planned effort is 0.1, below 0.2",
            "MUST: effort 70 exceeds the capacity of 60",
            "plan: effort 100 exceeds the capacity of 60");
    assertThat(DSDM.withLargestMustShare(0.7)
            .withLeastCouldShare(0.1)
            .check(report.items(), 100)
            .findings())
        .hasSize(1);
  }

  @Test
  void moscow_shareOnTheLimit_isWithin() {
    // In binary arithmetic 0.1 + 0.2 is above 0.3, and the share above 0.6.
    MoscowReport report = DSDM.check(
        List.of(
            MoscowItem.of("a", MUST, 0.1),
            MoscowItem.of("b", MUST, 0.2),
            MoscowItem.of("c", COULD, 0.2)),
        0.3);
    assertThat(report.isMustShareWithinLimit()).isTrue();
    assertThat(report.doMustsFitCapacity()).isTrue();
    assertThat(report.doesPlanFitCapacity()).isFalse();
  }

  @Test
  void moscow_nothingPlanned_hasNoShares() {
    MoscowReport report = DSDM.check(List.of(MoscowItem.of("a", WONT, 5)), 0);
    assertThat(report.share(MUST)).isEmpty();
    assertThat(report.isMustShareWithinLimit()).isTrue();
    assertThat(report.isContingencySufficient()).isFalse();
    assertThat(report.findings())
        .extracting(Finding::toString)
        .contains("COULD: the share is undefined, because no effort is planned");
  }

  @Test
  void moscow_nonsense_throws() {
    refuses(
        () -> DSDM.check(List.of(MoscowItem.of("a", MUST, 1, "z")), 1),
        "required items must be in the list: \"a\" requires \"z\". Add that item or remove the requirement.");
    refuses(
        () -> DSDM.check(List.of(MoscowItem.of("a", MUST, 1), MoscowItem.of("a", MUST, 1)), 1),
        "item ids must be unique: \"a\" appears twice.");
    refuses(
        () -> DSDM.check(List.of(), -1),
        "capacity must be finite and at least 0: -1.0, item the whole plan.");
    refuses(
        () -> MoscowItem.of("a", MUST, Double.NaN),
        "effort must be finite and at least 0: NaN, item a.");
    refuses(() -> MoscowItem.of("", MUST, 1), "item must not be blank");
    refuses(
        () -> DSDM.withLargestMustShare(60),
        "largest Must share must be a fraction from 0 to 1: 60.0");
    refuses(
        () -> DSDM.withLeastCouldShare(-0.1),
        "least Could share must be a fraction from 0 to 1: -0.1");
  }

  @Test
  void thresholds_mediansAndMeans_areExact() {
    List<ValueEffort> items = List.of(
        new ValueEffort("a", 0.1, 1),
        new ValueEffort("b", 0.2, 2),
        new ValueEffort("c", 0.3, 9),
        new ValueEffort("d", 0.2, 4));
    assertThat(QuadrantThresholds.ofMedians(items)).isEqualTo(QuadrantThresholds.fixed(0.2, 3));
    assertThat(QuadrantThresholds.ofMeans(items)).isEqualTo(QuadrantThresholds.fixed(0.2, 4));
    assertThat(QuadrantThresholds.ofMeans(items).quadrants(items))
        .containsExactly(
            Map.entry("a", Quadrant.FILL_IN),
            Map.entry("b", Quadrant.QUICK_WIN),
            Map.entry("c", Quadrant.BIG_BET),
            Map.entry("d", Quadrant.QUICK_WIN));
  }

  @Test
  void frontier_dominatedItems_nameTheirDominator() {
    EfficientFrontier frontier = EfficientFrontier.of(List.of(
        new ValueEffort("late", 8, 9),
        new ValueEffort("big", 9, 8),
        new ValueEffort("small", 5, 2),
        new ValueEffort("twin", 5, 2),
        new ValueEffort("weak", 4, 2)));
    assertThat(frontier.efficient())
        .extracting(ValueEffort::item)
        .containsExactly("small", "twin", "big");
    assertThat(frontier.dominatedBy())
        .containsExactly(Map.entry("late", "big"), Map.entry("weak", "small"));
    assertThat(frontier.dominator("weak")).contains("small");
    assertThat(frontier.dominator("big")).isEmpty();
    assertThat(EfficientFrontier.of(List.of()).efficient()).isEmpty();
  }

  @Test
  void valueEffort_rank_isByRatio() {
    assertThat(ValueEffort.rank(List.of(new ValueEffort("a", 1, 3), new ValueEffort("b", 2, 6)))
            .positions()
            .values())
        .containsExactly(1, 1);
  }

  @Test
  void valueEffort_nonsense_throws() {
    refuses(() -> new ValueEffort("a", Double.NaN, 1), "value must be finite: NaN, item a.");
    refuses(
        () -> new ValueEffort("a", 1, -1), "effort must be finite and at least 0: -1.0, item a.");
    refuses(() -> new ValueEffort("", 1, 1), "item must not be blank");
    refuses(
        () -> ValueEffort.rank(List.of(new ValueEffort("a", 1, 0))),
        "effort must be finite and above 0: 0.0, item a.");
    refuses(() -> QuadrantThresholds.ofMedians(List.of()), "items must not be empty");
    refuses(() -> QuadrantThresholds.ofMeans(List.of()), "items must not be empty");
    refuses(() -> QuadrantThresholds.fixed(Double.NaN, 1), "score must be finite: NaN.");
    List<ValueEffort> twice = List.of(new ValueEffort("a", 1, 1), new ValueEffort("a", 1, 1));
    refuses(() -> EfficientFrontier.of(twice), "item must be unique: a.");
    refuses(() -> QuadrantThresholds.fixed(1, 1).quadrants(twice), "item must be unique: a.");
  }
}
