package dev.tandem.metrics.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.engagement.funnel.FunnelRange;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.revenue.MrrChangeAccumulator;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EpochMilliTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
  private static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");
  private static final PeriodCalendar DAYS = PeriodCalendar.days(ZoneOffset.UTC);

  private static void refuses(ThrowingCallable call, String start) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(start);
  }

  @Test
  void of_withinAMillionYears_cutsOffNanoseconds() {
    assertThat(EpochMilli.of(Instant.ofEpochSecond(1, 1_999_999))).isEqualTo(1001);
    assertThat(EpochMilli.of(Instant.parse("+1001970-01-01T00:00:00Z"))).isPositive();
  }

  @Test
  void ofLimit_beyondAllEvents_isTheFirstOrLastPossible() {
    assertThat(EpochMilli.ofLimit(Instant.MAX)).isEqualTo(-EpochMilli.ofLimit(Instant.MIN));
    assertThat(EpochMilli.ofLimit(Instant.ofEpochMilli(Long.MAX_VALUE)))
        .isEqualTo(EpochMilli.ofLimit(Instant.MAX));
    assertThat(EpochMilli.ofLimit(NOON)).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void add_timeBeyondAMillionYears_isRefusedByEveryAccumulator() {
    String rule = "time must be within a million years of 1970: +1000000000-12-31T23:59:59";
    PeriodAxis axis = PeriodAxis.of(DAYS, DAY, 5);
    Funnel funnel = Funnel.of(Duration.ofDays(1), "a", "b");
    ActivationRule activation = ActivationRule.ofDays(1, ZoneOffset.UTC);
    RetentionConvention convention = RetentionConvention.standard(DAYS);
    CohortRange cohorts = new CohortRange(DAY, 3, 3);
    refuses(() -> EpochMilli.of(Instant.MAX), rule);
    refuses(() -> EpochMilli.of(Instant.MIN), "time must be within a million years of 1970: -1000");
    refuses(() -> FunnelAccumulator.ofTexts(funnel).add("u", Instant.MAX, "a"), rule);
    refuses(() -> ActivityAccumulator.ofTexts(axis).add("u", Instant.MAX), rule);
    refuses(() -> AdoptionAccumulator.ofTexts(axis).add("u", Instant.MAX, "f"), rule);
    refuses(
        () -> ActivationAccumulator.ofTexts(activation)
            .add("u", Instant.MAX, ActivationEvent.SIGN_UP),
        rule);
    refuses(
        () -> RetentionAccumulator.ofNumbers(convention, cohorts)
            .add(1, Instant.MAX, EventKind.START_AND_RETURN),
        rule);
    refuses(
        () -> RetentionAccumulator.ofTexts(convention, cohorts)
            .add("u", Instant.MAX, EventKind.START_AND_RETURN),
        rule);
    refuses(
        () -> MrrChangeAccumulator.ofTexts(
                RevenueConvention.standard(),
                CurrencyUnit.EUR,
                new MonthRange(YearMonth.of(2025, 1), 3))
            .add("c", Instant.MAX, Money.parse("EUR 5")),
        rule);
  }

  @Test
  void snapshot_asOfTheEndOfTime_countsEverything() {
    FunnelAccumulator<String> funnel =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ofDays(1), "a", "b"));
    funnel.add("u", NOON, "a");
    funnel.add("u", NOON.plusSeconds(1), "b");
    FunnelRange always = FunnelRange.of(Instant.MIN, Instant.MAX);
    assertThat(funnel.snapshot(always, Instant.MAX).step(2).successes()).isEqualTo(1);
    ActivationAccumulator<String> activation =
        ActivationAccumulator.ofTexts(ActivationRule.ofDays(1, ZoneOffset.UTC));
    activation.add("u", NOON, ActivationEvent.SIGN_UP);
    assertThat(activation.matureUsersNotActivated(Instant.MAX)).containsExactly("u");
    assertThat(activation.matureUsersNotActivated(Instant.MIN)).isEmpty();
  }

  @Test
  void funnel_windowAndGraceForever_haveNoLimit() {
    FunnelAccumulator<String> funnel =
        FunnelAccumulator.ofTexts(Funnel.of(ChronoUnit.FOREVER.getDuration(), "a", "b"));
    funnel.add("u", Instant.EPOCH, "a");
    funnel.add("u", NOON, "b");
    FunnelAccumulator<String> read = FunnelAccumulator.textsFromBytes(funnel.toBytes());
    assertThat(read.snapshot(Instant.MAX).overall().successes()).isEqualTo(1);
    Funnel anyOrder = Funnel.of(ChronoUnit.FOREVER.getDuration(), "b", "a")
        .withGrace(ChronoUnit.FOREVER.getDuration());
    FunnelAccumulator<String> backwards = FunnelAccumulator.ofTexts(anyOrder);
    backwards.add("u", Instant.EPOCH, "a");
    backwards.add("u", NOON, "b");
    assertThat(backwards.snapshot(Instant.MAX).overall().successes()).isEqualTo(1);
  }

  @Test
  void periods_beyondAMillionYears_areRefused() {
    refuses(
        () -> PeriodAxis.of(DAYS, LocalDate.MAX, 1),
        "date must be within a million years of 1970: +999999999-12-31. State a date of the data.");
    refuses(
        () -> new MonthRange(YearMonth.of(-2_000_000, 1), 1),
        "first month must be within a million years of 1970: -2000000-01. State a month of the data.");
    refuses(
        () -> MonthRange.of(YearMonth.of(-999_999_999, 1), YearMonth.of(999_999_999, 1)),
        "number of months must be from 1 to 1200: 2147483647.");
  }
}
