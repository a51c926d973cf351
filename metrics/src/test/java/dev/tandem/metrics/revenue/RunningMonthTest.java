package dev.tandem.metrics.revenue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.churn.CustomerChurn;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.movement.NetRetentionRule;
import dev.tandem.metrics.revenue.movement.RevenueRetention;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A month that is not over is marked, and no rate comes of it. */
class RunningMonthTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
  private static final Instant SIX_HOURS_LATER = Instant.parse("2025-11-01T06:00:00Z");

  private static Money eur(int amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }

  /** A hundred customers who pay in September and October; five rows have come of November. */
  private static MrrAccumulator<Long> hundred(RevenueConvention convention) {
    MrrAccumulator<Long> mrr =
        MrrAccumulator.ofNumbers(convention, CurrencyUnit.EUR, MonthRange.of(OCTOBER, NOVEMBER));
    for (int customer = 0; customer < 100; customer++) {
      mrr.add(customer, SEPTEMBER, eur(10));
      mrr.add(customer, OCTOBER, eur(10));
      if (customer < 5) {
        mrr.add(customer, NOVEMBER, eur(10));
      }
    }
    return mrr;
  }

  private static MrrAccumulator<Long> hundred() {
    return hundred(RevenueConvention.standard());
  }

  private static List<Figure> figures(MrrBridge bridge) {
    RevenueRetention retention = bridge.retention();
    return List.of(
        retention.gross(),
        retention.net(),
        retention.grossChurn(),
        retention.netChurn(NetRetentionRule.WITH_REACTIVATION),
        retention.growth(),
        retention.quickRatio(),
        bridge.averageRevenuePerAccount(),
        bridge.averageSellingPrice());
  }

  @Test
  void runningMonth_isMarkedAndHasNoFigure() {
    MrrWaterfall waterfall = hundred().snapshot(SIX_HOURS_LATER);
    MrrBridge november = waterfall.month(NOVEMBER);
    assertThat(november.complete()).isFalse();
    assertThat(november.churn()).isEqualTo(eur(950));
    assertThat(figures(november))
        .allSatisfy(
            figure -> assertThat(figure.undefinedBecause()).isEqualTo("2025-11 is not over"));
    assertThat(waterfall.statement().choices()).containsEntry("as of", "2025-11-01T06:00:00Z");
  }

  @Test
  void monthsBefore_keepTheirFigures() {
    MrrBridge october = hundred().snapshot(SIX_HOURS_LATER).month(OCTOBER);
    assertThat(october.complete()).isTrue();
    assertThat(october.retention().gross().value()).hasValue(1);
  }

  @Test
  void monthsWithARunningOne_haveNoFigure() {
    MrrBridge total = hundred().snapshot(SIX_HOURS_LATER).total();
    assertThat(total.complete()).isFalse();
    assertThat(total.retention().net().undefinedBecause()).isEqualTo("2025-11 is not over");
  }

  @Test
  void customerChurn_ofARunningMonth_isRefused() {
    MrrBridge november = hundred().snapshot(SIX_HOURS_LATER).month(NOVEMBER);
    assertThatThrownBy(() -> CustomerChurn.from(november))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bridge must be of a month that is over: 2025-11 still runs. Wait for its end.");
  }

  @Test
  void cohort_comparedWithARunningMonth_hasNoFigure() {
    MrrEvidence<Long> evidence = hundred().evidence(SIX_HOURS_LATER);
    CohortRetention cohort = evidence.cohort(OCTOBER, NOVEMBER);
    assertThat(cohort.complete()).isFalse();
    assertThat(List.of(cohort.net(), cohort.gross(), cohort.logo()))
        .allSatisfy(
            figure -> assertThat(figure.undefinedBecause()).isEqualTo("2025-11 is not over"));
    assertThat(cohort.netInterval(ConfidenceLevel.DEFAULT)).isEmpty();
    assertThat(cohort.grossInterval(ConfidenceLevel.DEFAULT)).isEmpty();
    assertThat(evidence.cohort(SEPTEMBER, OCTOBER).complete()).isTrue();
    assertThat(evidence.cohort(SEPTEMBER, OCTOBER).net().value()).hasValue(1);
    assertThat(evidence.customer(3L).month(NOVEMBER).complete()).isFalse();
    assertThat(requireNonNull(evidence.bySegment(name -> "all").get("all"))
            .month(NOVEMBER)
            .complete())
        .isFalse();
  }

  @Test
  void month_isOverAtItsLastInstantInTheZone() {
    RevenueConvention berlin = RevenueConvention.standard().withZone(ZoneId.of("Europe/Berlin"));
    Instant end = Instant.parse("2025-11-30T23:00:00Z");
    assertThat(hundred(berlin).snapshot(end).month(NOVEMBER).complete()).isTrue();
    assertThat(hundred(berlin).snapshot(end.minusNanos(1)).month(NOVEMBER).complete())
        .isFalse();
    assertThat(hundred().snapshot(end).month(NOVEMBER).complete()).isFalse();
  }

  @Test
  void withoutAsOf_allMonthsAreOver() {
    MrrWaterfall waterfall = hundred().snapshot();
    assertThat(waterfall.month(NOVEMBER).retention().gross().value()).hasValue(0.05);
    assertThat(waterfall.statement().choices()).doesNotContainKey("as of");
  }

  @Test
  void datedChanges_runningMonth_isMarked() {
    MrrChangeAccumulator<Long> changes = MrrChangeAccumulator.ofNumbers(
        RevenueConvention.standard(), CurrencyUnit.EUR, MonthRange.of(OCTOBER, NOVEMBER));
    changes.add(1, Instant.parse("2025-10-03T00:00:00Z"), eur(10));
    MrrWaterfall waterfall = changes.snapshot(SIX_HOURS_LATER);
    assertThat(waterfall.month(OCTOBER).complete()).isTrue();
    assertThat(waterfall.month(NOVEMBER).complete()).isFalse();
    assertThat(changes.evidence(SIX_HOURS_LATER).waterfall()).isEqualTo(waterfall);
  }

  /** Newfoundland, 2009: at 00:01 on 1 November clocks went back to 23:01 on 31 October, so that October ended an hour later. */
  @Test
  void clocksGoBackOverMidnight_octoberEndsWithTheSecondMidnight() {
    RevenueConvention newfoundland =
        RevenueConvention.standard().withZone(ZoneId.of("America/St_Johns"));
    MonthRange october = new MonthRange(YearMonth.of(2009, 10), 1);
    MrrChangeAccumulator<Long> changes =
        MrrChangeAccumulator.ofNumbers(newfoundland, CurrencyUnit.EUR, october);
    changes.add(1, Instant.parse("2009-11-01T02:30:30Z"), eur(5));
    changes.add(1, Instant.parse("2009-11-01T03:00:00Z"), eur(7));
    assertThat(changes.outsideRange()).isEqualTo(1);
    assertThat(changes.snapshot().total().newBusiness()).isEqualTo(eur(7));
    Instant secondMidnight = Instant.parse("2009-11-01T03:30:00Z");
    assertThat(changes.snapshot(secondMidnight).total().complete()).isTrue();
    assertThat(changes.snapshot(secondMidnight.minusNanos(1)).total().complete())
        .isFalse();
    MrrChangeAccumulator<Long> both = MrrChangeAccumulator.ofNumbers(
        newfoundland, CurrencyUnit.EUR, new MonthRange(YearMonth.of(2009, 10), 2));
    both.add(1, Instant.parse("2009-11-01T02:30:30Z"), eur(5));
    both.add(1, Instant.parse("2009-11-01T03:00:00Z"), eur(7));
    assertThat(both.snapshot().months().stream().map(MrrBridge::closing))
        .containsExactly(eur(7), eur(12));
  }
}
