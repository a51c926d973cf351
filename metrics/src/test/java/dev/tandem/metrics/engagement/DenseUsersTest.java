package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Users with numbers from 0: how a number is found reaches neither results nor bytes. */
class DenseUsersTest {

  private static final PeriodCalendar DAYS = PeriodCalendar.days(ZoneOffset.UTC);
  private static final PeriodAxis WEEK = PeriodAxis.of(DAYS, LocalDate.of(2025, 3, 3), 7);
  private static final Instant MONDAY = Instant.parse("2025-03-03T08:00:00Z");
  private static final Instant LATER = Instant.parse("2025-04-01T00:00:00Z");
  private static final List<Long> USERS = List.of(700L, 0L, 3L, 700L, 64L);
  private static final Funnel FUNNEL = Funnel.of(Duration.ofDays(3), "see", "buy");
  private static final ActivationRule RULE = ActivationRule.ofDays(7, ZoneOffset.UTC);

  private static Instant time(int event) {
    return MONDAY.plus(Duration.ofHours(30L * event));
  }

  private static ActivityAccumulator<Long> filled(ActivityAccumulator<Long> into) {
    for (int i = 0; i < USERS.size(); i++) {
      into.add((long) USERS.get(i), time(i));
      into.add(USERS.get(i), time(i + 1));
    }
    return into;
  }

  private static AdoptionAccumulator<Long> filled(AdoptionAccumulator<Long> into) {
    for (int i = 0; i < USERS.size(); i++) {
      into.add((long) USERS.get(i), time(i), "search");
      into.add(USERS.get(i), time(i + 1), "export");
    }
    return into;
  }

  private static ActivationAccumulator<Long> filled(ActivationAccumulator<Long> into) {
    for (int i = 0; i < USERS.size(); i++) {
      into.add((long) USERS.get(i), time(i), ActivationEvent.SIGN_UP);
      into.add(USERS.get(i), time(i + 1), ActivationEvent.ACTIVATION);
    }
    return into;
  }

  private static FunnelAccumulator<Long> filled(FunnelAccumulator<Long> into) {
    for (int i = 0; i < USERS.size(); i++) {
      into.add((long) USERS.get(i), time(i), "see");
      into.add(USERS.get(i), time(i + 1), "buy");
    }
    return into;
  }

  @Test
  void activity_denseOrAnyNumbers_isTheSame() {
    ActivityAccumulator<Long> any = filled(ActivityAccumulator.ofNumbers(WEEK));
    ActivityAccumulator<Long> dense = filled(ActivityAccumulator.ofDenseNumbers(WEEK));
    assertThat(dense.toBytes()).isEqualTo(any.toBytes());
    assertThat(ActivityAccumulator.ofDenseNumbers(WEEK)
            .combine(ActivityAccumulator.numbersFromBytes(any.toBytes()))
            .extendedTo(9)
            .toBytes())
        .isEqualTo(any.extendedTo(9).toBytes());
    assertThat(ActivityAccumulator.ofNumbers(WEEK).combine(dense).toBytes())
        .isEqualTo(any.toBytes());
    assertThat(filled(ActivityAccumulator.growingDenseNumbers(DAYS)).toBytes())
        .isEqualTo(filled(ActivityAccumulator.growingNumbers(DAYS)).toBytes());
  }

  @Test
  void adoption_denseOrAnyNumbers_isTheSame() {
    AdoptionAccumulator<Long> any = filled(AdoptionAccumulator.ofNumbers(WEEK));
    AdoptionAccumulator<Long> dense = filled(AdoptionAccumulator.ofDenseNumbers(WEEK));
    assertThat(dense.toBytes()).isEqualTo(any.toBytes());
    assertThat(dense.snapshot(LATER).adopters("export"))
        .isEqualTo(any.snapshot(LATER).adopters("export"));
    assertThat(AdoptionAccumulator.ofNumbers(WEEK).combine(dense).toBytes())
        .isEqualTo(any.toBytes());
    assertThat(filled(AdoptionAccumulator.growingDenseNumbers(DAYS)).toBytes())
        .isEqualTo(filled(AdoptionAccumulator.growingNumbers(DAYS)).toBytes());
  }

  @Test
  void activationAndFunnel_denseOrAnyNumbers_areTheSame() {
    ActivationAccumulator<Long> activation = filled(ActivationAccumulator.ofNumbers(RULE));
    assertThat(filled(ActivationAccumulator.ofDenseNumbers(RULE)).toBytes())
        .isEqualTo(activation.toBytes());
    assertThat(ActivationAccumulator.ofDenseNumbers(RULE).combine(activation).toBytes())
        .isEqualTo(activation.toBytes());
    FunnelAccumulator<Long> funnel = filled(FunnelAccumulator.ofNumbers(FUNNEL));
    FunnelAccumulator<Long> dense = filled(FunnelAccumulator.ofDenseNumbers(FUNNEL));
    assertThat(dense.toBytes()).isEqualTo(funnel.toBytes());
    assertThat(dense.usersStoppedAt(1, LATER)).isEqualTo(funnel.usersStoppedAt(1, LATER));
    assertThat(FunnelAccumulator.ofNumbers(FUNNEL).combine(dense).toBytes())
        .isEqualTo(funnel.toBytes());
  }

  @Test
  void numberThatIsNotDense_isRefusedAndChangesNothing() {
    ActivityAccumulator<Long> activity = filled(ActivityAccumulator.growingDenseNumbers(DAYS));
    AdoptionAccumulator<Long> adoption = filled(AdoptionAccumulator.growingDenseNumbers(DAYS));
    ActivationAccumulator<Long> activation = filled(ActivationAccumulator.ofDenseNumbers(RULE));
    FunnelAccumulator<Long> funnel = filled(FunnelAccumulator.ofDenseNumbers(FUNNEL));
    Long boxed = -1L;
    for (ThrowingCallable adds : List.<ThrowingCallable>of(
        () -> activity.add(-1, LATER),
        () -> activity.add(boxed, LATER),
        () -> adoption.add(-1, LATER, "search"),
        () -> adoption.add(boxed, LATER, "search"),
        () -> activation.add(-1, LATER, ActivationEvent.SIGN_UP),
        () -> activation.add(boxed, LATER, ActivationEvent.SIGN_UP),
        () -> funnel.add(-1, LATER, "see"),
        () -> funnel.add(boxed, LATER, "see"))) {
      assertThatThrownBy(adds)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("dense user id must be from 0 to 2147483638: -1. Use arbitrary ids.");
    }
    assertThat(activity.toBytes())
        .isEqualTo(filled(ActivityAccumulator.growingNumbers(DAYS)).toBytes());
    assertThat(adoption.toBytes())
        .isEqualTo(filled(AdoptionAccumulator.growingNumbers(DAYS)).toBytes());
    assertThat(activation.toBytes())
        .isEqualTo(filled(ActivationAccumulator.ofNumbers(RULE)).toBytes());
    assertThat(funnel.toBytes()).isEqualTo(filled(FunnelAccumulator.ofNumbers(FUNNEL)).toBytes());
  }

  @Test
  void number_whereUsersHaveTexts_isRefused() {
    for (ThrowingCallable adds : List.<ThrowingCallable>of(
        () -> ActivityAccumulator.ofTexts(WEEK).add(7, MONDAY),
        () -> AdoptionAccumulator.ofTexts(WEEK).add(7, MONDAY, "search"),
        () -> ActivationAccumulator.ofTexts(RULE).add(7, MONDAY, ActivationEvent.SIGN_UP),
        () -> FunnelAccumulator.ofTexts(FUNNEL).add(7, MONDAY, "see"))) {
      assertThatThrownBy(adds)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("id must be a text: 7. Start the accumulator for numbers.");
    }
  }
}
