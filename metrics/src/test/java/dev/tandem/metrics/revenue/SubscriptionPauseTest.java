package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.plan.BillingPeriod;
import dev.tandem.metrics.revenue.subscription.ChurnTiming;
import dev.tandem.metrics.revenue.subscription.Discount;
import dev.tandem.metrics.revenue.subscription.Pause;
import dev.tandem.metrics.revenue.subscription.PauseRule;
import dev.tandem.metrics.revenue.subscription.Subscription;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SubscriptionPauseTest {

  private static final MonthRange RANGE = new MonthRange(YearMonth.of(2025, 1), 5);
  private static final Pause SPRING = Pause.between(day("2025-02-10"), day("2025-04-05"));

  private static Instant day(String date) {
    return Instant.parse(date + "T00:00:00Z");
  }

  private static Money eur(int amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }

  private static Subscription fifty() {
    return Subscription.of("c", "s", eur(50), BillingPeriod.MONTHLY, day("2025-01-01"));
  }

  private static List<Money> closings(Subscription subscription, RevenueConvention convention) {
    return waterfall(convention, subscription).months().stream()
        .map(MrrBridge::closing)
        .toList();
  }

  private static MrrWaterfall waterfall(
      RevenueConvention convention, Subscription... subscriptions) {
    MrrChangeAccumulator<String> mrr = MrrChangeAccumulator.ofTexts(convention, CurrencyUnit.EUR, RANGE);
    List.of(subscriptions).forEach(mrr::add);
    return MrrChangeAccumulator.textsFromBytes(mrr.toBytes()).snapshot();
  }

  @Test
  void pause_isChurnAndReactivation() {
    MrrWaterfall waterfall = waterfall(RevenueConvention.standard(), fifty().paused(SPRING));
    assertThat(waterfall.month(YearMonth.of(2025, 1)).newBusiness()).isEqualTo(eur(50));
    assertThat(waterfall.month(YearMonth.of(2025, 2)).churn()).isEqualTo(eur(50));
    assertThat(waterfall.month(YearMonth.of(2025, 4)).reactivation()).isEqualTo(eur(50));
    assertThat(waterfall.total().closing()).isEqualTo(eur(50));
    assertThat(waterfall.month(YearMonth.of(2025, 3)).arr()).isEqualTo(eur(0));
  }

  @Test
  void pause_besideAnotherSubscription_isContractionAndExpansion() {
    Subscription other =
        Subscription.of("c", "t", eur(30), BillingPeriod.MONTHLY, day("2025-01-01"));
    MrrWaterfall waterfall = waterfall(RevenueConvention.standard(), fifty().paused(SPRING), other);
    assertThat(waterfall.month(YearMonth.of(2025, 2)).contraction()).isEqualTo(eur(50));
    assertThat(waterfall.month(YearMonth.of(2025, 4)).expansion()).isEqualTo(eur(50));
  }

  @Test
  void pause_counted_changesNothing() {
    RevenueConvention counted = RevenueConvention.standard().withPauses(PauseRule.COUNTED);
    assertThat(waterfall(counted, fifty().paused(SPRING))).isEqualTo(waterfall(counted, fifty()));
    assertThat(RevenueConvention.asStripe(ZoneOffset.UTC).pauses()).isEqualTo(PauseRule.COUNTED);
  }

  @Test
  void pause_fromTheStart_isNewWhenItEnds() {
    Subscription late = fifty().paused(Pause.between(day("2025-01-01"), day("2025-03-01")));
    MrrWaterfall waterfall = waterfall(RevenueConvention.standard(), late);
    assertThat(waterfall.month(YearMonth.of(2025, 3)).newBusiness()).isEqualTo(eur(50));
    assertThat(waterfall.total().reactivation()).isEqualTo(eur(0));
  }

  @Test
  void pause_withoutEnd_lasts() {
    assertThat(
            closings(fifty().paused(Pause.from(day("2025-03-01"))), RevenueConvention.standard()))
        .containsExactly(eur(50), eur(50), eur(0), eur(0), eur(0));
  }

  @Test
  void twoPauses_leaveRevenueBetween() {
    Subscription twice = fifty()
        .paused(Pause.between(day("2025-01-10"), day("2025-02-10")))
        .paused(Pause.from(day("2025-03-10")));
    assertThat(closings(twice, RevenueConvention.standard()))
        .containsExactly(eur(0), eur(50), eur(0), eur(0), eur(0));
  }

  @Test
  void endWithinAPause_isNoSecondChurn() {
    Subscription ended = fifty().paused(SPRING).endingAt(day("2025-03-01"));
    MrrWaterfall waterfall = waterfall(RevenueConvention.standard(), ended);
    assertThat(waterfall.total().churn()).isEqualTo(eur(50));
    assertThat(waterfall.total().reactivation()).isEqualTo(eur(0));
    Subscription cancelled = fifty().paused(SPRING).cancelled(day("2025-03-01"), day("2025-05-01"));
    assertThat(closings(cancelled, RevenueConvention.standard()))
        .containsExactly(eur(50), eur(0), eur(0), eur(50), eur(0));
    assertThat(closings(
            cancelled, RevenueConvention.standard().withChurnTiming(ChurnTiming.CANCELLATION)))
        .containsExactly(eur(50), eur(0), eur(0), eur(0), eur(0));
  }

  @Test
  void discountThatEndsWithinAPause_isGoneAfterwards() {
    Subscription discounted =
        fifty().withDiscount(Discount.until(eur(20), day("2025-03-01"))).paused(SPRING);
    assertThat(closings(discounted, RevenueConvention.standard()))
        .containsExactly(eur(30), eur(0), eur(0), eur(50), eur(50));
  }

  @Test
  void withers_keepPauses() {
    Subscription paused = fifty().paused(SPRING);
    assertThat(paused.endingAt(day("2025-05-01")).pauses()).containsExactly(SPRING);
    assertThat(paused.cancelled(day("2025-05-01"), day("2025-05-02")).pauses())
        .containsExactly(SPRING);
    assertThat(paused.withDiscount(Discount.forever(eur(1))).pauses()).containsExactly(SPRING);
  }

  @Test
  void pauses_invalid_areRefused() {
    refused(
        () -> Pause.between(day("2025-02-10"), day("2025-02-10")),
        "pause must end after it begins: 2025-02-10T00:00:00Z, begins 2025-02-10T00:00:00Z. Swap them.");
    refused(
        () -> fifty().paused(Pause.from(day("2024-12-31"))),
        "pause must not be before the start: 2024-12-31T00:00:00Z, start 2025-01-01T00:00:00Z,"
            + " subscription s of c. Swap them.");
    refused(
        () -> fifty().paused(SPRING).paused(Pause.from(day("2025-04-04"))),
        "pauses must follow each other: from 2025-04-04T00:00:00Z after from 2025-02-10T00:00:00Z");
    refused(
        () -> fifty().paused(Pause.from(day("2025-02-01"))).paused(SPRING),
        "subscription s of c. Sort or join them.");
    assertThat(fifty().paused(SPRING).paused(Pause.from(day("2025-04-05"))).pauses())
        .hasSize(2);
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
