package dev.tandem.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.GrowthAccounting;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelConversion;
import dev.tandem.metrics.engagement.funnel.FunnelRange;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.multicriteria.Alternative;
import dev.tandem.metrics.prioritisation.multicriteria.Criterion;
import dev.tandem.metrics.prioritisation.multicriteria.DecisionMatrix;
import dev.tandem.metrics.prioritisation.multicriteria.Topsis;
import dev.tandem.metrics.prioritisation.multicriteria.TopsisResult;
import dev.tandem.metrics.prioritisation.selection.Candidate;
import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.selection.ReleaseChoice;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.RetentionDifference;
import dev.tandem.metrics.retention.RetentionTable;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.revenue.MrrAccumulator;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.nps.SegmentedNps;
import dev.tandem.metrics.survival.LogRankTest;
import dev.tandem.metrics.survival.Observation;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import dev.tandem.metrics.survival.SurvivalCurve;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result: its choices in a line where it has some, then a table. */
class PrintedResultsTest {

  @Test
  void retention_hasARowACohort() {
    RetentionAccumulator<String> events = RetentionAccumulator.ofTexts(
        RetentionConvention.standard(PeriodCalendar.days(ZoneOffset.UTC)),
        new CohortRange(LocalDate.of(2025, 2, 1), 3, 3));
    events.add("ada", Instant.parse("2025-02-01T09:00:00Z"), EventKind.START);
    events.add("ada", Instant.parse("2025-02-02T09:00:00Z"), EventKind.RETURN);
    events.add("bo", Instant.parse("2025-02-01T23:30:00Z"), EventKind.START);
    events.add("cy", Instant.parse("2025-02-01T23:30:00Z"), EventKind.START);
    RetentionTable table = events.snapshot(Instant.parse("2025-02-03T00:00:00Z"));
    assertThat(table).hasToString("""
        retention: window N-day, clock calendar days, Z, zone Z, week start MONDAY, unit DAY, cohorts RECURRING, minimum occurrences 1, period zero COHORT_SIZE, shape RECTANGLE, curve WEIGHTED, first cohort 2025-02-01, number of cohorts 3, number of offsets 3, as of 2025-02-03T00:00:00Z
        cohort      members      0       1  2
        2025-02-01        3  100 %  33.3 %
        2025-02-02        0
        2025-02-03        0""");
    assertThat(table.curve()).hasToString("""
        retention: window N-day, clock calendar days, Z, zone Z, week start MONDAY, unit DAY, cohorts RECURRING, minimum occurrences 1, period zero COHORT_SIZE, shape RECTANGLE, curve WEIGHTED, first cohort 2025-02-01, number of cohorts 3, number of offsets 3, as of 2025-02-03T00:00:00Z
        after  cohorts  returned  of      rate
        0            1         3   3         1
        1            1         1   3  0.333333
        2            0         0   0         -""");
  }

  @Test
  void retention_ofManyOffsets_showsTheFirst() {
    RetentionAccumulator<String> events = RetentionAccumulator.ofTexts(
        RetentionConvention.standard(PeriodCalendar.days(ZoneOffset.UTC)),
        new CohortRange(LocalDate.of(2025, 2, 1), 1, 20));
    events.add("ada", Instant.parse("2025-02-01T09:00:00Z"), EventKind.START);
    assertThat(events.snapshot(Instant.parse("2025-02-03T00:00:00Z")).toString().lines())
        .last()
        .isEqualTo("… and 6 columns more");
  }

  @Test
  void movements_haveARowAMonth() {
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(YearMonth.of(2025, 1), 2));
    mrr.add("acme", YearMonth.of(2025, 1), Money.parse("EUR 50"));
    mrr.add("acme", YearMonth.of(2025, 2), Money.parse("EUR 80"));
    assertThat(mrr.snapshot()).hasToString("""
        MRR movements: movements net change between month ends, level per customer, reactivation on its own line, currency EUR, amounts monthly amounts as given, months 2025-01 to 2025-02
        month      opening        new  expansion  reactivation  contraction     churn    closing
        2025-01   EUR 0.00  EUR 50.00   EUR 0.00      EUR 0.00     EUR 0.00  EUR 0.00  EUR 50.00
        2025-02  EUR 50.00   EUR 0.00  EUR 30.00      EUR 0.00     EUR 0.00  EUR 0.00  EUR 80.00""");
  }

  @Test
  void growth_hasARowAPeriod() {
    ActivityAccumulator<String> events = ActivityAccumulator.ofTexts(
        PeriodAxis.of(PeriodCalendar.months(ZoneOffset.UTC), LocalDate.of(2025, 1, 1), 2));
    events.add("ada", Instant.parse("2025-01-03T09:00:00Z"));
    events.add("bo", Instant.parse("2025-02-03T09:00:00Z"));
    GrowthAccounting growth =
        events.snapshot(Instant.parse("2025-02-10T00:00:00Z")).growthAccounting();
    assertThat(growth).hasToString("""
        growth accounting: periods calendar months, Z, new first event of all history, as of 2025-02-10T00:00:00Z
        period             active  new  retained  resurrected  churned
        2025-01-01              1    1         0            0        0
        2025-02-01 so far       1    1         0            0        1""");
  }

  @Test
  void funnel_hasARowAStep_alsoWhereAStepComesTwice() {
    FunnelConversion conversion = new FunnelConversion(
        Funnel.of(Duration.ofDays(1), "view", "buy", "view"),
        FunnelRange.ALL,
        Instant.parse("2025-02-10T00:00:00Z"),
        List.of(8L, 4L, 1L),
        0,
        WaitingTimes.builder("hours").build());
    assertThat(conversion.toString()).endsWith("""

        step  reached  of the step before  of all
        view        8               100 %   100 %
        buy         4                50 %    50 %
        view        1                25 %  12.5 %""");
  }

  @Test
  void survival_hasARowAStep() {
    SurvivalCurve curve = Stream.of(
            Observation.event(2), Observation.censored(3), Observation.event(4))
        .collect(SurvivalAccumulator.collector())
        .snapshot();
    assertThat(curve).hasToString("""
        3 subjects, 2 events
        time  at risk  events  censored  survival
           2        3       1         0  0.666667
           3        2       0         1  0.666667
           4        1       1         0         0""");
    assertThat(LogRankTest.withDefaults().test(ImmutableMap.of("a", curve, "b", curve)))
        .hasToString("""
        log-rank chi-square test with 1 degrees of freedom: statistic 0.00000, p = 1.000
        group  subjects  observed  expected
        a             3         2         2
        b             3         2         2""");
  }

  @Test
  void segments_haveARowEach() {
    assertThat(new SegmentedNps(Map.of("pro", NetPromoterScore.of(1, 2, 7)))).hasToString("""
        segment  responses  detractors  passives  promoters  score
        pro             10           1         2          7     60""");
  }

  @Test
  void orderChoiceAndRanking_sayWhatTheyExplain() {
    DeliveryOrder order = Sequencing.withDefaults()
        .run(List.of(BacklogItem.of("accounts", 3, 0), BacklogItem.of("themes", 1, 9)));
    assertThat(order).hasToString(order.explain());
    ReleaseChoice choice =
        NextRelease.withCapacity(4).run(List.of(Candidate.of("a", 5, 3), Candidate.of("b", 4, 2)));
    assertThat(choice).hasToString(choice.explain());
    assertThat(choice.selection()).hasToString("value 5, cost 3: a");
    TopsisResult topsis = Topsis.withDefaults()
        .measure(new DecisionMatrix(
            List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1)),
            List.of(Alternative.of("sso", 8, 5), Alternative.of("export", 5, 2))));
    Ranking ranking = topsis.rank();
    assertThat(ranking).hasToString(ranking.explain());
    assertThat(topsis).hasToString(ranking.explain());
  }

  @Test
  void restrictedMeanAndQuantile_areASentence() {
    SurvivalCurve curve = Stream.of(
            Observation.event(2), Observation.censored(3), Observation.event(4))
        .collect(SurvivalAccumulator.collector())
        .snapshot();
    assertThat(curve.restrictedMean(5).orElseThrow())
        .hasToString(
            "restricted mean: horizon 5.0, variance Greenwood = 3.33333, standard error 0.544331");
    assertThat(curve.median()).hasToString("quantile 0.5: 4, from 2 to - (95 % log)");
    assertThat(curve.steps().get(0))
        .hasToString(
            "time 2: 3 at risk, 1 events, 0 censored, survival 0.666667, [0.2995, 1.0000] (95 % Greenwood log)");
  }

  @Test
  void differenceOfRetention_saysWhichChoicesAndCells() {
    CohortRange range = new CohortRange(LocalDate.of(2025, 2, 1), 1, 2);
    RetentionConvention standard =
        RetentionConvention.standard(PeriodCalendar.days(ZoneOffset.UTC));
    RetentionAccumulator<String> first = RetentionAccumulator.ofTexts(standard, range);
    RetentionAccumulator<String> second =
        RetentionAccumulator.ofTexts(standard.withMinimumOccurrences(2), range);
    for (RetentionAccumulator<String> events : List.of(first, second)) {
      events.add("ada", Instant.parse("2025-02-01T09:00:00Z"), EventKind.START);
      events.add("ada", Instant.parse("2025-02-02T09:00:00Z"), EventKind.RETURN);
    }
    Instant asOf = Instant.parse("2025-02-09T00:00:00Z");
    assertThat(first).hasToString("retention: 1 cohorts from 2025-02-01, 2 offsets");
    assertThat(first.snapshot(asOf).rows().get(0))
        .hasToString("2025-02-01, 1 members: 1 of 1, 1 of 1");
    assertThat(RetentionDifference.between(first.evidence(asOf), second.evidence(asOf)))
        .hasToString("""
        [minimum occurrences: 1 against 2]
        cohort 2025-02-01, offset 1: 1 of 1 against 0 of 1; retained only first: [ada]""");
  }
}
