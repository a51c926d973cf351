package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.engagement.activation.Activation;
import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationClock;
import dev.tandem.metrics.engagement.activation.ActivationDifference;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivePeriods;
import dev.tandem.metrics.engagement.activity.ActiveUsers;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.activity.GrowthAccounting;
import dev.tandem.metrics.engagement.activity.GrowthPeriod;
import dev.tandem.metrics.engagement.activity.LifecycleState;
import dev.tandem.metrics.engagement.activity.Stickiness;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureAdoption;
import dev.tandem.metrics.engagement.adoption.FeatureBreadth;
import dev.tandem.metrics.engagement.adoption.FeatureUsage;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.engagement.funnel.FunnelConversion;
import dev.tandem.metrics.engagement.funnel.FunnelDifference;
import dev.tandem.metrics.engagement.funnel.FunnelEntry;
import dev.tandem.metrics.engagement.funnel.FunnelEvidence;
import dev.tandem.metrics.engagement.funnel.FunnelRange;
import dev.tandem.metrics.engagement.funnel.FunnelRangeRule;
import dev.tandem.metrics.engagement.funnel.FunnelStrictness;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.SampleMean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

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
  void growthAccounting_activeJustBeforeTheRange_isRetainedInTheFirstPeriod() {
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.ofNumbers(DAYS);
    accumulator.add(1L, day(-1));
    accumulator.add(1L, day(0));
    accumulator.add(2L, day(-2));
    accumulator.add(2L, day(0));
    accumulator.add(3L, day(-1));
    accumulator.add(4L, day(0));
    accumulator.add(5L, day(5));
    ActivityHistory<Long> history =
        ActivityAccumulator.numbersFromBytes(accumulator.toBytes()).snapshot(LATER);
    GrowthPeriod first = history.growthAccounting().periods().get(0);
    assertThat(first).isEqualTo(new GrowthPeriod(DAYS.period(0), true, 1, 1, 1, 1));
    assertThat(first.quickRatio()).hasValue(2);
    assertThat(history.users(FIRST, LifecycleState.CHURNED)).containsExactly(3L);
    assertThat(history.growthAccounting().statement())
        .hasToString(
            "growth accounting: periods calendar days, UTC, new first event of all history, as of 2030-01-01T00:00:00Z"
                .replace("UTC", "Z"));
  }

  @Test
  void activePeriods_meanOfActive_isTheStickinessWithItsInterval() {
    // 2 users of 1 day, 1 of 2, 1 of 4: mean 2, squares 1 + 1 + 0 + 4, t(3) = 3.182446
    ActivePeriods periods =
        new ActivePeriods(DAYS.period(0), DAYS.period(4), LATER, List.of(7L, 2L, 1L, 0L, 1L, 0L));
    SampleMean mean = periods.meanOfActive().orElseThrow();
    assertThat(mean).isEqualTo(new SampleMean(4, 2, 6));
    assertThat(new Stickiness(DAYS.period(4), 5, 4, 0, 8, LATER).averageRatio())
        .hasValue(mean.mean() / periods.periods());
    assertThat(mean.interval().orElseThrow().upper())
        .isCloseTo(2 + 3.182446305284263 * Math.sqrt(2.0 / 4), within(1e-12));
    assertThat(new ActivePeriods(DAYS.period(0), DAYS.period(0), LATER, List.of(3L, 0L))
            .meanOfActive())
        .isEmpty();
    assertThat(new ActivePeriods(DAYS.period(0), DAYS.period(0), LATER, List.of(3L)).meanOfActive())
        .isEmpty();
  }

  @Test
  void activationDifference_twoRules_namesWhoCountsDifferently() {
    ActivationAccumulator<String> week =
        ActivationAccumulator.ofTexts(ActivationRule.ofDays(7, ZoneOffset.UTC));
    ActivationAccumulator<String> day =
        ActivationAccumulator.ofTexts(ActivationRule.ofDays(1, ZoneOffset.UTC));
    for (ActivationAccumulator<String> events : List.of(week, day)) {
      events.add("quick", day(0), ActivationEvent.SIGN_UP);
      events.add("quick", day(1), ActivationEvent.ACTIVATION);
      events.add("slow", day(0), ActivationEvent.SIGN_UP);
      events.add("slow", day(4), ActivationEvent.ACTIVATION);
      events.add("young", day(7), ActivationEvent.SIGN_UP);
      events.add("never", day(0), ActivationEvent.SIGN_UP);
    }
    ActivationDifference<String> difference = ActivationDifference.between(week, day, day(10));
    assertThat(difference.users())
        .containsExactly(
            new ActivationDifference.UserOutcomes<>(
                "slow",
                ActivationDifference.Outcome.ACTIVATED,
                ActivationDifference.Outcome.NOT_ACTIVATED),
            new ActivationDifference.UserOutcomes<>(
                "young",
                ActivationDifference.Outcome.NOT_COUNTED,
                ActivationDifference.Outcome.NOT_ACTIVATED));
    assertThat(difference.first()).isEqualTo(week.snapshot(day(10)).statement());
    assertThat(difference.second()).isEqualTo(day.snapshot(day(10)).statement());
    assertThat(difference.choices())
        .containsExactly(new ChoiceDifference("days after sign-up", "7", "1"));
    assertThat(ActivationDifference.between(week, week, day(10)).users()).isEmpty();
  }

  @Test
  void statements_breadthAndWaitingTimes_nameTheirChoices() {
    assertThat(
            new FeatureBreadth(DAYS.period(0), DAYS.period(4), LATER, List.of(0L, 2L)).statement())
        .hasToString(
            "feature breadth: window 2025-01-10 to 2025-01-14, users active in the window,"
                + " features distinct, each counted once a user, state over, as of 2030-01-01T00:00:00Z");
    assertThat(new WaitingTimes("days", ImmutableDoubleArray.of(), ImmutableDoubleArray.of())
            .statement())
        .hasToString(
            "waiting times: unit days, mean and quantiles of those who did it, curve Kaplan-Meier, quantiles first reached, the open censored");
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
    assertThat(activity.eventsAfterRange()).isEqualTo(1);
    assertThat(adoption.eventsAfterRange()).isEqualTo(1);
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
  void snapshot_laterEvents_doNotChangeIt() {
    AdoptionAccumulator<Long> adoption = AdoptionAccumulator.ofNumbers(DAYS);
    adoption.add(1L, NOON, "export");
    FeatureUsage<Long> before = adoption.snapshot(LATER);
    adoption.add(1L, NOON, "export");
    adoption.add(2L, NOON, "export");
    assertThat(before.window()).isEqualTo(DAYS);
    assertThat(before.adoption("export").uses()).isEqualTo(1);
    assertThat(before.adopters("export")).containsExactly(1L);
  }

  @Test
  void growthAccounting_periodsThatDoNotFollow_namesBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrowthAccounting(
            DAYS.calendar(),
            LATER,
            List.of(
                new GrowthPeriod(DAYS.period(0), true, 3, 0, 0, 0),
                new GrowthPeriod(DAYS.period(1), true, 0, 1, 0, 1))))
        .withMessage(
            "retained and churned of 2025-01-11 must be the 3 active users of 2025-01-10: 2."
                + " Take both from one count.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrowthPeriod(DAYS.period(0), true, -1, 0, 0, 0))
        .withMessageStartingWith("users must be at least 0: new -1");
  }

  @Test
  void activityHistory_datesOutsideTheRange_areRefused() {
    ActivityHistory<String> history = ActivityAccumulator.ofTexts(DAYS).snapshot(LATER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.activeUsers(FIRST.minusDays(1), FIRST))
        .withMessageStartingWith("date must lie in the range of calendar days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.activePeriods(FIRST.plusDays(1), FIRST))
        .withMessage(
            "periods must be in order: 2025-01-11 after 2025-01-10. State the earlier one first.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.activeUsers(0))
        .withMessage("window must be at least 1 period: 0. State how many periods it has.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.stickiness(FIRST, 2))
        .withMessage(
            "window must lie within the range from 2025-01-10: 2 periods to 2025-01-10. Start the range earlier.");
    assertThat(history.stickiness(FIRST, 1).averageRatio()).isEmpty();
    assertThat(history.stickiness(FIRST, 1).meanActivePeriods()).isEmpty();
  }

  @Test
  void activityHistory_dateThatItsZoneSkipped_isAPeriodWithoutUsers() {
    LocalDate skipped = LocalDate.of(2011, 12, 30);
    PeriodAxis axis = PeriodAxis.of(
        PeriodCalendar.days(ZoneId.of("Pacific/Apia")), LocalDate.of(2011, 12, 29), 3);
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.ofNumbers(axis);
    accumulator.add(1L, axis.start(0));
    accumulator.add(1L, axis.start(2));
    ActivityHistory<Long> history = accumulator.snapshot(LATER);
    assertThat(history.activeUsers(skipped, skipped).users()).isZero();
    assertThat(history.users(skipped, LifecycleState.CHURNED)).containsExactly(1L);
    assertThat(history.stickiness(skipped.plusDays(1), 3).userPeriods()).isEqualTo(2);
    PeriodAxis upTo = PeriodAxis.of(axis.calendar(), axis.first(), 2);
    assertThat(ActivityAccumulator.ofNumbers(upTo)
            .snapshot(LATER)
            .activeUsers(skipped, skipped)
            .users())
        .isZero();
  }

  @Test
  void statements_activity_sayWhatWasCounted() {
    ActivityHistory<Long> history = ActivityAccumulator.ofNumbers(DAYS).snapshot(LATER);
    assertThat(history.stickiness(FIRST.plusDays(2), 3).statement())
        .hasToString(
            "stickiness: window 3 periods to 2025-01-12,"
                + " average mean users a period / users of the window,"
                + " end users of the last period / users of the window, state over, as of 2030-01-01T00:00:00Z");
    assertThat(history.activeUsers(2).get(0).statement())
        .hasToString("active users: window 2 periods to 2025-01-10, cut begins before the range,"
            + " state over, as of 2030-01-01T00:00:00Z");
    assertThat(history.activeUsers(2).get(1).statement())
        .hasToString("active users: window 2 periods to 2025-01-11, cut whole window,"
            + " state over, as of 2030-01-01T00:00:00Z");
    assertThat(history.activePeriods(FIRST, FIRST.plusDays(1)).statement())
        .hasToString("active periods: periods 2 from 2025-01-10 to 2025-01-11, users all known,"
            + " state over, as of 2030-01-01T00:00:00Z");
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
  void adoption_eligibleUsersAndUnknownFeature_areCounted() {
    AdoptionAccumulator<String> accumulator = AdoptionAccumulator.ofTexts(DAYS);
    accumulator.add("a", day(-3), "open");
    accumulator.add("a", day(1), "export");
    accumulator.add("b", day(2), "open");
    assertThat(accumulator.snapshot(LATER).adoptionAmong("export", Set.of("a", "c")))
        .contains(Proportion.of(1, 2));
    FeatureAdoption none = accumulator.snapshot(LATER).adoption("share");
    assertThat(none.rate()).contains(Proportion.of(0, 2));
    assertThat(none.usesPerAdopter()).isEmpty();
    assertThat(none.timeToAdopt().open()).isEqualTo(ImmutableDoubleArray.of(2, 7));
    assertThat(none.timeToAdopt().curve().median().time()).isEmpty();
    assertThat(none.statement())
        .hasToString(
            "feature adoption: feature share, window 2025-01-10 to 2025-01-14, rate adopters among active users,"
                + " state over, as of 2030-01-01T00:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.repeatAdopters(0))
        .withMessageStartingWith("days must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdoptionAccumulator.ofTexts(
            PeriodAxis.of(PeriodCalendar.months(ZoneOffset.UTC), FIRST, 1)))
        .withMessageContaining("window must consist of days");
  }

  @Test
  void activation_elapsedWindow_includesItsEnd() {
    ActivationRule rule = new ActivationRule(1, ActivationClock.ELAPSED, ZoneOffset.UTC);
    ActivationAccumulator<String> accumulator = ActivationAccumulator.ofTexts(rule);
    accumulator.add("in time", NOON, ActivationEvent.SIGN_UP);
    accumulator.add("in time", day(1), ActivationEvent.ACTIVATION);
    accumulator.add("late", NOON, ActivationEvent.SIGN_UP);
    accumulator.add("late", day(1).plusMillis(1), ActivationEvent.ACTIVATION);
    accumulator.add("never signed up", day(1), ActivationEvent.ACTIVATION);
    assertThat(accumulator.snapshot(day(1)).mature()).isEqualTo(Proportion.of(1, 2));
    assertThat(accumulator.snapshot(day(1).minusMillis(1)).mature()).isEqualTo(Proportion.of(0, 0));
    assertThat(accumulator.snapshot(day(1)).statement())
        .hasToString(
            "activation: days after sign-up 1, clock ELAPSED, zone Z, users mature only, as of 2025-01-11T12:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActivationRule.ofDays(-1, ZoneOffset.UTC))
        .withMessageStartingWith("days must be at least 0: -1");
  }

  private static long depth(Funnel funnel, String sequence) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    for (int i = 0; i < sequence.length(); i++) {
      accumulator.add("u", NOON.plusSeconds(i), sequence.substring(i, i + 1));
    }
    return accumulator.snapshot(LATER).reached().stream()
        .filter(users -> users > 0)
        .count();
  }

  @Test
  void funnel_strictnessRules_breakTheEntry() {
    Funnel abc = Funnel.of(Duration.ofHours(1), "A", "B", "C");
    Funnel turn = abc.withStrictness(FunnelStrictness.NO_STEP_OUT_OF_TURN);
    assertThat(depth(turn, "ACB")).isEqualTo(1);
    assertThat(depth(turn, "AXBC")).isEqualTo(3);
    assertThat(depth(turn.withEntry(FunnelEntry.BEST), "ACABC")).isEqualTo(3);
    assertThat(depth(turn.withEntry(FunnelEntry.BEST_UNTIL_BROKEN), "ACABC")).isEqualTo(1);
    Funnel abcd = Funnel.of(Duration.ofHours(1), "A", "B", "C", "D")
        .withStrictness(FunnelStrictness.NO_REPEATED_STEP);
    assertThat(depth(abcd, "ABDB")).isEqualTo(2);
    assertThat(depth(abcd, "ABBCD")).isEqualTo(2);
    assertThat(depth(abcd, "ABCD")).isEqualTo(4);
    Funnel other = abc.withStrictness(FunnelStrictness.NO_OTHER_EVENT);
    assertThat(depth(other, "AXBC")).isEqualTo(1);
    assertThat(depth(other.withEntry(FunnelEntry.BEST), "AXABC")).isEqualTo(3);
    assertThat(depth(other, "XABC")).isEqualTo(3);
  }

  @Test
  void funnel_stepsAtTheSameInstant_followEachOtherUnlessTimesMustIncrease() {
    Funnel funnel = Funnel.of(Duration.ofHours(1), "A", "B");
    for (Funnel each : List.of(funnel, funnel.withStrictness(FunnelStrictness.TIMES_INCREASE))) {
      FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(each);
      accumulator.add("u", NOON, "B");
      accumulator.add("u", NOON, "A");
      assertThat(accumulator.snapshot(LATER).overall())
          .isEqualTo(Proportion.of(each.strictness().isEmpty() ? 1 : 0, 1));
    }
  }

  @Test
  void funnel_windowNotOver_countsOpenEntrants() {
    FunnelAccumulator<String> accumulator =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ofHours(2), "A", "B"));
    accumulator.add("waiting", NOON, "A");
    accumulator.add("over", NOON.minusSeconds(7200), "A");
    accumulator.add("waiting", NOON.plusSeconds(3601), "B");
    FunnelConversion soFar = accumulator.snapshot(NOON.plusSeconds(3600));
    assertThat(soFar.open()).isEqualTo(1);
    assertThat(soFar.overall()).isEqualTo(Proportion.of(0, 2));
    assertThat(soFar.timeToConvert().open()).isEqualTo(ImmutableDoubleArray.of(3600, 7200));
    assertThat(accumulator.snapshot(LATER).open()).isZero();
    assertThat(accumulator.snapshot(LATER).overall()).isEqualTo(Proportion.of(1, 2));
    assertThat(soFar.statement().choices())
        .containsEntry("steps", "A > B")
        .containsEntry("entry", "FIRST");
  }

  @Test
  void funnel_rangeOfEntries_followsOrCutsTheEntrants() {
    Funnel funnel = Funnel.of(Duration.ofDays(3), "A", "B");
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(funnel);
    events.add("entered before", day(-1), "A");
    events.add("entered before", day(1), "B");
    events.add("within", day(0), "A");
    events.add("within", day(1), "B");
    events.add("completed after", day(4), "A");
    events.add("completed after", day(6), "B");
    events.add("at the end", day(5), "A");
    events.add("at the end", day(6), "B");
    events.add("again", day(-2), "A");
    events.add("again", day(2), "A");
    events.add("again", day(5).minusMillis(1), "B");
    FunnelRange range = FunnelRange.of(day(0), day(5));
    FunnelConversion followed = events.snapshot(range, day(6));
    assertThat(followed.reached()).containsExactly(3L, 3L);
    assertThat(followed.statement().choices())
        .containsEntry(
            "range",
            "entries from " + day(0) + " to " + day(5) + ", followed to the end of the window");
    FunnelRange within = range.withRule(FunnelRangeRule.COMPLETE_WITHIN_RANGE);
    FunnelConversion cut = events.snapshot(within, LATER);
    assertThat(cut.reached()).containsExactly(3L, 2L);
    assertThat(cut.open()).isEqualTo(1);
    assertThat(cut.timeToConvert().open().asList()).containsExactly(86_399.999);
    assertThat(events.evidence(within, LATER).stoppedAt(1)).containsExactly("completed after");
    assertThat(events.evidence(within, LATER).stoppedAt(2)).containsExactly("again", "within");
    FunnelDifference<String> difference =
        FunnelDifference.between(events.evidence(range, LATER), events.evidence(within, LATER));
    assertThat(difference.users())
        .containsExactly(new FunnelDifference.UserDepths<>("completed after", 2, 1));
    assertThat(difference.second().choices().get("range")).endsWith("completed within the range");
    assertThat(difference.choices()).extracting(ChoiceDifference::choice).containsExactly("range");
    assertThat(FunnelDifference.between(events.evidence(range, LATER), events.evidence(LATER))
            .users())
        .containsExactly(
            new FunnelDifference.UserDepths<>("again", 2, 1),
            new FunnelDifference.UserDepths<>("at the end", 0, 2),
            new FunnelDifference.UserDepths<>("entered before", 0, 2));
    assertThat(events.snapshot(LATER).reached()).containsExactly(5L, 4L);
    assertThat(events.snapshot(LATER).statement().choices()).containsEntry("range", "all entries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelRange.of(NOON, NOON))
        .withMessage("range must end after it begins: 2025-01-10T12:00:00Z to 2025-01-10T12:00:00Z."
            + " Swap them.");
  }

  @Test
  void funnel_graceAndRepeatedSteps_takesEventsOfOneNameInOrderOfTime() {
    Funnel thrice =
        Funnel.of(Duration.ofSeconds(6), "A", "A", "A", "B").withGrace(Duration.ofSeconds(5));
    assertThat(reached(thrice, "B0 A0 A1 A6")).isEqualTo(3);
    assertThat(reached(thrice, "B1 A0 A1 A6")).isEqualTo(4);
  }

  @Test
  void funnel_grace_letsAStepBeALittleEarlier() {
    Funnel strict = Funnel.of(Duration.ofMinutes(1), "A", "B", "C");
    Funnel grace = strict.withGrace(Duration.ofSeconds(2));
    assertThat(reached(strict, "B0 A2 C3")).isEqualTo(1);
    assertThat(reached(grace, "B0 A2 C3")).isEqualTo(3);
    assertThat(reached(grace, "B0 A3 C4")).isEqualTo(1);
    assertThat(reached(grace, "C0 B1 A2")).isEqualTo(3);
    assertThat(reached(grace, "A0 A50 B70 C71")).isEqualTo(1);
    assertThat(reached(grace.withEntry(FunnelEntry.BEST), "A0 A50 B70 C71")).isEqualTo(3);
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(grace);
    events.add("u", NOON.minusSeconds(1), "C");
    events.add("u", NOON.minusSeconds(1), "B");
    events.add("u", NOON, "A");
    assertThat(events.snapshot(LATER).timeToConvert().done()).isEqualTo(ImmutableDoubleArray.of(0));
    assertThat(grace.statement().choices()).containsEntry("grace", "PT2S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grace.withStrictness(FunnelStrictness.TIMES_INCREASE))
        .withMessage("grace must be zero with strictness rules: PT2S, [TIMES_INCREASE]."
            + " Leave one of them out.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> strict.withGrace(Duration.ofMillis(-1)))
        .withMessage(
            "grace must not be negative: PT-0.001S. State how much earlier a step may be.");
  }

  /** How far a user gets with events such as {@code A0 B30}, a name and a second each. */
  private static long reached(Funnel funnel, String events) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    for (String event : Splitter.on(' ').split(events)) {
      accumulator.add(
          "u", NOON.plusSeconds(Long.parseLong(event.substring(1))), event.substring(0, 1));
    }
    return accumulator.snapshot(LATER).reached().stream()
        .filter(users -> users > 0)
        .count();
  }

  @Test
  void funnel_grace_reportsTheEarliestConversionAndTheLastEntry() {
    Funnel funnel = Funnel.of(Duration.ofDays(1), "A", "B")
        .withEntry(FunnelEntry.BEST)
        .withGrace(Duration.ofSeconds(2));
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(funnel);
    events.add("converts", NOON, "A");
    events.add("converts", NOON.plusSeconds(10), "A");
    events.add("converts", NOON.plusSeconds(30), "B");
    events.add("converts", NOON.plusSeconds(60), "A");
    events.add("converts", NOON.plusSeconds(90), "B");
    events.add("enters twice", NOON, "A");
    events.add("enters twice", NOON.plusSeconds(100), "A");
    FunnelConversion soFar = events.snapshot(NOON.plusSeconds(160));
    assertThat(soFar.timeToConvert().done()).isEqualTo(ImmutableDoubleArray.of(20));
    assertThat(soFar.timeToConvert().open()).isEqualTo(ImmutableDoubleArray.of(60));
  }

  @Test
  void funnel_impossibleValues_areRefused() {
    Funnel funnel = Funnel.of(Duration.ZERO, "A", "B");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.of(Duration.ZERO))
        .withMessage("steps must be from 1 to 32: 0. State the events in order.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.of(Duration.ofMillis(-1), "A"))
        .withMessageStartingWith("window must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelAccumulator.ofTexts(funnel).usersStoppedAt(3, LATER))
        .withMessage("step must be from 1 to 2: 3. Count from the first step.");
    WaitingTimes none =
        new WaitingTimes("days", ImmutableDoubleArray.of(), ImmutableDoubleArray.of());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FunnelConversion(funnel, FunnelRange.ALL, LATER, List.of(1L, 2L), 0, none))
        .withMessage(
            "users of step 2 must be at most the 1 of the step before: 2. Count users once.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FunnelConversion(funnel, FunnelRange.ALL, LATER, List.of(1L), 0, none))
        .withMessage("reached must hold one count for each of the 2 steps: 1. Count every step.");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> FunnelAccumulator.ofTexts(funnel).snapshot(LATER).step(3));
    FunnelEvidence<String> nobody = FunnelAccumulator.ofTexts(funnel).evidence(LATER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FunnelEvidence<>(nobody.conversion(), Map.of("u", 1)))
        .withMessage("users who reached step 1 must be as many as counted, 0: 1."
            + " Take both from one run.");
    FunnelEvidence<String> other =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ZERO, "B")).evidence(LATER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelDifference.between(nobody, other))
        .withMessage("funnels must have the same steps: [A, B] and [B]."
            + " Compare two conventions for one funnel.");
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
    assertThat(new FeatureBreadth(DAYS.period(0), DAYS.period(4), LATER, List.of()).mean())
        .isEmpty();
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

  @Test
  void featureAdoption_negativeAdopters_areRefused() {
    WaitingTimes none = WaitingTimes.builder("days").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureAdoption(
            "f", DAYS.period(0), DAYS.period(1), LATER, 2, 2, 2, 0, 2, List.of(0L, 2L, -1L), none))
        .withMessage("adopters must be at least 0: -1. Count users.");
  }

  @Test
  void featureAdoption_moreDaysThanTheWindow_hasNoRepeatAdopters() {
    WaitingTimes none = WaitingTimes.builder("days").build();
    FeatureAdoption adoption = new FeatureAdoption(
        "f", DAYS.period(0), DAYS.period(1), LATER, 4, 4, 4, 0, 9, List.of(0L, 3L, 1L), none);
    assertThat(List.of(
            adoption.repeatAdopters(1),
            adoption.repeatAdopters(2),
            adoption.repeatAdopters(3),
            adoption.repeatAdopters(99)))
        .containsExactly(4L, 1L, 0L, 0L);
  }

  @Test
  void featureBreadth_productsBeyondALong_haveTheirMean() {
    long users = Long.MAX_VALUE / 2;
    FeatureBreadth breadth =
        new FeatureBreadth(DAYS.period(0), DAYS.period(1), LATER, List.of(0L, 0L, 0L, 0L, users));
    assertThat(breadth.mean()).hasValue(4);
  }

  @Test
  void activePeriods_asManyUsersAsALong_areCounted() {
    ActivePeriods periods =
        new ActivePeriods(DAYS.period(0), DAYS.period(0), LATER, List.of(1L, Long.MAX_VALUE - 1));
    assertThat(periods.atLeast()).containsExactly(Long.MAX_VALUE, Long.MAX_VALUE - 1);
  }

  @Test
  void stickiness_userPeriodsBeyondALong_areNotAsked() {
    long users = Long.MAX_VALUE / 2;
    Stickiness stickiness = new Stickiness(DAYS.period(4), 5, users, 0, users, LATER);
    assertThat(stickiness.userPeriods()).isEqualTo(users);
  }

  @Test
  void activityHistory_saysItsWindowsAndWhenItWasTaken() {
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.ofNumbers(DAYS);
    accumulator.add(1L, day(1));
    accumulator.add(2L, day(3));
    ActivityHistory<Long> history = accumulator.snapshot(LATER);
    assertThat(history.asOf()).isEqualTo(LATER);
    // the second to the fourth day
    assertThat(history.activeUsers(day(1), day(3)))
        .isEqualTo(new ActiveUsers(DAYS.period(3), 3, 2, true, LATER));
    assertThat(history.activePeriods(FIRST.plusDays(1), FIRST.plusDays(3)).exactly())
        .containsExactly(0L, 2L, 0L, 0L);
    String message = "window must be at least 1 period: 0. State how many periods it has.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.activeUsers(0))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.stickiness(day(1), 0))
        .withMessage(message);
  }

  @Test
  void activation_notYet_isOpenForAsLongAsItWasWatched() {
    ActivationRule week = ActivationRule.ofDays(7, ZoneOffset.UTC);
    Instant morning = Instant.parse("2025-01-13T06:00:00Z");
    // Signed up at noon of the 10th: the days that are over on the morning of the 13th are two
    // after that of the sign-up.
    assertThat(openDays(week, morning)).containsExactly(2.0);
    assertThat(openDays(week, NOON)).containsExactly(0.0);
    assertThat(openDays(week, LATER)).containsExactly(7.0);
    ActivationRule elapsed = new ActivationRule(7, ActivationClock.ELAPSED, ZoneOffset.UTC);
    // 66 hours
    assertThat(openDays(elapsed, morning)).containsExactly(2.75);
  }

  private static List<Double> openDays(ActivationRule rule, Instant asOf) {
    ActivationAccumulator<String> accumulator = ActivationAccumulator.ofTexts(rule);
    accumulator.add("a", NOON, ActivationEvent.SIGN_UP);
    return accumulator.snapshot(asOf).timeToActivate().open().asList();
  }
}
