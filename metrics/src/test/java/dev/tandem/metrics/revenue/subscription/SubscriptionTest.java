package dev.tandem.metrics.revenue.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.revenue.plan.BillingPeriod;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A subscription of EUR 100 a month from January, at the instants that its rules part. */
class SubscriptionTest {

  private static final Instant JANUARY = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2025-02-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2025-03-01T00:00:00Z");
  private static final Subscription HUNDRED =
      Subscription.of("c", "s", eur(100), BillingPeriod.MONTHLY, JANUARY);

  private static Money eur(double amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }

  @Test
  void end_cancelledBeforeThePaidEnd_isOneOrTheOther() {
    Subscription cancelled = HUNDRED.cancelled(FEBRUARY, MARCH);
    assertThat(cancelled.end(ChurnTiming.END_OF_PAID_PERIOD)).contains(MARCH);
    assertThat(cancelled.end(ChurnTiming.CANCELLATION)).contains(FEBRUARY);
  }

  @Test
  void end_cancelledAfterThePaidEnd_isThePaidEnd() {
    Subscription late = HUNDRED.cancelled(MARCH, FEBRUARY);
    assertThat(late.end(ChurnTiming.END_OF_PAID_PERIOD)).contains(FEBRUARY);
    assertThat(late.end(ChurnTiming.CANCELLATION)).contains(FEBRUARY);
  }

  @Test
  void end_notCancelled_isThePaidEndIfThereIsOne() {
    for (ChurnTiming timing : ChurnTiming.values()) {
      assertThat(HUNDRED.end(timing)).isEmpty();
      assertThat(HUNDRED.endingAt(MARCH).end(timing)).contains(MARCH);
    }
  }

  @Test
  void priceAt_discounts_countUntilTheyEndAndAsTheRuleSays() {
    Subscription discounted =
        HUNDRED.withDiscount(Discount.until(eur(20), MARCH)).withDiscount(Discount.forever(eur(5)));
    assertThat(Arrays.stream(DiscountRule.values())
            .map(rule -> discounted.priceAt(MARCH.minusNanos(1), rule)))
        .containsExactly(eur(75), eur(95), eur(100));
    assertThat(Arrays.stream(DiscountRule.values()).map(rule -> discounted.priceAt(MARCH, rule)))
        .containsExactly(eur(95), eur(95), eur(100));
  }

  @Test
  void isPausedAt_fromItsBeginningToItsEnd() {
    Subscription paused =
        HUNDRED.paused(Pause.between(JANUARY, FEBRUARY)).paused(Pause.from(MARCH));
    PauseRule rule = PauseRule.WITHOUT_REVENUE;
    assertThat(paused.isPausedAt(JANUARY, rule)).isTrue();
    assertThat(paused.isPausedAt(FEBRUARY.minusNanos(1), rule)).isTrue();
    assertThat(paused.isPausedAt(FEBRUARY, rule)).isFalse();
    assertThat(paused.isPausedAt(MARCH, rule)).isTrue();
    assertThat(paused.isPausedAt(MARCH.plusSeconds(1_000_000_000), rule)).isTrue();
    assertThat(paused.isPausedAt(JANUARY, PauseRule.COUNTED)).isFalse();
  }

  @Test
  void discounts_asMuchAsThePrice_leaveNothing() {
    Subscription free = HUNDRED.withDiscount(Discount.forever(eur(100)));
    assertThat(free.priceAt(JANUARY, DiscountRule.ALL_DEDUCTED)).isEqualTo(eur(0));
    Subscription nothing = Subscription.of("c", "s", eur(0), BillingPeriod.MONTHLY, JANUARY)
        .withDiscount(Discount.forever(eur(0)))
        .cancelled(JANUARY, JANUARY);
    assertThat(nothing.until()).contains(JANUARY);
    assertThat(nothing.cancelledAt()).contains(JANUARY);
  }

  @Test
  void toString_everyPart_saysWhatItIs() {
    assertThat(HUNDRED
            .cancelled(FEBRUARY, MARCH)
            .withDiscount(Discount.forever(eur(5)))
            .paused(Pause.from(JANUARY)))
        .hasToString("c, s: EUR 100.00 every month from 2025-01-01T00:00:00Z"
            + " until 2025-03-01T00:00:00Z, cancelled 2025-02-01T00:00:00Z, 1 discounts, 1 pauses");
    assertThat(Discount.until(eur(10), MARCH))
        .hasToString("EUR 10.00 off until 2025-03-01T00:00:00Z");
    assertThat(new Discount(eur(10), Optional.empty())).hasToString("EUR 10.00 off");
    assertThat(Pause.between(FEBRUARY, MARCH))
        .hasToString("from 2025-02-01T00:00:00Z until 2025-03-01T00:00:00Z");
    assertThat(Pause.from(FEBRUARY)).hasToString("from 2025-02-01T00:00:00Z");
    assertThat(ChurnTiming.values())
        .extracting(ChurnTiming::toString)
        .containsExactly("at the end of the paid period", "at cancellation");
    assertThat(DiscountRule.values())
        .extracting(DiscountRule::toString)
        .containsExactly("all deducted", "only those without end deducted", "none deducted");
    assertThat(PauseRule.values())
        .extracting(PauseRule::toString)
        .containsExactly("without revenue", "counted as if not paused");
  }
}
