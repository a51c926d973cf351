package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.revenue.churn.DailyChurn;
import dev.tandem.metrics.revenue.cohort.CohortRevenueAccumulator;
import dev.tandem.metrics.revenue.cohort.CohortRevenueTable;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.ReactivationRule;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.economics.Acquisition;
import dev.tandem.metrics.revenue.economics.CustomerEconomics;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.plan.BillingPeriod;
import dev.tandem.metrics.revenue.subscription.Subscription;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result. */
class PrintedResultsTest {
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  private static MrrAccumulator<String> rows() {
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(JANUARY, 2));
    mrr.add("acme", JANUARY, Money.parse("EUR 50"));
    mrr.add("acme", JANUARY.plusMonths(1), Money.parse("EUR 80"));
    mrr.add("acme", JANUARY.plusMonths(7), Money.parse("EUR 80"));
    return mrr;
  }

  @Test
  void accumulator_saysWhatComesIn() {
    assertThat(rows())
        .hasToString(
            "1 accounts: monthly amounts as given in EUR, months 2025-01 to 2025-02, revenue convention: movements net change between month ends, level per customer, reactivation on its own line, discounts all deducted, pauses without revenue, churn at the end of the paid period, normalisation 52/12 weeks a month, rounded HALF_UP, zone Z, 1 rows outside");
    assertThat(MrrChangeAccumulator.growingNumbers(RevenueConvention.standard(), CurrencyUnit.EUR))
        .hasToString(
            "0 accounts: dated changes and subscriptions in EUR, months of the rows, revenue convention: movements net change between month ends, level per customer, reactivation on its own line, discounts all deducted, pauses without revenue, churn at the end of the paid period, normalisation 52/12 weeks a month, rounded HALF_UP, zone Z, 0 changes outside");
  }

  @Test
  void bridge_hasARowALine() {
    MrrBridge bridge = rows().snapshot().months().get(1);
    assertThat(bridge).hasToString("""
        MRR movements: movements net change between month ends, level per customer, reactivation on its own line, currency EUR, amounts monthly amounts as given, months 2025-01 to 2025-02
        2025-02, accounts 1 + 0 new + 0 reactivated − 0 churned = 1; 1 expanded, 0 contracted
        line             amount
        opening       EUR 50.00
        new            EUR 0.00
        expansion     EUR 30.00
        reactivation   EUR 0.00
        contraction    EUR 0.00
        churn          EUR 0.00
        exchange       EUR 0.00
        closing       EUR 80.00""");
    assertThat(bridge.retention()).hasToString("""
        gross revenue retention: movements net change between month ends, level per customer, reactivation on its own line, currency EUR, amounts monthly amounts as given, months 2025-01 to 2025-02, formula (opening - contraction - churn) / opening, from 2025-02, to 2025-02 = 1.0
        net revenue retention: movements net change between month ends, level per customer, reactivation on its own line, currency EUR, amounts monthly amounts as given, months 2025-01 to 2025-02, formula (opening + expansion - contraction - churn) / opening, from 2025-02, to 2025-02 = 1.6""");
    assertThat(MrrBridge.builder(JANUARY, Money.parse("EUR 10")))
        .hasToString("bridge of 2025-01 from EUR 10.00, not built");
    assertThat(rows().evidence()).hasToString(rows().snapshot().toString());
    assertThat(rows().evidence().cohort(JANUARY, JANUARY.plusMonths(1)))
        .hasToString(
            "2025-01 to 2025-02: 1 of 1 accounts, EUR 80.00 of EUR 50.00, EUR 50.00 of it preserved");
  }

  @Test
  void cohorts_haveARowEach() {
    CohortRevenueAccumulator<String> purchases =
        CohortRevenueAccumulator.ofTexts(CurrencyUnit.EUR, new MonthRange(JANUARY, 2));
    purchases.add("ada", JANUARY, Money.parse("EUR 80"));
    purchases.add("bo", JANUARY.plusMonths(1), Money.parse("EUR 100"));
    assertThat(purchases).hasToString("purchases in EUR: 0 rows outside");
    CohortRevenueTable table = purchases.snapshot(JANUARY);
    assertThat(table).hasToString("""
        cohort revenue: cohorts month of the first purchase, purchases amounts of 0 and above, currency EUR, months 2025-01 to 2025-02, complete through 2025-01
        cohort   members     revenue
        2025-01        1   EUR 80.00
        2025-02        1  EUR 100.00
        total EUR 180.00""");
    assertThat(table.row(JANUARY)).hasToString("""
        cohort 2025-01, 1 members
        month             revenue  buyers
        2025-01         EUR 80.00       1
        2025-02 so far   EUR 0.00       0""");
    assertThat(purchases.evidence(JANUARY)).hasToString(table.toString());
  }

  @Test
  void difference_saysWhichChoicesAndLines() {
    RevenueConvention asNew =
        RevenueConvention.standard().withReactivation(ReactivationRule.AS_NEW);
    MrrAccumulator<String> other =
        MrrAccumulator.ofTexts(asNew, CurrencyUnit.EUR, new MonthRange(JANUARY, 2));
    other.add("acme", JANUARY, Money.parse("EUR 60"));
    assertThat(RevenueDifference.between(rows().evidence(), other.evidence())).hasToString("""
        [reactivation: on its own line against counted as new]
        2025-01 new: EUR 50.00 or EUR 60.00, because of acme (EUR 50.00 or EUR 60.00)
        2025-01 closing: EUR 50.00 or EUR 60.00, because of acme (EUR 50.00 or EUR 60.00)
        2025-02 opening: EUR 50.00 or EUR 60.00, because of acme (EUR 50.00 or EUR 60.00)
        2025-02 expansion: EUR 30.00 or EUR 0.00, because of acme (EUR 30.00 or EUR 0.00)
        2025-02 churn: EUR 0.00 or EUR 60.00, because of acme (EUR 0.00 or EUR 60.00)
        2025-02 closing: EUR 80.00 or EUR 0.00, because of acme (EUR 80.00 or EUR 0.00)""");
  }

  @Test
  void whatIsNoTable_isASentence() {
    assertThat(DailyChurn.of(Proportion.of(1, 100), Proportion.of(2, 99)))
        .hasToString("lost a day: 1 of 100, 2 of 99");
    assertThat(new Acquisition(300, new CustomerEconomics(50, 0.8, 0.02)))
        .hasToString("cost 300 for 50 a month, margin 0.8, monthly churn 0.02");
    assertThat(Subscription.of(
            "c01",
            "s1",
            Money.parse("EUR 120"),
            BillingPeriod.YEARLY,
            Instant.parse("2025-01-01T00:00:00Z")))
        .hasToString(
            "c01, s1: EUR 120.00 every year from 2025-01-01T00:00:00Z, 0 discounts, 0 pauses");
  }
}
