package dev.tandem.metrics.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.metrics.objectives.ExpectedProgress.ElapsedTime;
import dev.tandem.metrics.objectives.ExpectedProgress.Phase;
import dev.tandem.metrics.objectives.ExpectedProgress.PhasedTargets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class ObjectivesTest {

  private static final DateRange QUARTER =
      DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
  private static final LocalDate HALF = LocalDate.of(2026, 2, 14);

  private static Objective objective(String id, KeyResult... keyResults) {
    return Objective.of(id, "Aim", ObjectiveKind.COMMITTED, QUARTER, keyResults);
  }

  private static Product product(Objective... objectives) {
    Product.Builder product = Product.builder("p", "Product", "EUR");
    List.of(objectives).forEach(product::objective);
    return product.build();
  }

  @Test
  void keyResultScore_eachType() {
    assertThat(KeyResultScore.of(KeyResult.reach("a", "m", 90, 100).withCurrent(95, HALF))
            .raw())
        .hasValue(0.5);
    assertThat(KeyResultScore.of(KeyResult.reach("a", "m", 110, 100).withCurrent(105, HALF))
            .raw())
        .hasValue(0.5);
    assertThat(
            KeyResultScore.of(KeyResult.binary("a", "m").withCurrent(1, HALF)).raw())
        .hasValue(1);
    assertThat(KeyResultScore.of(KeyResult.stayAbove("a", "m", 5).withCurrent(5, HALF))
            .raw())
        .hasValue(1);
    assertThat(KeyResultScore.of(KeyResult.stayAbove("a", "m", 5).withCurrent(4.9, HALF))
            .raw())
        .hasValue(0);
    assertThat(KeyResultScore.of(KeyResult.stayBelow("a", "m", 5).withCurrent(5.1, HALF))
            .raw())
        .hasValue(0);
    assertThat(KeyResultScore.of(KeyResult.binary("a", "m")).clamped()).isEmpty();
  }

  @Test
  void keyResultScore_tooFine_isRefused() {
    KeyResult keyResult =
        KeyResult.increase("a", "m", 0, Double.MIN_VALUE).withCurrent(1e300, HALF);
    assertThatThrownBy(() -> KeyResultScore.of(keyResult))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("score of key result \"a\" must be finite: Infinity");
  }

  @Test
  void keyResultScore_decimals_areReckonedAsPeopleDo() {
    assertThat(KeyResultScore.of(KeyResult.increase("a", "m", 3.2, 4.2).withCurrent(3.9, HALF))
            .raw())
        .hasValue(0.7);
    assertThat(KeyResultScore.of(KeyResult.increase("a", "m", -1e308, 1e308).withCurrent(0, HALF))
            .raw())
        .hasValue(0.5);
  }

  @Test
  void score_meanOfDecimals_reachesTheBandItEquals() {
    for (List<Double> scores : List.of(List.of(0.7, 0.7, 0.7), List.of(0.6, 0.7, 0.8))) {
      ObjectiveScore score = OkrScoring.withDefaults()
          .score(
              product(objective(
                  "o",
                  KeyResult.milestone("a", "m").withCurrent(scores.get(0), HALF),
                  KeyResult.milestone("b", "m").withCurrent(scores.get(1), HALF),
                  KeyResult.milestone("c", "m").withCurrent(scores.get(2), HALF))),
              HALF)
          .score(ObjectiveId.of("o"));
      assertThat(score.rolledUp()).hasValue(0.7);
      assertThat(score.colour()).hasValue(StatusColour.GREEN);
    }
  }

  @Test
  void onTrack_scoreThatEqualsTheExpectedThird_isOnTrack() {
    ObjectiveScore score = OkrScoring.withDefaults()
        .score(
            product(objective(
                "o",
                KeyResult.binary("a", "m").withCurrent(0, HALF),
                KeyResult.binary("b", "m").withCurrent(0, HALF),
                KeyResult.binary("c", "m").withCurrent(1, HALF))),
            LocalDate.of(2026, 1, 30))
        .score(ObjectiveId.of("o"));
    assertThat(score.expectedNow()).isEqualTo(1 / 3.0);
    assertThat(score.onTrack()).hasValue(true);
  }

  @Test
  void score_hugeWeights_stayFinite() {
    Product product = product(objective(
        "o",
        KeyResult.milestone("a", "m").withCurrent(0.5, HALF).withWeight(1e308),
        KeyResult.milestone("b", "m").withCurrent(1, HALF).withWeight(1e308)));
    assertThat(OkrScoring.withDefaults().score(product, HALF).overall()).hasValue(0.75);
  }

  @Test
  void benefits_resultsThatDoNotFit_areRefused() {
    refused(
        () -> Benefits.of(List.of(1e308, 1e308), List.of()),
        "benefits must add up to a finite amount: Infinity. State them in a larger unit.");
    Benefits benefits = Benefits.of(List.of(1e-300, 1.0), List.of(1e300));
    for (ThrowableAssert.ThrowingCallable call : List.<ThrowableAssert.ThrowingCallable>of(
        benefits::realisationRatio,
        benefits::forecastByRatio,
        () -> Benefits.of(List.of(1e300, 1.0), List.of()).plannedNetPresentValue(-1 + 1e-12))) {
      assertThatThrownBy(call)
          .isInstanceOf(ArithmeticException.class)
          .hasMessageEndingWith("must be finite: Infinity. State the benefits in a larger unit.");
    }
  }

  @Test
  void payback_benefitsThatJustRepay_doSo() {
    Benefits benefits = Benefits.of(List.of(0.7, 0.2, 0.1), List.of());
    assertThat(benefits.plannedPaybackPeriods(1).value()).hasValue(3);
    assertThat(benefits.plannedPaybackPeriods(1.01).value()).isEmpty();
  }

  @Test
  void realisationRatio_nothingPlannedToDateButRounding_isUndefined() {
    Benefits benefits =
        Benefits.of(List.of(4.5, -4.0, 0.83, -2.0, 0.67), List.of(1.0, 1.0, 1.0, 1.0, 1.0));
    assertThat(benefits.plannedToDate()).isZero();
    assertThat(benefits.realisationRatio().undefinedBecause())
        .isEqualTo("nothing above 0 was planned to date");
  }

  @Test
  void coverage_statement_saysHowEffortIsDivided() {
    assertThat(ObjectiveCoverage.of(product(), Workday.STANDARD).statement())
        .hasToString("objective coverage: effort of a feature divided equally among the objectives"
            + " it serves, parents served through their children");
  }

  @Test
  void forecastAdditive_largeAmountsInThePast_leaveTheRestExact() {
    assertThat(Benefits.of(List.of(1e17, 1.0), List.of(0.0)).forecastAdditive()).isEqualTo(1);
  }

  @Test
  void unmeasured_countsZeroOrNothing() {
    Product product = product(objective(
        "o", KeyResult.binary("a", "m").withCurrent(1, HALF), KeyResult.binary("b", "m")));
    assertThat(OkrScoring.withDefaults().score(product, HALF).overall()).hasValue(0.5);
    OkrScoring leftOut = OkrScoring.withDefaults().withUnmeasured(UnmeasuredRule.LEFT_OUT);
    assertThat(leftOut.score(product, HALF).overall()).hasValue(1);
    Product nothing = product(objective("o", KeyResult.binary("a", "m")));
    ObjectiveScore score = leftOut.score(nothing, HALF).score(ObjectiveId.of("o"));
    assertThat(score.rolledUp()).isEmpty();
    assertThat(score.colour()).isEmpty();
    assertThat(score.onTrack()).isEmpty();
    assertThat(score.committedMet()).contains(false);
    assertThat(leftOut.score(nothing, HALF).worst()).isEmpty();
  }

  @Test
  void expectedProgress_elapsedAndPhased() {
    ElapsedTime elapsed = new ElapsedTime();
    assertThat(elapsed.share(QUARTER, HALF)).isEqualTo(0.5);
    assertThat(elapsed.share(QUARTER, LocalDate.of(2025, 12, 1))).isZero();
    assertThat(elapsed.share(QUARTER, LocalDate.of(2026, 5, 1))).isEqualTo(1);
    PhasedTargets phased =
        new PhasedTargets(List.of(new Phase(HALF, 0.2), new Phase(LocalDate.of(2026, 3, 31), 1)));
    assertThat(phased.share(QUARTER, HALF)).isEqualTo(0.2);
    assertThat(phased.share(QUARTER, LocalDate.of(2025, 12, 31))).isZero();
    assertThat(phased.share(QUARTER, LocalDate.of(2025, 11, 30))).isZero();
    // 22 of 45 days from 0.2 to 1
    assertThat(phased.share(QUARTER, LocalDate.of(2026, 3, 8)))
        .isCloseTo(0.2 + 0.8 * 22 / 45, within(1e-12));
    assertThat(phased.share(QUARTER, LocalDate.of(2026, 6, 1))).isEqualTo(1);
  }

  @Test
  void onTrack_committedNeedsAllOfTheShare_aspirationalSevenTenths() {
    KeyResult half = KeyResult.milestone("k", "m").withCurrent(0.4, HALF);
    Product committed = product(objective("o", half));
    Product aspirational =
        product(Objective.of("o", "Aim", ObjectiveKind.ASPIRATIONAL, QUARTER, half));
    assertThat(
            OkrScoring.withDefaults().score(committed, HALF).objectives().get(0).onTrack())
        .contains(false);
    ObjectiveScore score =
        OkrScoring.withDefaults().score(aspirational, HALF).objectives().get(0);
    assertThat(score.expectedNow()).isEqualTo(0.35);
    assertThat(score.onTrack()).contains(true);
  }

  @Test
  void worst_namesTheReason() {
    Product product = product(
        objective("good", KeyResult.milestone("a", "m").withCurrent(0.8, HALF)),
        objective("bad", KeyResult.milestone("b", "m").withCurrent(0.1, HALF)));
    OkrScores scores = OkrScoring.withDefaults().score(product, HALF);
    assertThat(scores.worst().orElseThrow().objective().id()).isEqualTo(ObjectiveId.of("bad"));
    assertThat(scores.statement().toString())
        .isEqualTo("OKR scores: bands Doerr (green from 0.7, yellow from 0.4), unmeasured counts 0,"
            + " roll-up children, else own key results, expected elapsed share of the period,"
            + " as of 2026-02-14");
    assertThatThrownBy(() -> scores.score(ObjectiveId.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("objective must be one that was scored: x");
  }

  @Test
  void coverage_gapsSharesAndDistance() {
    Product product = Product.builder("p", "Product", "EUR")
        .objective(objective("top", KeyResult.binary("t", "m")))
        .objective(objective("a", KeyResult.binary("a1", "m"), KeyResult.binary("a2", "m"))
            .withParent("top"))
        .objective(objective("b", KeyResult.binary("b1", "m")))
        .objective(objective("idle", KeyResult.binary("i", "m")))
        .feature(feature("f1", 6).contributesTo("a1").contributesTo("a2").build())
        .feature(feature("f2", 2).contributesTo("a1").contributesTo("b1").build())
        .feature(feature("f3", 2).build())
        .feature(Feature.builder("f4", "F").contributesTo("b1").build())
        .build();
    ObjectiveCoverage coverage = ObjectiveCoverage.of(product, Workday.ofHours(8));
    assertThat(coverage.objectivesWithoutFeatures()).containsExactly(ObjectiveId.of("idle"));
    assertThat(coverage.featuresWithoutObjective())
        .extracting(Object::toString)
        .containsExactly("f3");
    assertThat(coverage.unestimated()).extracting(Object::toString).containsExactly("f4");
    assertThat(coverage.effortShares())
        .containsExactly(
            Map.entry(ObjectiveId.of("top"), 0.0),
            Map.entry(ObjectiveId.of("a"), 0.7),
            Map.entry(ObjectiveId.of("b"), 0.1),
            Map.entry(ObjectiveId.of("idle"), 0.0));
    assertThat(coverage.unalignedShare().value().orElseThrow()).isCloseTo(0.2, within(1e-12));
    // |0.7 - 0.5| + |0.1 - 0.5| + |0.2 - 0|
    assertThat(coverage
            .distanceTo(Map.of(ObjectiveId.of("a"), 0.5, ObjectiveId.of("b"), 0.5))
            .value()
            .orElseThrow())
        .isCloseTo(0.8, within(1e-12));
    assertThatThrownBy(() -> coverage.distanceTo(Map.of(ObjectiveId.of("x"), 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("objective of the target mix must be one of the product: x");
    assertThatThrownBy(() -> coverage.distanceTo(Map.of(ObjectiveId.of("a"), 1.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target share must be from 0 to 1: 1.5 of a");
    assertThatThrownBy(
            () -> coverage.distanceTo(Map.of(ObjectiveId.of("a"), 0.6, ObjectiveId.of("b"), 0.6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target shares must not exceed 1 together: 1.2");
  }

  private static Feature.Builder feature(String id, int days) {
    return Feature.builder(id, "F").effort(WorkDuration.workdays(days));
  }

  @Test
  void coverage_withoutEffort_sharesAreUndefined() {
    ObjectiveCoverage coverage = ObjectiveCoverage.of(
        product(objective("a", KeyResult.binary("k", "m"))), Workday.ofHours(8));
    assertThat(coverage.effortShares()).isEmpty();
    assertThat(coverage.unalignedShare().undefinedBecause()).isEqualTo("there is no effort");
    assertThat(coverage.distanceTo(Map.of()).value()).isEmpty();
  }

  @Test
  void benefits_paybackAndForecast() {
    Benefits benefits = Benefits.of(List.of(0.0, 10.0, 20.0, 30.0, 30.0), List.of(0.0, 5.0, 15.0));
    assertThat(benefits.plannedPaybackPeriods(45).value()).hasValue(3.5);
    assertThat(benefits.forecastPaybackPeriods(45).value())
        .isEqualTo(OptionalDouble.of(3 + 25.0 / 30));
    assertThat(benefits.plannedPaybackPeriods(91).undefinedBecause())
        .isEqualTo("the benefits never repay it");
    assertThat(benefits.plannedPaybackPeriods(0).value()).hasValue(0);
    assertThat(benefits.forecastNetPresentValue(0)).isEqualTo(80);
    assertThat(Benefits.of(List.of(0.0, 1.0), List.of(0.0)).realisationRatio().value())
        .isEmpty();
    assertThat(Benefits.of(List.of(0.0, 1.0), List.of(0.0)).forecastByRatio().value())
        .isEmpty();
  }

  @Test
  void invalidInput_isRefused() {
    refused(() -> Benefits.of(List.of(), List.of()), "planned benefits must not be empty: []");
    refused(
        () -> Benefits.of(List.of(1.0), List.of(1.0, 2.0)),
        "periods realised must not be more than planned, 1: 2");
    refused(
        () -> Benefits.of(List.of(Double.NaN), List.of()), "planned benefit must be finite: NaN");
    Benefits benefits = Benefits.of(List.of(1.0), List.of());
    refused(
        () -> benefits.plannedNetPresentValue(-1), "rate per period must be finite and above -1");
    refused(() -> benefits.plannedPaybackPeriods(-1), "investment must be finite and not negative");
    refused(() -> new StatusBands(" ", 0.7, 0.4), "name of status bands must not be blank");
    refused(() -> new StatusBands("x", 0.4, 0.7), "status bands must ascend");
    refused(() -> new PhasedTargets(List.of()), "phases must not be empty");
    refused(() -> new Phase(HALF, 1.1), "share of a phase must be from 0 to 1: 1.1 on 2026-02-14");
    refused(
        () -> new PhasedTargets(List.of(new Phase(HALF, 0.5), new Phase(HALF, 1))),
        "phases must ascend in days and shares: 1.0 by 2026-02-14 after 0.5 by 2026-02-14");
  }

  @Test
  void statusBands_atTheirEnds() {
    StatusBands bands = new StatusBands("x", 1, 0.4);
    assertThat(bands.colour(1)).isEqualTo(StatusColour.GREEN);
    assertThat(bands.colour(0.4)).isEqualTo(StatusColour.YELLOW);
    assertThat(bands.colour(Math.nextDown(0.4))).isEqualTo(StatusColour.RED);
    for (double[] greenAndYellow : new double[][] {{1.01, 0.5}, {0.5, 0}, {0.5, 0.5}, {0.5, -1}}) {
      refused(
          () -> new StatusBands("x", greenAndYellow[0], greenAndYellow[1]),
          "status bands must ascend from above 0 to at most 1: yellow from " + greenAndYellow[1]
              + ", green from " + greenAndYellow[0] + ". Swap them.");
    }
  }

  @Test
  void phases_mayRestAndReachFromNoneToAll() {
    PhasedTargets targets = new PhasedTargets(List.of(
        new Phase(HALF, 0), new Phase(HALF.plusDays(1), 0), new Phase(HALF.plusDays(2), 1)));
    assertThat(targets).asString().startsWith("phased targets [");
  }

  @Test
  void benefits_realisedThatAreNotFinite_areRefused() {
    refused(() -> Benefits.of(List.of(1.0), List.of(Double.NaN)), "realised");
  }

  @Test
  void scoring_takesOtherBandsAndExpectations() {
    StatusBands bands = new StatusBands("strict", 0.9, 0.8);
    PhasedTargets targets = new PhasedTargets(List.of(new Phase(HALF, 0.5)));
    OkrScoring scoring = OkrScoring.withDefaults().withBands(bands).withExpected(targets);
    assertThat(scoring.bands()).isEqualTo(bands);
    assertThat(scoring.expected()).isEqualTo(targets);
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void benefits_statement_namesTheirPeriods() {
    assertThat(Benefits.of(List.of(0.0, 10.0, 20.0), List.of(0.0, 5.0)).statement())
        .hasToString(
            "benefits realisation: planned 3 periods, realised 2 periods, present value each benefit at the end of its period");
  }

  @Test
  void coverage_shareOutsideItsRange_isRefused() {
    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ObjectiveCoverage(
              List.of(), List.of(), List.of(), Map.of(ObjectiveId.of("grow"), share)))
          .withMessage(
              "effort share must be from 0 to 1: " + share + " of grow. Divide by all effort.");
    }
  }
}
