package dev.tandem.metrics.revenue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.plan.BillingPeriod;
import dev.tandem.metrics.revenue.plan.BillingUnit;
import dev.tandem.metrics.revenue.plan.MonthConvention;
import dev.tandem.metrics.revenue.plan.MonthlyNormalisation;
import dev.tandem.metrics.revenue.subscription.Subscription;
import java.time.Instant;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Yearly amounts are rounded once, from the price, and not as twelve rounded months. */
class AnnualRevenueTest {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final MonthRange RANGE = new MonthRange(JANUARY, 3);
  private static final Instant START = Instant.parse("2025-01-05T00:00:00Z");

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }

  private static MrrChangeAccumulator<String> accumulator() {
    return MrrChangeAccumulator.ofTexts(RevenueConvention.standard(), CurrencyUnit.EUR, RANGE);
  }

  private static Subscription yearly(String customer, String price) {
    return Subscription.of(customer, "s", eur(price), BillingPeriod.YEARLY, START);
  }

  @Test
  void thousandYearlyPlans_areTheirSum() {
    MrrChangeAccumulator<String> mrr = accumulator();
    for (int i = 0; i < 1000; i++) {
      mrr.add(yearly("c" + i, "100"));
    }
    MrrBridge january = mrr.snapshot().month(JANUARY);
    assertThat(january.arr()).isEqualTo(eur("100000"));
    assertThat(january.closing()).isEqualTo(eur("8330"));
    assertThat(january.closing().multipliedBy(12)).isEqualTo(eur("99960"));
  }

  @Test
  void savedAndCombined_keepsTheYearlyAmounts() {
    MrrChangeAccumulator<String> first = accumulator();
    first.add(yearly("a", "100"));
    MrrChangeAccumulator<String> second = accumulator();
    second.add(yearly("b", "50"));
    MrrWaterfall waterfall = MrrChangeAccumulator.textsFromBytes(
            first.combine(second).extendedTo(4).toBytes())
        .snapshot();
    assertThat(waterfall.total().arr()).isEqualTo(eur("150"));
    assertThat(first.evidence().customer("b").total().arr()).isEqualTo(eur("50"));
    assertThat(requireNonNull(first.evidence().bySegment(name -> name).get("a"))
            .total()
            .arr())
        .isEqualTo(eur("100"));
  }

  @Test
  void changeOfPriceThatNoMonthSees_changesTheYear() {
    MrrChangeAccumulator<String> mrr = accumulator();
    Instant march = Instant.parse("2025-03-10T00:00:00Z");
    mrr.add(yearly("a", "100").endingAt(march));
    mrr.add(Subscription.of("a", "s", eur("100.01"), BillingPeriod.YEARLY, march));
    MrrWaterfall waterfall = mrr.snapshot();
    assertThat(waterfall.months().stream().map(MrrBridge::arr))
        .containsExactly(eur("100"), eur("100"), eur("100.01"));
    assertThat(waterfall.total().expansion()).isEqualTo(eur("0"));
    assertThat(waterfall.total().closing()).isEqualTo(eur("8.33"));
  }

  @Test
  void endedSubscription_leavesNothing() {
    MrrChangeAccumulator<String> mrr = accumulator();
    mrr.add(yearly("a", "100").endingAt(Instant.parse("2025-02-10T00:00:00Z")));
    assertThat(mrr.snapshot().months().stream().map(MrrBridge::arr))
        .containsExactly(eur("100"), eur("0"), eur("0"));
  }

  @Test
  void beforeTheRange_yearlyAmountsCountFromTheOpening() {
    MrrChangeAccumulator<String> mrr = MrrChangeAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(JANUARY.plusMonths(4), 1));
    mrr.add(yearly("a", "100"));
    assertThat(mrr.snapshot().total().arr()).isEqualTo(eur("100"));
  }

  @Test
  void otherPlans_areRoundedOnceAYear() {
    MonthlyNormalisation normalisation = MonthlyNormalisation.withDefaults();
    assertThat(normalisation.yearly(eur("10"), BillingPeriod.MONTHLY)).isEqualTo(eur("120"));
    assertThat(normalisation.yearly(eur("10"), BillingPeriod.QUARTERLY)).isEqualTo(eur("40"));
    assertThat(normalisation.yearly(eur("10"), BillingPeriod.WEEKLY)).isEqualTo(eur("520"));
    assertThat(normalisation.yearly(eur("1"), BillingPeriod.every(1, BillingUnit.DAY)))
        .isEqualTo(eur("365"));
    assertThat(normalisation.yearly(eur("100"), BillingPeriod.every(3, BillingUnit.YEAR)))
        .isEqualTo(eur("33.33"));
    assertThat(normalisation
            .withMonth(MonthConvention.KILL_BILL)
            .yearly(eur("10"), BillingPeriod.WEEKLY))
        .isEqualTo(eur("0"));
    assertThat(
            normalisation.withMonth(MonthConvention.LAGO).yearly(eur("10"), BillingPeriod.WEEKLY))
        .isEqualTo(eur("519.60"));
  }

  @Test
  void monthlyAmounts_areTwelveTimesAYear() {
    MrrChangeAccumulator<String> changes = accumulator();
    changes.add("a", START, eur("8.33"));
    assertThat(changes.snapshot().total().arr()).isEqualTo(eur("99.96"));
    MrrAccumulator<String> amounts = MrrAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(JANUARY, 1));
    amounts.add("a", JANUARY, eur("8.33"));
    assertThat(amounts.snapshot().total().arr()).isEqualTo(eur("99.96"));
    assertThat(MrrBridge.builder(JANUARY, eur("8.33")).build().arr()).isEqualTo(eur("99.96"));
  }

  @Test
  void amountThatDoesNotFit_isRefusedAndLeavesNoTrace() {
    MrrChangeAccumulator<String> mrr = accumulator();
    Subscription daily = Subscription.of(
        "a", "s", eur("90000000000000000.00"), BillingPeriod.every(1, BillingUnit.DAY), START);
    assertThatThrownBy(() -> mrr.add(daily)).isInstanceOf(ArithmeticException.class);
    assertThat(mrr.evidence().customers()).isEmpty();
  }
}
