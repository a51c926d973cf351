package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationDifference;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureUsage;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.engagement.funnel.FunnelDifference;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result. */
class PrintedResultsTest {
  private static final PeriodAxis DAYS =
      PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), LocalDate.of(2025, 2, 1), 3);
  private static final Instant LATER = day(20);

  private static Instant day(int day) {
    return LocalDate.of(2025, 2, day).atTime(9, 0).toInstant(ZoneOffset.UTC);
  }

  @Test
  void waitingTimes_sayHowManyAreDoneAndOpen() {
    WaitingTimesBuilder times =
        WaitingTimes.builder("days").addDone(1).addDone(4).addDone(2).addOpen(9);
    assertThat(times).hasToString("waiting times in days, not built");
    assertThat(times.build()).hasToString("3 done, 1 open; median of the done 2 days");
    assertThat(WaitingTimes.builder("hours").build()).hasToString("0 done, 0 open");
  }

  @Test
  void activity_saysOfWhomAndWhen() {
    ActivityAccumulator<String> events = ActivityAccumulator.ofTexts(DAYS);
    events.add("ada", day(1));
    events.add("ada", day(3));
    events.add("bo", day(2));
    events.add("bo", day(9));
    assertThat(events)
        .hasToString("activity of 2 users: calendar days, Z, 3 from 2025-02-01, 1 events outside");
    ActivityHistory<String> history = events.snapshot(LATER);
    assertThat(history)
        .hasToString(
            "activity of 2 users: calendar days, Z, 3 from 2025-02-01, 1 events outside, as of 2025-02-20T09:00:00Z");
    assertThat(history.outsideRange()).isEqualTo(1);
    assertThat(history.activePeriods(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 3)))
        .hasToString("""
        active periods: periods 3 from 2025-02-01 to 2025-02-03, users all known, state over, as of 2025-02-20T09:00:00Z
        periods  users
              1      1
              2      1
              3      0""");
  }

  @Test
  void adoption_hasARowAKindOfUser() {
    AdoptionAccumulator<String> events = AdoptionAccumulator.ofTexts(DAYS);
    events.add("ada", day(1), "export");
    events.add("ada", day(2), "share");
    events.add("bo", day(2), "share");
    assertThat(events)
        .hasToString("adoption of features: calendar days, Z, 3 from 2025-02-01, 0 events outside");
    FeatureUsage<String> usage = events.snapshot(LATER);
    assertThat(usage)
        .hasToString(
            "use of features: calendar days, Z, 3 from 2025-02-01, 0 events outside, as of 2025-02-20T09:00:00Z");
    assertThat(usage.adoption("export")).hasToString("""
        feature adoption: feature export, window 2025-02-01 to 2025-02-03, rate adopters among active users, state over, as of 2025-02-20T09:00:00Z
        users                       number
        known                            2
        active in the window             2
        adopters ever                    1
        adopters in the window           1
        new adopters in the window       1
        1 uses; days to adopt: 1 done, 1 open; median of the done 0 days""");
    assertThat(usage.breadth()).hasToString("""
        feature breadth: window 2025-02-01 to 2025-02-03, users active in the window, features distinct, each counted once a user, state over, as of 2025-02-20T09:00:00Z
        features  users
               1      1
               2      1""");
  }

  @Test
  void activation_saysSharesAndTimes() {
    ActivationAccumulator<String> week =
        ActivationAccumulator.ofTexts(ActivationRule.ofDays(7, ZoneOffset.UTC));
    ActivationAccumulator<String> day =
        ActivationAccumulator.ofTexts(ActivationRule.ofDays(1, ZoneOffset.UTC));
    week.add("ada", day(1), ActivationEvent.SIGN_UP);
    week.add("ada", day(4), ActivationEvent.ACTIVATION);
    day.add("ada", day(1), ActivationEvent.SIGN_UP);
    day.add("ada", day(4), ActivationEvent.ACTIVATION);
    assertThat(week).hasToString("activation within 7 days, Z, CALENDAR_DAYS: 1 users");
    assertThat(week.snapshot(LATER)).hasToString("""
        activation: days after sign-up 7, clock CALENDAR_DAYS, zone Z, users mature only, as of 2025-02-20T09:00:00Z
        mature users 1 of 1, all users 1 of 1
        time to activate: 1 done, 0 open; median of the done 3 days""");
    assertThat(ActivationDifference.between(week, day, LATER)).hasToString("""
        [days after sign-up: 7 against 1]
        user  first      second
        ada   ACTIVATED  NOT_ACTIVATED""");
  }

  @Test
  void funnel_saysWhoGotWhere() {
    FunnelAccumulator<String> events =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ofDays(7), "view", "buy"));
    FunnelAccumulator<String> hour =
        FunnelAccumulator.ofTexts(Funnel.of(Duration.ofHours(1), "view", "buy"));
    events.add("ada", day(1), "view");
    events.add("ada", day(2), "buy");
    hour.add("ada", day(1), "view");
    hour.add("ada", day(2), "buy");
    assertThat(events)
        .hasToString(
            "1 users, funnel: steps view > buy, window PT168H, entry FIRST, strictness [], grace PT0S, step windows []");
    assertThat(events.evidence(LATER)).hasToString("""
        funnel: steps view > buy, window PT168H, entry FIRST, strictness [], grace PT0S, step windows [], range all entries, as of 2025-02-20T09:00:00Z
        step  reached  of the step before  of all
        view        1               100 %   100 %
        buy         1               100 %   100 %
        user  steps
        ada       2""");
    assertThat(FunnelDifference.between(events.evidence(LATER), hour.evidence(LATER)))
        .hasToString("""
        [window: PT168H against PT1H]
        user  first  second
        ada       2       1""");
  }
}
