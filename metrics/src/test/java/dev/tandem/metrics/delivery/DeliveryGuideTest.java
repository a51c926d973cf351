package dev.tandem.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.delivery.dora.DoraAccumulator;
import dev.tandem.metrics.delivery.dora.DoraConvention;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.delivery.dora.rating.DoraMetric;
import dev.tandem.metrics.delivery.dora.rating.DoraRating;
import dev.tandem.metrics.delivery.dora.rating.DoraScheme;
import dev.tandem.metrics.delivery.dora.rating.QuickCheck;
import dev.tandem.metrics.delivery.dora.rating.QuickCheckEdition;
import dev.tandem.metrics.delivery.portfolio.DeliveryAccumulator;
import dev.tandem.metrics.delivery.portfolio.DeliveryDifference;
import dev.tandem.metrics.delivery.portfolio.DeliveryRates;
import dev.tandem.metrics.delivery.portfolio.RateDifference;
import dev.tandem.metrics.delivery.portfolio.RecordedProject;
import dev.tandem.metrics.objectives.Benefits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on delivery, with what the pages say about their results. */
class DeliveryGuideTest {

  @Test
  void delivery() {
    WorkCalendar calendar = WorkCalendar.standard();
    DeliveredProject shop = DeliveredProject.of(
            "shop",
            "signed",
            LocalDateTime.of(2026, 3, 2, 8, 0),
            LocalDateTime.of(2026, 3, 13, 17, 0),
            new BigDecimal("1000"))
        .withCost(new BigDecimal("1050"))
        .withScope(ScopeCount.of(20, 20).withAdded(3, 2))
        .finishedOn(LocalDateTime.of(2026, 3, 16, 12, 0));
    DeliveryConvention convention = DeliveryConvention.standard()
        .withTolerance(DeliveryTolerance.of("0.05", "0.1", "0", "0.1", "0.2"));
    DeliveryVerdict verdict = DeliveryVerdict.of(shop, calendar, convention);
    double slip =
        verdict.slipWorkdays(Workday.STANDARD).value().orElseThrow(); // 0.5, over a weekend
    double overrun = verdict.costOverrunShare().value().orElseThrow(); // 0.05
    ChaosClass chaos = verdict.chaosClass(); // SUCCESSFUL, within its tolerances
    DeliveryPage page =
        new DeliveryPage(verdict, Benefits.of(List.of(10.0, 20.0), List.of(4.0)), 0.8);
    DeliveryQuadrant both = page.quadrant(); // WRONG_THING_BUILT_RIGHT

    DeliveryAccumulator accumulator = new DeliveryAccumulator();
    accumulator.add(new RecordedProject(shop, LocalDateTime.of(2026, 3, 20, 17, 0)));
    LocalDateTime quarter = LocalDateTime.of(2026, 4, 1, 0, 0);
    DeliveryRates strict = accumulator.snapshot(DeliveryConvention.standard(), calendar, quarter);
    DeliveryRates lenient =
        accumulator.snapshot(DeliveryConvention.asOmbScorecard(), calendar, quarter);
    DeliveryDifference why = DeliveryDifference.between(strict, lenient);
    RateDifference onTime = why.rates().get(0);
    assertThat(onTime)
        .hasToString("on time: 0 of 1 against 1 of 1; met only second: [shop];"
            + " because [time tolerance: 0 against 0.1]");
    assertThat(slip).isEqualTo(0.5);
    assertThat(overrun).isEqualTo(0.05);
    assertThat(chaos).isEqualTo(ChaosClass.SUCCESSFUL);
    assertThat(both).isEqualTo(DeliveryQuadrant.WRONG_THING_BUILT_RIGHT);
  }

  @Test
  void dora() {
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    DoraAccumulator accumulator = new DoraAccumulator();
    accumulator.add(Deployment.of("d1", "production", monday, monday)
        .withCommit(Commit.of("c1", monday.minus(Duration.ofHours(5)))));
    accumulator.add(Deployment.of("d2", "production", monday, monday.plus(Duration.ofDays(1)))
        .withCommit(Commit.of("c2", monday.minus(Duration.ofHours(6)))));
    accumulator.add(Incident.open("i1", monday.plus(Duration.ofDays(2)))
        .withRestored(monday.plus(Duration.ofHours(52))));
    DateRange week = DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    DoraMetrics metrics = accumulator.snapshot(
        DoraConvention.standard(ZoneOffset.UTC), week, Instant.parse("2026-04-01T00:00:00Z"));
    double perDay = metrics.deploymentsPerDay().value().orElseThrow(); // 2 / 7
    double lead = metrics.leadTimeHours().value().orElseThrow(); // 5 and 30 hours: 17.5
    double failures =
        metrics.changeFailureRate().value().orElseThrow(); // the incident is d2's: 0.5
    double recovery = metrics.recoveryHours().value().orElseThrow(); // 4
    assertThat(perDay).isCloseTo(2 / 7.0, within(1e-15));
    assertThat(lead).isEqualTo(17.5);
    assertThat(failures).isEqualTo(0.5);
    assertThat(recovery).isEqualTo(4);
  }

  @Test
  void doraLevels() {
    DoraRating gap = DoraScheme.DORA_2021.rate(DoraMetric.LEAD_TIME, 10); // between elite and high
    DoraRating tool = DoraScheme.DEVLAKE_2021.rate(DoraMetric.LEAD_TIME, 10); // high
    DoraRating same =
        DoraScheme.DORA_2021.rate(DoraMetric.CHANGE_FAILURE_RATE, 0.2); // high or medium or low
    DoraRating none =
        DoraScheme.DORA_2024.rate(DoraMetric.CHANGE_FAILURE_RATE, 0.2); // the report prints points
    double score = new QuickCheck(4, 5, 5, 10, 5).average(QuickCheckEdition.OF_2025); // 8.1
    assertThat(gap.toString()).endsWith("between elite and high");
    assertThat(tool.levels()).containsExactly("high");
    assertThat(same.levels()).containsExactly("high", "medium", "low");
    assertThat(none.isClassified()).isFalse();
    assertThat(score).isEqualTo(8.1);
  }
}
