package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.movement.NetRetentionRule;
import dev.tandem.metrics.revenue.movement.QuickRatioRule;
import dev.tandem.metrics.revenue.plan.BillingPeriod;
import dev.tandem.metrics.revenue.subscription.Pause;
import dev.tandem.metrics.revenue.subscription.Subscription;
import dev.tandem.metrics.statement.Figure;
import java.time.Instant;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on recurring revenue, with what the pages say about their results. */
class RevenueGuideTest {

  @Test
  void recurringRevenue() {
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(YearMonth.of(2025, 1), 3));
    mrr.add("c", YearMonth.of(2025, 1), Money.parse("EUR 50"));
    mrr.add("c", YearMonth.of(2025, 3), Money.parse("EUR 80"));
    Money back = mrr.snapshot().month(YearMonth.of(2025, 3)).reactivation();
    assertThat(back).isEqualTo(Money.parse("EUR 80"));
    MrrWaterfall waterfall = mrr.snapshot();
    assertThat(waterfall.month(YearMonth.of(2025, 1)).newBusiness())
        .isEqualTo(Money.parse("EUR 50"));
    assertThat(waterfall.month(YearMonth.of(2025, 2)).churn()).isEqualTo(Money.parse("EUR 50"));
    assertThat(waterfall.month(YearMonth.of(2025, 3)).expansion()).isEqualTo(Money.parse("EUR 0"));
  }

  @Test
  void recurringRevenueOfARunningMonth() {
    MrrAccumulator<String> sofar =
        MrrAccumulator.growingTexts(RevenueConvention.standard(), CurrencyUnit.EUR);
    sofar.add("c", YearMonth.of(2025, 1), Money.parse("EUR 50"));
    sofar.add("d", YearMonth.of(2025, 2), Money.parse("EUR 20"));
    sofar.add("d", YearMonth.of(2025, 3), Money.parse("EUR 20"));
    MrrWaterfall running = sofar.snapshot(Instant.parse("2025-03-15T00:00:00Z"));
    boolean over = running.month(YearMonth.of(2025, 3)).complete();
    String why = running.month(YearMonth.of(2025, 3)).retention().net().undefinedBecause();
    assertThat(over).isFalse();
    assertThat(why).isEqualTo("2025-03 is not over");
    assertThat(running.range()).isEqualTo(new MonthRange(YearMonth.of(2025, 1), 3));
  }

  @Test
  void recurringRevenueOfAPausedSubscription() {
    MrrChangeAccumulator<String> subscriptions =
        MrrChangeAccumulator.growingTexts(RevenueConvention.standard(), CurrencyUnit.EUR);
    subscriptions.add(Subscription.of(
            "c",
            "s",
            Money.parse("EUR 50"),
            BillingPeriod.MONTHLY,
            Instant.parse("2025-01-01T00:00:00Z"))
        .paused(Pause.between(
            Instant.parse("2025-02-10T00:00:00Z"), Instant.parse("2025-04-05T00:00:00Z"))));
    Money resumed = subscriptions.snapshot().month(YearMonth.of(2025, 4)).reactivation();
    assertThat(resumed).isEqualTo(Money.parse("EUR 50"));
    assertThat(subscriptions.snapshot().month(YearMonth.of(2025, 2)).churn()).isEqualTo(resumed);
  }

  @Test
  void currenciesAndRefunds() {
    MrrAccumulator<String> withRefund =
        MrrAccumulator.growingTexts(RevenueConvention.standard(), CurrencyUnit.EUR);
    withRefund.add("c", YearMonth.of(2025, 1), Money.parse("EUR 80"));
    withRefund.add("c", YearMonth.of(2025, 2), Money.parse("EUR 80"));
    withRefund.add("c", YearMonth.of(2025, 2), Money.parse("EUR -30"));
    withRefund.add("c", YearMonth.of(2025, 3), Money.parse("EUR 80"));
    MrrWaterfall refunded = withRefund.snapshot(Instant.parse("2025-04-01T00:00:00Z"));
    Money contraction = refunded.month(YearMonth.of(2025, 2)).contraction();
    String finding = refunded.negativeAmounts().get(0).toString();
    assertThat(contraction).isEqualTo(Money.parse("EUR 30"));
    assertThat(refunded.month(YearMonth.of(2025, 3)).expansion()).isEqualTo(contraction);
    assertThat(finding)
        .isEqualTo("c in 2025-02: EUR -30.00 lowers this month alone. Leave out a refund.");
  }

  @Test
  void currenciesAndExchangeEffects() {
    MrrAccumulator<String> euros =
        MrrAccumulator.growingTexts(RevenueConvention.standard(), CurrencyUnit.EUR);
    euros.add("d", YearMonth.of(2025, 1), Money.parse("EUR 90"));
    euros.add("d", YearMonth.of(2025, 2), Money.parse("EUR 105"));
    euros.addExchangeEffect("d", YearMonth.of(2025, 2), Money.parse("EUR 5"));
    MrrBridge february =
        euros.snapshot(Instant.parse("2025-03-01T00:00:00Z")).month(YearMonth.of(2025, 2));
    Money byRates = february.exchange();
    Money byCustomer = february.expansion();
    assertThat(byRates).isEqualTo(Money.parse("EUR 5"));
    assertThat(byCustomer).isEqualTo(Money.parse("EUR 10"));
  }

  @Test
  void arrOfYearlyPlans() {
    MrrChangeAccumulator<String> plans =
        MrrChangeAccumulator.growingTexts(RevenueConvention.standard(), CurrencyUnit.EUR);
    for (int i = 0; i < 1000; i++) {
      plans.add(Subscription.of(
          "c" + i,
          "plan",
          Money.parse("EUR 100"),
          BillingPeriod.YEARLY,
          Instant.parse("2025-06-01T00:00:00Z")));
    }
    MrrBridge plansInJune = plans.snapshot().total();
    Money monthly = plansInJune.closing();
    Money yearly = plansInJune.arr();
    assertThat(monthly).isEqualTo(Money.parse("EUR 8330"));
    assertThat(yearly).isEqualTo(Money.parse("EUR 100000"));
  }

  @Test
  void arr() {
    MrrBridge june = MrrBridge.builder(YearMonth.of(2025, 6), Money.parse("EUR 9500"))
        .newBusiness(Money.parse("EUR 500"))
        .build();
    Money arr = june.arr();
    assertThat(arr).isEqualTo(Money.parse("EUR 120000"));
  }

  @Test
  void netRevenueRetention() {
    MrrBridge bridge = MrrBridge.builder(YearMonth.of(2025, 6), Money.parse("EUR 100000"))
        .newBusiness(Money.parse("EUR 9000"))
        .expansion(Money.parse("EUR 12000"))
        .reactivation(Money.parse("EUR 1000"))
        .contraction(Money.parse("EUR 3000"))
        .churn(Money.parse("EUR 5000"))
        .build();
    Figure net = bridge.retention().net();
    Figure withReactivation = bridge.retention().net(NetRetentionRule.WITH_REACTIVATION);
    check(net, 1.04);
    check(withReactivation, 1.05);
  }

  @Test
  void grossRevenueRetention() {
    MrrBridge bridge = MrrBridge.builder(YearMonth.of(2025, 6), Money.parse("EUR 100000"))
        .newBusiness(Money.parse("EUR 9000"))
        .expansion(Money.parse("EUR 12000"))
        .reactivation(Money.parse("EUR 1000"))
        .contraction(Money.parse("EUR 3000"))
        .churn(Money.parse("EUR 5000"))
        .build();
    Figure gross = bridge.retention().gross();
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(YearMonth.of(2025, 1), 12));
    mrr.add("ada", YearMonth.of(2025, 1), Money.parse("EUR 60"));
    mrr.add("bo", YearMonth.of(2025, 1), Money.parse("EUR 40"));
    mrr.add("ada", YearMonth.of(2025, 12), Money.parse("EUR 90"));
    mrr.add("bo", YearMonth.of(2025, 12), Money.parse("EUR 10"));
    CohortRetention year = mrr.evidence().cohort(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
    Figure byEndPoints = year.gross();
    Figure logos = year.logo();
    check(gross, 0.92);
    check(byEndPoints, 0.7);
    check(logos, 1);
  }

  @Test
  void revenueChurn() {
    MrrBridge bridge = MrrBridge.builder(YearMonth.of(2025, 6), Money.parse("EUR 100000"))
        .newBusiness(Money.parse("EUR 9000"))
        .expansion(Money.parse("EUR 12000"))
        .reactivation(Money.parse("EUR 1000"))
        .contraction(Money.parse("EUR 3000"))
        .churn(Money.parse("EUR 5000"))
        .build();
    Figure gross = bridge.retention().grossChurn();
    Figure net = bridge.retention().netChurn(NetRetentionRule.WITHOUT_REACTIVATION);
    Figure growth = bridge.retention().growth();
    check(gross, 0.08);
    check(net, -0.04);
    check(growth, 0.14);
  }

  @Test
  void quickRatio() {
    MrrBridge bridge = MrrBridge.builder(YearMonth.of(2025, 6), Money.parse("EUR 100000"))
        .newBusiness(Money.parse("EUR 9000"))
        .expansion(Money.parse("EUR 12000"))
        .reactivation(Money.parse("EUR 1000"))
        .contraction(Money.parse("EUR 3000"))
        .churn(Money.parse("EUR 5000"))
        .build();
    Figure ratio = bridge.retention().quickRatio();
    Figure without = bridge.retention().quickRatio(QuickRatioRule.WITHOUT_REACTIVATION);
    check(ratio, 2.75);
    check(without, 2.625);
  }

  private static void check(Figure figure, double expected) {
    assertThat(figure.value().orElseThrow()).isCloseTo(expected, within(1e-12));
  }
}
