package dev.tandem.metrics.engagement.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statistics.SampleMean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityHistoryTest {

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
    assertThat(first.quickRatio().value()).hasValue(2);
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
    assertThat(new Stickiness(DAYS.period(4), 5, 4, 0, 8, LATER).averageRatio().value())
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
    assertThat(history.stickiness(FIRST, 1).averageRatio().undefinedBecause())
        .isEqualTo("number of users is 0");
    assertThat(history.stickiness(FIRST, 1).meanActivePeriods().value()).isEmpty();
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
}
