package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.engagement.activation.Activation;
import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivePeriods;
import dev.tandem.metrics.engagement.activity.ActiveUsers;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.Stickiness;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureAdoption;
import dev.tandem.metrics.engagement.adoption.FeatureBreadth;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the accumulators and results of all kinds of engagement have in common. */
class EngagementTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);
  private static final PeriodAxis DAYS =
      PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), FIRST, 5);
  private static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }

  @Test
  void extendedTo_ignoredEventsOrFewerPeriods_isRefused() {
    ActivityAccumulator<Long> activity = ActivityAccumulator.ofNumbers(DAYS);
    AdoptionAccumulator<Long> adoption = AdoptionAccumulator.ofNumbers(DAYS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activity.extendedTo(4))
        .withMessage("periods must be at least the present 5: 4."
            + " Make a new accumulator for a shorter range.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adoption.extendedTo(4))
        .withMessage(
            "days must be at least the present 5: 4. Make a new accumulator for a shorter window.");
    activity.add(1L, day(5));
    adoption.add(1L, day(5), "export");
    assertThat(activity.outsideRange()).isEqualTo(1);
    assertThat(adoption.outsideRange()).isEqualTo(1);
    assertThat(adoption.snapshot(LATER).outsideRange()).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> activity.extendedTo(6))
        .withMessage("no event may lie after the range before it grows: 1 were ignored."
            + " Extend it first, then add them.");
    assertThatIllegalStateException()
        .isThrownBy(() -> adoption.extendedTo(6))
        .withMessage("no event may lie after the window before it grows: 1 were ignored."
            + " Extend it first, then add them.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activity.combine(activity))
        .withMessage(
            "accumulator must be another one: the same. Combine different parts of the events.");
  }

  @Test
  void collector_streams_equalALoop() {
    List<String> users = List.of("a", "b", "a");
    assertThat(users.stream()
            .collect(ActivityAccumulator.collector(DAYS, user -> user, user -> NOON))
            .snapshot(LATER)
            .activeUsers(FIRST, FIRST)
            .users())
        .isEqualTo(2);
    Funnel funnel = Funnel.of(Duration.ofDays(1), "a");
    assertThat(users.parallelStream()
            .collect(FunnelAccumulator.collector(funnel, user -> user, user -> NOON, user -> user))
            .snapshot(LATER)
            .reached())
        .containsExactly(1L);
  }

  @Test
  void combine_unlikeAccumulators_isRefused() {
    PeriodAxis other = PeriodAxis.of(DAYS.calendar(), FIRST, 6);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ActivityAccumulator.ofTexts(DAYS).combine(ActivityAccumulator.ofTexts(other)))
        .withMessageStartingWith("accumulators must have the same periods");
    AdoptionAccumulator<Long> adoption = AdoptionAccumulator.ofNumbers(DAYS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adoption.combine(AdoptionAccumulator.ofNumbers(other)))
        .withMessageStartingWith("accumulators must have the same window");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adoption.combine(adoption))
        .withMessageContaining("another");
    FunnelAccumulator<Long> funnel = FunnelAccumulator.ofNumbers(Funnel.of(Duration.ZERO, "A"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> funnel.combine(FunnelAccumulator.ofNumbers(Funnel.of(Duration.ZERO, "B"))))
        .withMessageStartingWith("accumulators must have the same funnel");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funnel.combine(funnel))
        .withMessageContaining("another");
    ActivationAccumulator<Long> activation =
        ActivationAccumulator.ofNumbers(ActivationRule.ofDays(1, ZoneOffset.UTC));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activation.combine(
            ActivationAccumulator.ofNumbers(ActivationRule.ofDays(2, ZoneOffset.UTC))))
        .withMessageStartingWith("accumulators must have the same rule");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activation.combine(activation))
        .withMessageContaining("another");
  }

  @Test
  void fromBytes_otherKindOfIds_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActivityAccumulator.textsFromBytes(
            ActivityAccumulator.ofNumbers(DAYS).toBytes()))
        .withMessage("state must be of activity by text: activity by number."
            + " Read it with the class that wrote it.");
    FunnelAccumulator<Long> funnel = FunnelAccumulator.ofNumbers(Funnel.of(Duration.ZERO, "A"));
    funnel.add(7L, NOON, "A");
    assertThat(FunnelAccumulator.numbersFromBytes(funnel.toBytes()).usersStoppedAt(1, LATER))
        .containsExactly(7L);
    ActivationAccumulator<Long> activation =
        ActivationAccumulator.ofNumbers(ActivationRule.ofDays(1, ZoneOffset.UTC));
    activation.add(8L, NOON, ActivationEvent.SIGN_UP);
    assertThat(ActivationAccumulator.numbersFromBytes(activation.toBytes())
            .snapshot(LATER)
            .all())
        .isEqualTo(Proportion.of(0, 1));
    AdoptionAccumulator<Long> adoption = AdoptionAccumulator.ofNumbers(DAYS);
    adoption.add(9L, NOON, "f");
    assertThat(AdoptionAccumulator.numbersFromBytes(adoption.toBytes())
            .snapshot(LATER)
            .adopters("f"))
        .containsExactly(9L);
  }

  @Test
  void values_impossibleCounts_areRefused() {
    WaitingTimes none =
        new WaitingTimes("days", ImmutableDoubleArray.of(), ImmutableDoubleArray.of());
    assertThat(none.meanOfDone()).isEmpty();
    assertThat(none.quantileOfDone(0.5)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.quantileOfDone(2))
        .withMessage("probability must be from 0 to 1: 2.0. Write 0.5 for the median.");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new WaitingTimes("days", ImmutableDoubleArray.of(2, 1), ImmutableDoubleArray.of()))
        .withMessage("done must hold times from 0 in ascending order: 1.0 after 2.0. Sort them.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActiveUsers(DAYS.period(0), 0, 1, true, LATER))
        .withMessageStartingWith("window must be at least 1 period");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActiveUsers(DAYS.period(0), 1, -1, true, LATER))
        .withMessage("users must be at least 0: -1. Count users.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stickiness(DAYS.period(0), 2, 3, 4, 5, LATER))
        .withMessageStartingWith("users at the end must be from 0 to the 3 users");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stickiness(DAYS.period(0), 2, 3, 1, 7, LATER))
        .withMessage(
            "user periods must be from 3 users to 2 periods of each: 7. Count a user once a period.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActivePeriods(DAYS.period(0), DAYS.period(0), LATER, List.of()))
        .withMessageStartingWith("counts must begin with the users of no period");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ActivePeriods(DAYS.period(0), DAYS.period(0), LATER, List.of(0L, -1L)))
        .withMessage("users must be at least 0: -1. Count users.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureBreadth(DAYS.period(0), DAYS.period(4), LATER, List.of(1L)))
        .withMessage(
            "users with 0 features must be at least 0, and none without: 1. An active user has an event.");
    assertThat(new FeatureBreadth(DAYS.period(0), DAYS.period(4), LATER, List.of())
            .mean()
            .undefinedBecause())
        .isEqualTo("number of active users is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureAdoption(
            "f", DAYS.period(0), DAYS.period(0), LATER, 1, 1, 1, 2, 2, List.of(0L, 1L), none))
        .withMessageStartingWith("users must satisfy new adopters <= adopters");
    ActivationRule rule = ActivationRule.ofDays(1, ZoneOffset.UTC);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Activation(rule, LATER, Proportion.of(0, 2), Proportion.of(0, 1), none))
        .withMessageStartingWith("mature users must be among all users");
  }

  @Test
  void counts_moreUsersThanALong_areRefused() {
    WaitingTimes none = WaitingTimes.builder("days").build();
    List<Long> tooMany = List.of(0L, Long.MAX_VALUE, 1L);
    List<ThrowingCallable> records = List.of(
        () -> new ActivePeriods(DAYS.period(0), DAYS.period(1), LATER, tooMany),
        () -> new FeatureBreadth(DAYS.period(0), DAYS.period(1), LATER, tooMany),
        () -> new FeatureAdoption(
            "f", DAYS.period(0), DAYS.period(1), LATER, 9, 9, 9, 0, 9, tooMany, none));
    assertThat(records)
        .allSatisfy(record -> assertThatThrownBy(record)
            .isInstanceOf(ArithmeticException.class)
            .hasMessage("long overflow"));
  }
}
