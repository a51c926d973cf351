package dev.tandem.metrics.revenue;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.churn.PeriodRates;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementLevel;
import dev.tandem.metrics.revenue.convention.MovementMode.EachChange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.AccountCounts;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MovementType;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrMovement;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.movement.NetRetentionRule;
import dev.tandem.metrics.revenue.movement.QuickRatioRule;
import dev.tandem.metrics.revenue.movement.RevenueRetention;
import dev.tandem.metrics.revenue.plan.BillingPeriod;
import dev.tandem.metrics.revenue.plan.MonthlyNormalisation;
import dev.tandem.metrics.revenue.reference.ReferenceCase;
import dev.tandem.metrics.revenue.subscription.Subscription;
import dev.tandem.metrics.statement.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Movements and retention against published and independently computed numbers. One division of exact amounts is exact. */
class RevenueReferenceTest {

  private static final RevenueConvention MONTH_ENDS = RevenueConvention.standard();
  private static final RevenueConvention CHANGES =
      MONTH_ENDS.withMode(new EachChange(Duration.ZERO));
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  private static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  private static Instant day(int month, int day) {
    return LocalDate.of(2025, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Test
  void tenCustomers_twelveMonths_everyColumn() {
    MrrWaterfall waterfall = tenCustomers().snapshot();
    for (List<String> row : ReferenceCase.rows("ten-customers.expected.csv")) {
      MrrBridge bridge = waterfall.month(YearMonth.of(2025, Integer.parseInt(row.get(0))));
      assertThat(List.of(
              bridge.opening(),
              bridge.newBusiness(),
              bridge.expansion(),
              bridge.contraction(),
              bridge.churn(),
              bridge.reactivation(),
              bridge.closing()))
          .isEqualTo(row.subList(1, 8).stream().map(RevenueReferenceTest::usd).toList());
      AccountCounts n = bridge.accounts();
      assertThat(List.of(
              n.opening(),
              n.newBusiness(),
              n.expansion(),
              n.contraction(),
              n.churn(),
              n.reactivation(),
              n.closing()))
          .isEqualTo(row.subList(8, 15).stream().map(Long::valueOf).toList());
      check(bridge.retention().gross(), row.get(15));
      check(bridge.retention().net(), row.get(16));
      check(bridge.retention().net(NetRetentionRule.WITH_REACTIVATION), row.get(17));
      check(bridge.retention().quickRatio(), row.get(19));
      check(bridge.averageRevenuePerAccount(), row.get(20));
      assertThat(bridge.arr()).isEqualTo(usd(row.get(21)));
    }
  }

  private static Money usd(String amount) {
    return usd(Double.parseDouble(amount));
  }

  private static void check(Figure figure, String expected) {
    if (expected.isEmpty()) {
      assertThat(figure.value()).isEmpty();
      assertThat(figure.undefinedBecause()).isNotBlank();
    } else {
      assertThat(figure.value()).hasValue(Double.parseDouble(expected));
    }
  }

  private static MrrAccumulator<String> tenCustomers() {
    MrrAccumulator<String> accumulator =
        MrrAccumulator.ofTexts(MONTH_ENDS, CurrencyUnit.USD, new MonthRange(JANUARY, 12));
    for (List<String> row : ReferenceCase.rows("ten-customers.mrr.csv")) {
      accumulator.add(
          row.get(0), YearMonth.of(2025, Integer.parseInt(row.get(1))), usd(row.get(2)));
    }
    return accumulator;
  }

  @Test
  void tenCustomers_cohortEndPoints() {
    ReferenceCase reference = ReferenceCase.read("ten-customers");
    MrrEvidence<String> evidence = tenCustomers().evidence();
    checkCohort(evidence, 1, reference.expected().get("cohort_1_to_12"));
    checkCohort(evidence, 3, reference.expected().get("cohort_3_to_12"));
  }

  private static void checkCohort(MrrEvidence<String> evidence, int from, JsonNode expected) {
    CohortRetention cohort = evidence.cohort(YearMonth.of(2025, from), YearMonth.of(2025, 12));
    assertThat(cohort.accounts().trials())
        .isEqualTo(expected.get("base_customers").asLong());
    assertThat(cohort.startRevenue()).isEqualTo(usd(expected.get("start").asDouble()));
    assertThat(cohort.endRevenue())
        .isEqualTo(usd(expected.get("end_same_customers").asDouble()));
    exactly(cohort.net(), expected.get("nrr").asDouble());
    exactly(cohort.gross(), expected.get("grr").asDouble());
    exactly(cohort.logo(), expected.get("logo_retention").asDouble());
  }

  private static void exactly(Figure figure, double expected) {
    assertThat(figure.value()).hasValue(expected);
  }

  @Test
  void chartMogulSyncalytics_fiveMovementsOfOneCustomer() {
    MrrChangeAccumulator<String> accumulator = MrrChangeAccumulator.ofTexts(
        RevenueConvention.asChartMogul(ZoneOffset.UTC),
        CurrencyUnit.USD,
        new MonthRange(JANUARY, 24));
    Instant yearEnd = LocalDate.of(2026, 1, 10).atStartOfDay(ZoneOffset.UTC).toInstant();
    accumulator.add(
        Subscription.of("syncalytics", "gold", usd(2000), BillingPeriod.YEARLY, day(1, 10))
            .endingAt(yearEnd));
    accumulator.add(
        Subscription.of("syncalytics", "silver", usd(60), BillingPeriod.MONTHLY, day(3, 1))
            .endingAt(day(6, 15)));
    accumulator.add(Subscription.of(
        "syncalytics",
        "gold monthly",
        usd(150),
        BillingPeriod.MONTHLY,
        yearEnd.plus(Duration.ofDays(60))));
    JsonNode expected = ReferenceCase.read("chartmogul-syncalytics").expected().get("movements");
    List<MrrMovement<String>> movements = accumulator.evidence().movementsOf("syncalytics");
    assertThat(movements)
        .extracting(MrrMovement::type)
        .containsExactly(
            MovementType.NEW,
            MovementType.EXPANSION,
            MovementType.CONTRACTION,
            MovementType.CHURN,
            MovementType.REACTIVATION);
    for (int i = 0; i < 5; i++) {
      MrrMovement<String> movement = movements.get(i);
      // 0.005: amounts are rounded to the cent
      assertThat(movement.type().sign() * movement.amount().getAmount().doubleValue())
          .isCloseTo(expected.get(i).get("mrr").asDouble(), within(0.005));
    }
  }

  @Test
  void planVersusCustomerLevel_oneOfTwoSubscriptionsCancelled() {
    JsonNode expected = ReferenceCase.read("plan-vs-customer-level").expected();
    MrrBridge customer = oneCancelled(MovementLevel.CUSTOMER);
    JsonNode level = expected.get("customer_level");
    assertThat(customer.contraction()).isEqualTo(usd(level.get("contraction").asDouble()));
    assertThat(customer.churn()).isEqualTo(usd(level.get("churn").asDouble()));
    assertThat(customer.accounts().churn()).isEqualTo(level.get("logo_churn").asLong());
    MrrBridge subscription = oneCancelled(MovementLevel.SUBSCRIPTION);
    level = expected.get("subscription_level");
    assertThat(subscription.contraction())
        .isEqualTo(usd(level.get("contraction").asDouble()));
    assertThat(subscription.churn()).isEqualTo(usd(level.get("churn").asDouble()));
  }

  private static MrrBridge oneCancelled(MovementLevel level) {
    MrrAccumulator<String> accumulator = MrrAccumulator.ofTexts(
        MONTH_ENDS.withLevel(level), CurrencyUnit.USD, new MonthRange(JANUARY.plusMonths(1), 1));
    accumulator.add("c", "a", JANUARY, usd(50));
    accumulator.add("c", "b", JANUARY, usd(30));
    accumulator.add("c", "a", JANUARY.plusMonths(1), usd(50));
    return accumulator.snapshot().total();
  }

  @Test
  void reactivationNaming_ownLineOrNew() {
    assertThat(march(RevenueConvention.asStripe(ZoneOffset.UTC)).reactivation()).isEqualTo(usd(80));
    assertThat(march(RevenueConvention.asChartMogul(ZoneOffset.UTC)).reactivation())
        .isEqualTo(usd(80));
    assertThat(march(RevenueConvention.standard()).reactivation()).isEqualTo(usd(80));
    assertThat(march(RevenueConvention.asPostHog(ZoneOffset.UTC)).newBusiness()).isEqualTo(usd(80));
    assertThat(march(RevenueConvention.asPostHog(ZoneOffset.UTC)).reactivation())
        .isEqualTo(usd(0));
  }

  private static MrrBridge march(RevenueConvention convention) {
    MrrChangeAccumulator<Long> accumulator =
        MrrChangeAccumulator.ofNumbers(convention, CurrencyUnit.USD, new MonthRange(JANUARY, 3));
    accumulator.add(7, day(1, 5), usd(50));
    accumulator.add(7, day(2, 5), usd(-50));
    accumulator.add(7, day(3, 5), usd(80));
    return accumulator.snapshot().month(YearMonth.of(2025, 3));
  }

  @Test
  void sameMonthSwing_eventsOrMonthEnds() {
    ReferenceCase reference = ReferenceCase.read("same-month-swing");
    MrrBridge events = swing(CHANGES);
    JsonNode expected = reference.expected().get("event_level");
    assertThat(events.expansion()).isEqualTo(usd(expected.get("expansion").asDouble()));
    assertThat(events.contraction()).isEqualTo(usd(expected.get("contraction").asDouble()));
    exactly(events.retention().gross(), reference.expected("gross_retention_event"));
    MrrBridge monthEnds = swing(MONTH_ENDS);
    assertThat(monthEnds.expansion()).isEqualTo(usd(0));
    assertThat(monthEnds.contraction()).isEqualTo(usd(0));
    exactly(monthEnds.retention().gross(), reference.expected("gross_retention_snapshot"));
  }

  private static MrrBridge swing(RevenueConvention convention) {
    MrrChangeAccumulator<Long> accumulator = MrrChangeAccumulator.ofNumbers(
        convention, CurrencyUnit.USD, new MonthRange(YearMonth.of(2025, 3), 1));
    accumulator.add(1, day(1, 1), usd(100));
    accumulator.add(1, day(3, 5), usd(50));
    accumulator.add(1, day(3, 20), usd(-50));
    return accumulator.snapshot().total();
  }

  @Test
  void stripeNormalise_mixedIntervals() {
    ReferenceCase reference = ReferenceCase.read("stripe-normalise");
    Money sum = usd(0);
    for (JsonNode row : reference.json().get("input").get("subs")) {
      BillingPeriod period = row.get("interval").asString().equals("year")
          ? BillingPeriod.YEARLY
          : BillingPeriod.MONTHLY;
      Money monthly =
          MonthlyNormalisation.withDefaults().monthly(usd(row.get("amount").asDouble()), period);
      sum = sum.plus(monthly.multipliedBy(row.get("count").asLong()));
    }
    assertThat(sum).isEqualTo(usd(reference.expected("mrr")));
  }

  @Test
  void grossAndNetRetention_fromOneWaterfall() {
    ReferenceCase reference = ReferenceCase.read("grr-nrr");
    MrrBridge bridge = MrrBridge.builder(JANUARY, usd(reference.input("start").asDouble()))
        .newBusiness(usd(reference.input("new").asDouble()))
        .expansion(usd(reference.input("expansion").asDouble()))
        .contraction(usd(reference.input("contraction").asDouble()))
        .churn(usd(reference.input("churn").asDouble()))
        .reactivation(usd(reference.input("reactivation").asDouble()))
        .build();
    RevenueRetention retention = bridge.retention();
    exactly(retention.gross(), reference.expected("grr"));
    exactly(retention.net(), reference.expected("nrr"));
    exactly(
        retention.net(NetRetentionRule.WITH_REACTIVATION),
        reference.expected("nrr_incl_reactivation"));
    exactly(retention.net(NetRetentionRule.BAREMETRICS), reference.expected("baremetrics_nrr"));
    exactly(retention.grossChurn(), reference.expected("gross_churn"));
    exactly(
        retention.netChurn(NetRetentionRule.WITH_REACTIVATION),
        reference.expected("net_churn_chartmogul"));
    exactly(retention.quickRatio(), reference.expected("quick_ratio"));
    exactly(
        retention.quickRatio(QuickRatioRule.WITHOUT_REACTIVATION),
        reference.expected("quick_ratio_without_reactivation"));
    assertThat(bridge.netNew()).isEqualTo(usd(reference.expected("net_new")));
    assertThat(bridge.closing()).isEqualTo(usd(reference.expected("end")));
    exactly(retention.growth(), reference.expected("growth"));
  }

  @Test
  void chartMogulRevenueChurn_grossAndNet() {
    ReferenceCase reference = ReferenceCase.read("chartmogul-mrr");
    RevenueRetention retention = MrrBridge.builder(
            JANUARY, usd(reference.input("start_mrr").asDouble()))
        .expansion(usd(reference.input("expansion").asDouble()))
        .contraction(usd(reference.input("contraction").asDouble()))
        .churn(usd(reference.input("churn").asDouble()))
        .build()
        .retention();
    exactly(retention.grossChurn(), reference.expected("gross"));
    exactly(retention.netChurn(NetRetentionRule.WITH_REACTIVATION), reference.expected("net"));
  }

  @Test
  void leaverWhoReturns_movementsOrEndPoints() {
    JsonNode expected = ReferenceCase.read("cohort-vs-movement").expected();
    MrrAccumulator<Long> accumulator =
        MrrAccumulator.ofNumbers(MONTH_ENDS, CurrencyUnit.USD, new MonthRange(JANUARY, 12));
    for (int month : List.of(1, 2, 6, 7, 8, 9, 10, 11, 12)) {
      accumulator.add(1, YearMonth.of(2025, month), usd(100));
    }
    MrrBridge year = accumulator.snapshot().between(YearMonth.of(2025, 2), YearMonth.of(2025, 12));
    JsonNode movements = expected.get("movement_sum");
    assertThat(year.churn()).isEqualTo(usd(movements.get("churn").asDouble()));
    assertThat(year.reactivation()).isEqualTo(usd(movements.get("reactivation").asDouble()));
    exactly(year.retention().gross(), movements.get("grr").asDouble());
    exactly(year.retention().net(), movements.get("nrr").asDouble());
    exactly(
        year.retention().net(NetRetentionRule.WITH_REACTIVATION),
        movements.get("nrr_incl_reactivation").asDouble());
    CohortRetention cohort = accumulator.evidence().cohort(JANUARY, YearMonth.of(2025, 12));
    exactly(cohort.gross(), expected.get("cohort_endpoints").get("grr").asDouble());
    exactly(cohort.net(), expected.get("cohort_endpoints").get("nrr").asDouble());
  }

  @Test
  void monthlyToYearly_compounds() {
    ReferenceCase reference = ReferenceCase.read("compound");
    assertClose(
        8e-16,
        PeriodRates.compoundRetention(reference.input("monthly_grr").asDouble(), 12),
        reference.expected("annual_grr"));
    assertClose(
        8e-16,
        PeriodRates.compoundRetention(reference.input("monthly_nrr").asDouble(), 12),
        reference.expected("annual_nrr"));
  }

  @Test
  void withoutOpening_ratesAreUndefinedForAReason() {
    Figure figure = tenCustomers().snapshot().month(JANUARY).retention().gross();
    assertThat(figure.value()).isEqualTo(OptionalDouble.empty());
    assertThat(figure.undefinedBecause()).isEqualTo("opening revenue is 0");
  }
}
