package dev.tandem.metrics.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.product.objective.ObjectiveKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on objectives, with what the pages say about their results. */
class ObjectivesGuideTest {

  @Test
  void okr() {
    LocalDate today = LocalDate.of(2026, 2, 14);
    DateRange quarter = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    Product product = Product.builder("shop", "Shop", "EUR")
        .objective(Objective.of(
            "o",
            "Customers recommend us",
            ObjectiveKind.ASPIRATIONAL,
            quarter,
            KeyResult.increase("nps", "NPS", 32, 45).withCurrent(42, today),
            KeyResult.decrease("wait", "hours to answer", 8, 5).withCurrent(6, today),
            KeyResult.increase("talks", "interviews", 0, 500).withCurrent(400, today)))
        .build();
    ObjectiveScore score =
        OkrScoring.withDefaults().score(product, today).score(ObjectiveId.of("o"));
    double now = score.rolledUp().orElseThrow();
    StatusColour colour = score.colour().orElseThrow();
    double expected = score.expectedNow();
    assertThat(score.keyResults())
        .extracting(result -> Math.round(1000 * result.raw().orElseThrow()))
        .containsExactly(769L, 667L, 800L);
    assertThat(now).isCloseTo(0.745, within(0.0005));
    assertThat(colour).isEqualTo(StatusColour.GREEN);
    assertThat(expected).isCloseTo(0.35, within(1e-12));
  }

  @Test
  void objectiveCoverage() {
    DateRange quarter = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    Product product = Product.builder("shop", "Shop", "EUR")
        .objective(Objective.of(
            "grow", "Grow", ObjectiveKind.COMMITTED, quarter, KeyResult.binary("g", "launched")))
        .objective(Objective.of(
            "calm",
            "Fewer alarms",
            ObjectiveKind.COMMITTED,
            quarter,
            KeyResult.binary("c", "quiet")))
        .feature(Feature.builder("search", "Search")
            .effort(WorkDuration.workdays(6))
            .contributesTo("g")
            .build())
        .feature(
            Feature.builder("themes", "Themes").effort(WorkDuration.workdays(2)).build())
        .build();
    ObjectiveCoverage coverage = ObjectiveCoverage.of(product, Workday.ofHours(8));
    List<ObjectiveId> idle = coverage.objectivesWithoutFeatures();
    List<FeatureId> stray = coverage.featuresWithoutObjective();
    double unaligned = coverage.unalignedShare().value().orElseThrow();
    assertThat(idle).containsExactly(ObjectiveId.of("calm"));
    assertThat(stray).containsExactly(FeatureId.of("themes"));
    assertThat(unaligned).isEqualTo(0.25);
  }

  @Test
  void benefitsRealisation() {
    Benefits benefits = Benefits.of(List.of(0.0, 10.0, 20.0, 30.0, 30.0), List.of(0.0, 5.0, 15.0));
    double ratio = benefits.realisationRatio().value().orElseThrow();
    double byRatio = benefits.forecastByRatio().value().orElseThrow();
    double restAsPlanned = benefits.forecastAdditive();
    double presentValue = benefits.plannedNetPresentValue(0.05);
    double payback = benefits.plannedPaybackPeriods(45).value().orElseThrow();
    assertThat(ratio).isCloseTo(0.667, within(0.0005));
    assertThat(byRatio).isCloseTo(60, within(1e-9));
    assertThat(restAsPlanned).isEqualTo(80);
    assertThat(presentValue).isCloseTo(74.53, within(0.005));
    assertThat(payback).isEqualTo(3.5);
  }
}
