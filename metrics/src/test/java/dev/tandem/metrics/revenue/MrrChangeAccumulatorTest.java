package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.churn.ChurnDefinition;
import dev.tandem.metrics.revenue.churn.CustomerChurn;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementMode;
import dev.tandem.metrics.revenue.convention.MovementMode.EachChange;
import dev.tandem.metrics.revenue.convention.MovementMode.EachDay;
import dev.tandem.metrics.revenue.convention.MovementMode.MonthEnd;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.AccountCounts;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.plan.BillingPeriod;
import dev.tandem.metrics.revenue.subscription.ChurnTiming;
import dev.tandem.metrics.revenue.subscription.Discount;
import dev.tandem.metrics.revenue.subscription.DiscountRule;
import dev.tandem.metrics.revenue.subscription.Subscription;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MrrChangeAccumulatorTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final MonthRange RANGE = new MonthRange(MARCH, 4);

  private static Money eur(double amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }

  private static Instant at(String time) {
    return Instant.parse("2025-" + time + "Z");
  }

  private static MrrChangeAccumulator<String> under(RevenueConvention convention) {
    return MrrChangeAccumulator.ofTexts(convention, CurrencyUnit.EUR, RANGE);
  }

  private static MrrWaterfall waterfall(RevenueConvention convention, Subscription... rows) {
    return Stream.of(rows)
        .collect(MrrChangeAccumulator.collector(
            convention, CurrencyUnit.EUR, RANGE, subscription -> subscription))
        .snapshot();
  }

  private static Subscription monthly(String id, double price, String from) {
    return Subscription.of("c", id, eur(price), BillingPeriod.MONTHLY, at(from));
  }

  @Test
  void grouping_countsFromTheFirstChangeOfTheBalance_notFromAFreeOrEqualPlan() {
    RevenueConvention hourly =
        RevenueConvention.standard().withMode(new EachChange(Duration.ofMinutes(60)));
    MrrWaterfall afterTrial = waterfall(
        hourly,
        monthly("s", 0, "03-10T10:00:00").endingAt(at("03-10T10:40:00")),
        monthly("s", 50, "03-10T10:40:00").endingAt(at("03-10T11:20:00")));
    assertThat(afterTrial.month(MARCH).newBusiness()).isEqualTo(eur(0));
    assertThat(afterTrial.month(MARCH).churn()).isEqualTo(eur(0));
    MrrWaterfall afterRename = waterfall(
        hourly,
        monthly("s", 50, "03-01T00:00:00").endingAt(at("03-10T10:00:00")),
        monthly("s", 50, "03-10T10:00:00").endingAt(at("03-10T10:40:00")),
        monthly("s", 80, "03-10T10:40:00").endingAt(at("03-10T11:20:00")),
        monthly("s", 50, "03-10T11:20:00"));
    assertThat(afterRename.month(MARCH).expansion()).isEqualTo(eur(0));
    assertThat(afterRename.month(MARCH).contraction()).isEqualTo(eur(0));
  }

  @Test
  void discount_deductedForeverOnlyOrNever() {
    Subscription subscription = monthly("s", 100, "03-10T00:00:00")
        .withDiscount(Discount.until(eur(20), at("05-10T00:00:00")))
        .withDiscount(Discount.forever(eur(5)));
    RevenueConvention all = RevenueConvention.standard();
    MrrWaterfall deducted = waterfall(all, subscription);
    assertThat(deducted.month(MARCH).newBusiness()).isEqualTo(eur(75));
    assertThat(deducted.month(YearMonth.of(2025, 5)).expansion()).isEqualTo(eur(20));
    MrrWaterfall forever =
        waterfall(all.withDiscounts(DiscountRule.FOREVER_DEDUCTED), subscription);
    assertThat(forever.month(MARCH).newBusiness()).isEqualTo(eur(95));
    assertThat(forever.total().expansion()).isEqualTo(eur(0));
    assertThat(waterfall(all.withDiscounts(DiscountRule.NONE_DEDUCTED), subscription)
            .total()
            .closing())
        .isEqualTo(eur(100));
  }

  @Test
  void cancellation_endsAtOnceOrAtTheEndOfThePaidPeriod() {
    Subscription subscription =
        monthly("s", 100, "03-10T00:00:00").cancelled(at("04-20T00:00:00"), at("05-10T00:00:00"));
    RevenueConvention defaults = RevenueConvention.standard();
    assertThat(waterfall(defaults, subscription).month(YearMonth.of(2025, 5)).churn())
        .isEqualTo(eur(100));
    assertThat(waterfall(defaults.withChurnTiming(ChurnTiming.CANCELLATION), subscription)
            .month(YearMonth.of(2025, 4))
            .churn())
        .isEqualTo(eur(100));
  }

  @Test
  void changeOfPlan_atOneInstant_isAnExpansion() {
    MrrWaterfall waterfall = waterfall(
        RevenueConvention.asChartMogul(ZoneOffset.UTC),
        monthly("s", 50, "03-10T00:00:00").endingAt(at("04-10T00:00:00")),
        monthly("s", 80, "04-10T00:00:00"));
    MrrBridge april = waterfall.month(YearMonth.of(2025, 4));
    assertThat(april.expansion()).isEqualTo(eur(30));
    assertThat(april.churn()).isEqualTo(eur(0));
  }

  @Test
  void yearlyPlan_addedAndCancelled_leavesNoCentBehind() {
    MrrWaterfall waterfall = waterfall(
        RevenueConvention.standard(),
        Subscription.of("c", "s", eur(100), BillingPeriod.YEARLY, at("03-10T00:00:00"))
            .withDiscount(Discount.until(eur(3), at("04-10T00:00:00")))
            .endingAt(at("05-10T00:00:00")));
    assertThat(waterfall.month(MARCH).closing()).isEqualTo(eur(8.08));
    assertThat(waterfall.month(YearMonth.of(2025, 4)).closing()).isEqualTo(eur(8.33));
    assertThat(waterfall.total().closing()).isEqualTo(eur(0));
  }

  @Test
  void grouping_withinAnHour_isOneMovement() {
    for (MovementMode mode :
        List.of(new EachChange(Duration.ofMinutes(60)), new EachDay(), new MonthEnd())) {
      assertThat(swing(mode).expansion()).isEqualTo(eur(20));
      assertThat(swing(mode).contraction()).isEqualTo(eur(0));
    }
    assertThat(swing(new EachChange(Duration.ofMinutes(59))).contraction()).isEqualTo(eur(30));
  }

  private static MrrBridge swing(MovementMode mode) {
    MrrChangeAccumulator<String> changes = under(RevenueConvention.standard().withMode(mode));
    changes.add("c", at("01-01T00:00:00"), eur(100));
    changes.add("c", at("03-05T10:00:00"), eur(50));
    changes.add("c", at("03-05T11:00:00"), eur(-30));
    return changes.snapshot().month(MARCH);
  }

  @Test
  void zone_decidesTheMonth() {
    MrrChangeAccumulator<String> berlin =
        under(RevenueConvention.standard().withZone(ZoneId.of("Europe/Berlin")));
    berlin.add("c", at("03-31T22:30:00"), eur(1));
    assertThat(berlin.snapshot().month(MARCH).newBusiness()).isEqualTo(eur(0));
    assertThat(berlin.snapshot().month(YearMonth.of(2025, 4)).newBusiness()).isEqualTo(eur(1));
  }

  @Test
  void churnOfAMonth_allDenominators() {
    MrrChangeAccumulator<String> changes =
        under(RevenueConvention.standard().withMode(new EachDay()));
    for (String customer : List.of("stays", "leaves", "back")) {
      changes.add(customer, at("01-01T00:00:00"), eur(10));
    }
    changes.add("leaves", at("03-02T00:00:00"), eur(-10));
    changes.add("back", at("03-02T00:00:00"), eur(-10));
    changes.add("back", at("03-09T00:00:00"), eur(10));
    changes.add("tries", at("03-03T00:00:00"), eur(10));
    changes.add("tries", at("03-04T00:00:00"), eur(-10));
    changes.add("joins", at("03-05T00:00:00"), eur(10));
    CustomerChurn churn = CustomerChurn.from(changes.snapshot().month(MARCH));
    assertThat(churn).isEqualTo(CustomerChurn.of(3, 2, 3, 1, 1));
    assertThat(churn.rate(ChurnDefinition.LOST_OF_START).value()).hasValue(1.0 / 3);
    assertThat(churn.end()).isEqualTo(3);
    assertThatThrownBy(() -> CustomerChurn.from(changes.snapshot().total()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bridge must be of one month: 2025-03 to 2025-06");
  }

  @Test
  void difference_namesChoicesAndCustomers() {
    Subscription leaves =
        monthly("s", 80, "03-01T00:00:00").cancelled(at("04-20T00:00:00"), at("05-01T00:00:00"));
    Subscription stays =
        Subscription.of("d", "s", eur(40), BillingPeriod.MONTHLY, at("03-01T00:00:00"));
    RevenueConvention first = RevenueConvention.asProfitWell(ZoneOffset.UTC);
    RevenueConvention second = RevenueConvention.asStripe(ZoneOffset.UTC);
    RevenueDifference<String> difference =
        RevenueDifference.between(evidence(first, leaves, stays), evidence(second, leaves, stays));
    assertThat(difference.lines())
        .map(LineDifference::toString)
        .containsExactly(
            "2025-04 churn: EUR 0.00 or EUR 80.00, because of c (EUR 0.00 or EUR 80.00)",
            "2025-04 closing: EUR 120.00 or EUR 40.00, because of c (EUR 80.00 or EUR 0.00)",
            "2025-05 opening: EUR 120.00 or EUR 40.00, because of c (EUR 80.00 or EUR 0.00)",
            "2025-05 churn: EUR 80.00 or EUR 0.00, because of c (EUR 80.00 or EUR 0.00)");
    assertThat(difference.choices())
        .map(ChoiceDifference::choice)
        .containsExactly("movements", "discounts", "pauses", "churn");
    assertThat(difference.choices())
        .contains(
            new ChoiceDifference("churn", "at the end of the paid period", "at cancellation"));
  }

  private static MrrEvidence<String> evidence(RevenueConvention convention, Subscription... rows) {
    MrrChangeAccumulator<String> changes = under(convention);
    List.of(rows).forEach(changes::add);
    return changes.evidence();
  }

  @Test
  void difference_ofUnlikeEvidence_isRefused() {
    RevenueConvention convention = RevenueConvention.standard();
    MrrEvidence<String> euros = under(convention).evidence();
    MrrEvidence<String> dollars =
        MrrChangeAccumulator.ofTexts(convention, CurrencyUnit.USD, RANGE).evidence();
    MrrEvidence<String> shorter = MrrChangeAccumulator.ofTexts(
            convention, CurrencyUnit.EUR, new MonthRange(MARCH, 1))
        .evidence();
    refused(
        () -> RevenueDifference.between(euros, dollars),
        "currencies must be the same: EUR and USD");
    refused(
        () -> RevenueDifference.between(euros, shorter),
        "months must be the same: 2025-03 to 2025-06 and 2025-03 to 2025-03");
    refused(
        () -> new LineDifference<>(MARCH, BridgeLine.CHURN, eur(1), eur(2), List.of()),
        "customers must explain the whole difference of churn in 2025-03: EUR 0.00 of EUR 1.00");
  }

  @Test
  void exchangeEffect_andChangesAfterRange() {
    MrrChangeAccumulator<Long> changes =
        MrrChangeAccumulator.ofNumbers(RevenueConvention.standard(), CurrencyUnit.EUR, RANGE);
    changes.add(1, at("03-01T00:00:00"), eur(100));
    changes.addExchangeEffect(1, at("04-01T00:00:00"), eur(4));
    changes.add(1, at("07-01T00:00:00"), eur(5));
    assertThat(changes.outsideRange()).isEqualTo(1);
    assertThatThrownBy(() -> changes.extendedTo(RANGE.count() + 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no change may lie after the range before it grows: 1 were ignored."
            + " Extend it first, then add them.");
    refused(() -> changes.extendedTo(1), "months must be at least the present 4: 1");
    assertThat(changes.snapshot().month(YearMonth.of(2025, 4)).exchange()).isEqualTo(eur(4));
    assertThat(changes.snapshot().total().closing()).isEqualTo(eur(104));
  }

  @Test
  void combine_unlike_isRefusedAndTakesNothing() {
    RevenueConvention convention = RevenueConvention.standard();
    MrrChangeAccumulator<String> named = under(convention);
    MrrChangeAccumulator<String> dollars =
        MrrChangeAccumulator.ofTexts(convention, CurrencyUnit.USD, RANGE);
    dollars.add("c", at("03-01T00:00:00"), Money.of(CurrencyUnit.USD, 5));
    MrrChangeAccumulator<String> longer = MrrChangeAccumulator.ofTexts(
        convention, CurrencyUnit.EUR, new MonthRange(MARCH, RANGE.count() + 1));
    longer.add("c", at("03-01T00:00:00"), eur(5));
    MrrChangeAccumulator<String> daily = under(convention.withMode(new MovementMode.EachDay()));
    daily.add("c", at("03-01T00:00:00"), eur(5));
    refused(() -> named.combine(dollars), "currencies must be the same: EUR and USD");
    refused(() -> named.combine(longer), "accumulators must have the same convention and months");
    refused(() -> named.combine(daily), "accumulators must have the same convention and months");
    assertThat(named.evidence().customers()).isEmpty();
  }

  @Test
  void combine_countsChangesAfterTheRangeOfBoth() {
    MrrChangeAccumulator<String> first = under(RevenueConvention.standard());
    first.add("c", at("07-01T00:00:00"), eur(5));
    MrrChangeAccumulator<String> second = under(RevenueConvention.standard());
    second.add("d", at("07-01T00:00:00"), eur(5));
    second.add("e", at("07-01T00:00:00"), eur(5));
    assertThat(first.combine(second)).isSameAs(first);
    assertThat(first.outsideRange()).isEqualTo(3);
    assertThat(first.snapshot().outsideRange()).isEqualTo(3);
    assertThat(second.outsideRange()).isEqualTo(2);
    assertThat(MrrChangeAccumulator.textsFromBytes(first.toBytes()).outsideRange())
        .isEqualTo(3);
  }

  @Test
  void numberThatIsNotDense_isRefusedAndChangesNothing() {
    MrrChangeAccumulator<Long> dense =
        MrrChangeAccumulator.growingDenseNumbers(RevenueConvention.standard(), CurrencyUnit.EUR);
    MrrChangeAccumulator<Long> any =
        MrrChangeAccumulator.growingNumbers(RevenueConvention.standard(), CurrencyUnit.EUR);
    String message = "dense user id must be from 0 to 2147483638: -1. Use arbitrary ids.";
    Instant march = at("03-01T00:00:00");
    Long boxed = -1L;
    refused(() -> dense.add(-1, march, eur(1)), message);
    refused(() -> dense.add(boxed, march, eur(1)), message);
    refused(() -> dense.addExchangeEffect(-1, march, eur(1)), message);
    refused(() -> dense.addExchangeEffect(boxed, march, eur(1)), message);
    assertThat(dense.toBytes()).isEqualTo(any.toBytes());
    any.add(-1, march, eur(1));
    refused(() -> dense.combine(any), message);
  }

  @Test
  void counts_thatDoNotFit_areRefused() {
    MrrChangeAccumulator<Long> changes =
        MrrChangeAccumulator.ofNumbers(RevenueConvention.standard(), CurrencyUnit.EUR, RANGE);
    Money most = Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE);
    changes.add(1, at("03-01T00:00:00"), most);
    changes.add(1, at("03-02T00:00:00"), eur(1));
    assertThatThrownBy(changes::snapshot).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void invalid_isRefused() {
    MrrChangeAccumulator<String> changes = under(RevenueConvention.standard());
    Money usd = Money.of(CurrencyUnit.USD, 5);
    refused(() -> changes.add("c", at("03-01T00:00:00"), usd), "currency must be EUR: USD");
    refused(() -> changes.add("c", "s", at("03-01T00:00:00"), usd), "currency must be EUR: USD");
    refused(
        () -> changes.add(
            Subscription.of("c", "s", usd, BillingPeriod.MONTHLY, at("03-01T00:00:00"))),
        "currency must be EUR: USD");
    refused(() -> changes.combine(changes), "accumulator must be another one: the same");
    changes.add("c", at("03-01T00:00:00"), eur(-1));
    assertThatThrownBy(changes::snapshot)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revenue of an account must not be negative: EUR -1.00, c in"
            + " 2025-03-01T00:00Z. Leave out refunds and credits.");
    Subscription subscription = monthly("s", 10, "03-01T00:00:00");
    refused(() -> monthly("s", -1, "03-01T00:00:00"), "price must not be negative: EUR -1.00");
    refused(() -> subscription.endingAt(at("02-01T00:00:00")), "end must not be before the start");
    refused(
        () -> subscription.cancelled(at("02-01T00:00:00"), at("04-01T00:00:00")),
        "cancellation must not be before the start");
    refused(
        () -> subscription.withDiscount(Discount.forever(eur(11))),
        "discounts must not exceed the price EUR 10.00: EUR 11.00, subscription s of c");
    refused(
        () -> subscription.withDiscount(Discount.forever(usd)),
        "discount must be in the currency of the price, EUR: USD");
    refused(() -> Discount.forever(eur(-1)), "discount must not be negative: EUR -1.00");
    refused(() -> new EachChange(Duration.ofMinutes(-1)), "grouping must not be negative: PT-1M");
  }

  @Test
  void churnCounts_whoJoinedAndWhoCameBackWithinTheMonth() {
    MrrChangeAccumulator<String> changes =
        under(RevenueConvention.standard().withMode(new EachChange(Duration.ZERO)));
    // back: leaves and returns. gone: leaves, returns and leaves again. joined: comes and leaves.
    for (String customer : List.of("back", "gone")) {
      changes.add(customer, at("02-10T00:00:00"), eur(10));
      changes.add(customer, at("03-05T00:00:00"), eur(-10));
      changes.add(customer, at("03-10T00:00:00"), eur(10));
    }
    changes.add("gone", at("03-15T00:00:00"), eur(-10));
    changes.add("joined", at("03-05T00:00:00"), eur(10));
    changes.add("joined", at("03-06T00:00:00"), eur(-10));
    AccountCounts march = changes.snapshot().month(MARCH).accounts();
    assertThat(march).isEqualTo(new AccountCounts(2, 1, 0, 2, 0, 4, 1, 1, 2));
  }

  @Test
  void changesOfASubscriptionAndOfRates_areTheirCustomers() {
    MrrChangeAccumulator<String> changes = under(RevenueConvention.standard());
    changes.add("c", "s", at("03-05T00:00:00"), eur(10));
    changes.add("c", "t", at("03-06T00:00:00"), eur(5));
    changes.addExchangeEffect("c", at("04-06T00:00:00"), eur(-1));
    MrrWaterfall waterfall = changes.snapshot();
    assertThat(waterfall.month(MARCH).newBusiness()).isEqualTo(eur(15));
    assertThat(waterfall.month(MARCH.plusMonths(1)).exchange()).isEqualTo(eur(-1));
    assertThat(waterfall.month(MARCH.plusMonths(1)).closing()).isEqualTo(eur(14));
  }

  @Test
  void growing_subscriptionLongerThanTheMostMonths_isRefusedAndLeavesNoTrace() {
    MrrChangeAccumulator<String> changes =
        MrrChangeAccumulator.growingTexts(RevenueConvention.standard(), CurrencyUnit.EUR);
    Subscription century =
        monthly("s", 10, "03-01T00:00:00").endingAt(Instant.parse("2125-03-01T00:00:00Z"));
    refused(() -> changes.add(century), "months must lie within 1200");
    assertThat(changes.toBytes())
        .isEqualTo(MrrChangeAccumulator.growingTexts(RevenueConvention.standard(), CurrencyUnit.EUR)
            .toBytes());
  }

  @Test
  void cancelledAfterItsEnd_endsWithTheTerm() {
    Subscription subscription =
        monthly("s", 10, "03-01T00:00:00").cancelled(at("05-02T00:00:00"), at("04-01T00:00:00"));
    MrrWaterfall waterfall = waterfall(
        RevenueConvention.standard().withChurnTiming(ChurnTiming.CANCELLATION), subscription);
    assertThat(waterfall.month(MARCH.plusMonths(1)).churn()).isEqualTo(eur(10));
    assertThat(waterfall.month(MARCH.plusMonths(2)).churn()).isEqualTo(eur(0));
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
