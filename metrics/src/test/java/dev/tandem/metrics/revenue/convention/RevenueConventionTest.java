package dev.tandem.metrics.revenue.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.plan.MonthlyNormalisation;
import dev.tandem.metrics.revenue.subscription.ChurnTiming;
import dev.tandem.metrics.revenue.subscription.DiscountRule;
import dev.tandem.metrics.revenue.subscription.PauseRule;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RevenueConventionTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final RevenueConvention STANDARD = RevenueConvention.standard();
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private static ZonedDateTime at(String local) {
    return ZonedDateTime.parse(local + "+01:00[Europe/Berlin]");
  }

  @Test
  void profiles_tools_differFromTheStandardInWhatTheyAreKnownFor() {
    assertThat(RevenueConvention.asProfitWell(BERLIN)).isEqualTo(STANDARD.withZone(BERLIN));
    assertThat(RevenueConvention.asPostHog(BERLIN))
        .isEqualTo(STANDARD.withZone(BERLIN).withReactivation(ReactivationRule.AS_NEW));
    assertThat(RevenueConvention.asChartMogul(BERLIN))
        .isEqualTo(STANDARD
            .withZone(BERLIN)
            .withMode(new MovementMode.EachChange(Duration.ofHours(1))));
    assertThat(RevenueConvention.asStripe(BERLIN))
        .hasToString("revenue convention: movements net change of each day, level per customer,"
            + " reactivation on its own line, discounts only those without end deducted,"
            + " pauses counted as if not paused, churn at cancellation,"
            + " normalisation 52/12 weeks a month, rounded HALF_UP, zone Europe/Berlin");
  }

  @Test
  void with_anyChoice_changesItAlone() {
    MonthlyNormalisation down = MonthlyNormalisation.withDefaults().withRounding(RoundingMode.DOWN);
    assertThat(STANDARD
            .withMode(new MovementMode.EachDay())
            .withLevel(MovementLevel.SUBSCRIPTION)
            .withReactivation(ReactivationRule.AS_NEW)
            .withDiscounts(DiscountRule.NONE_DEDUCTED)
            .withPauses(PauseRule.COUNTED)
            .withChurnTiming(ChurnTiming.CANCELLATION)
            .withNormalisation(down)
            .withZone(BERLIN))
        .isEqualTo(new RevenueConvention(
            new MovementMode.EachDay(),
            MovementLevel.SUBSCRIPTION,
            ReactivationRule.AS_NEW,
            DiscountRule.NONE_DEDUCTED,
            PauseRule.COUNTED,
            ChurnTiming.CANCELLATION,
            down,
            BERLIN));
    assertThat(MovementLevel.SUBSCRIPTION).hasToString("per subscription");
    assertThat(ReactivationRule.AS_NEW).hasToString("counted as new");
  }

  @Test
  void together_monthEnd_withinOneMonth() {
    MovementMode mode = new MovementMode.MonthEnd();
    assertThat(mode.together(at("2025-01-01T00:00"), at("2025-01-31T23:59"))).isTrue();
    assertThat(mode.together(at("2025-01-31T23:59"), at("2025-02-01T00:00"))).isFalse();
    assertThat(mode).hasToString("net change between month ends");
  }

  @Test
  void together_eachDay_withinOneDay() {
    MovementMode mode = new MovementMode.EachDay();
    assertThat(mode.together(at("2025-01-05T00:00"), at("2025-01-05T23:59"))).isTrue();
    assertThat(mode.together(at("2025-01-05T23:59"), at("2025-01-06T00:00"))).isFalse();
    assertThat(mode).hasToString("net change of each day");
  }

  @Test
  void together_eachChange_withinTheGroupingOfOneMonth() {
    MovementMode mode = new MovementMode.EachChange(Duration.ofMinutes(60));
    assertThat(mode.together(at("2025-01-05T10:00"), at("2025-01-05T11:00"))).isTrue();
    assertThat(mode.together(at("2025-01-05T10:00"), at("2025-01-05T11:00:01"))).isFalse();
    assertThat(mode.together(at("2025-01-31T23:30"), at("2025-02-01T00:00"))).isFalse();
    assertThat(mode).hasToString("every change, those within PT1H together");
    assertThat(new MovementMode.EachChange(Duration.ZERO)).hasToString("every change");
    assertThatThrownBy(() -> new MovementMode.EachChange(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("grouping must not be negative: PT-0.000000001S."
            + " Use zero to group simultaneous changes only.");
  }

  @Test
  void monthRange_months_areCountedFromTheFirst() {
    MonthRange range = MonthRange.of(MARCH, MARCH.plusMonths(2));
    assertThat(range).isEqualTo(new MonthRange(MARCH, 3)).hasToString("2025-03 to 2025-05");
    assertThat(range.months())
        .containsExactly(MARCH, MARCH.plusMonths(1), MARCH.plusMonths(2));
    assertThat(range.last()).isEqualTo(MARCH.plusMonths(2));
    assertThat(range.month(1)).isEqualTo(MARCH.plusMonths(1));
    assertThat(range.index(MARCH)).isZero();
    assertThat(range.index(MARCH.plusMonths(2))).isEqualTo(2);
    assertThat(range.offset(MARCH.minusMonths(1))).isEqualTo(-1);
    assertThat(MonthRange.of(MARCH, MARCH).count()).isEqualTo(1);
    for (YearMonth outside : new YearMonth[] {MARCH.minusMonths(1), MARCH.plusMonths(3)}) {
      assertThatThrownBy(() -> range.index(outside))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("month must be in 2025-03 to 2025-05: " + outside
              + ". Ask for a month that was reported.");
    }
  }

  @Test
  void monthRange_limits_areAHundredYearsAndInOrder() {
    assertThat(new MonthRange(MARCH, 1_200).count()).isEqualTo(1_200);
    for (int count : new int[] {0, 1_201}) {
      assertThatThrownBy(() -> new MonthRange(MARCH, count))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("number of months must be from 1 to 1200: " + count
              + ". State how many months to report.");
    }
    assertThatThrownBy(() -> MonthRange.of(MARCH, MARCH.minusMonths(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("last month must not be before the first: 2025-02, first 2025-03. Swap them.");
  }
}
