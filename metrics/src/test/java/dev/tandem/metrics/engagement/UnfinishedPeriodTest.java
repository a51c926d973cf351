package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.engagement.activity.ActivePeriods;
import dev.tandem.metrics.engagement.activity.ActiveUsers;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.activity.GrowthAccounting;
import dev.tandem.metrics.engagement.activity.GrowthPeriod;
import dev.tandem.metrics.engagement.activity.Stickiness;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureAdoption;
import dev.tandem.metrics.engagement.adoption.FeatureUsage;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hundred users in September and October, five of them in the first six hours of November. */
class UnfinishedPeriodTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);
  private static final Instant SIX_HOURS = Instant.parse("2025-11-01T06:00:00Z");
  private static final Instant OVER = Instant.parse("2025-12-01T00:00:00Z");
  private static final PeriodAxis MONTHS =
      PeriodAxis.of(PeriodCalendar.months(ZoneOffset.UTC), SEPTEMBER, 3);

  private static ActivityHistory<Long> history(Instant asOf) {
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.ofNumbers(MONTHS);
    for (long user = 0; user < 100; user++) {
      accumulator.add(user, Instant.parse("2025-09-10T00:00:00Z"));
      accumulator.add(user, Instant.parse("2025-10-10T00:00:00Z"));
      if (user < 5) {
        accumulator.add(user, Instant.parse("2025-11-01T03:00:00Z"));
      }
    }
    return accumulator.snapshot(asOf);
  }

  @Test
  void growthAccounting_runningMonth_isMarkedAndHasNoRate() {
    GrowthAccounting growth = history(SIX_HOURS).growthAccounting();
    assertThat(growth.periods())
        .extracting(GrowthPeriod::complete)
        .containsExactly(true, true, false);
    assertThat(growth.periods().get(1).grossRetention()).contains(Proportion.of(100, 100));
    GrowthPeriod november = growth.periods().get(2);
    assertThat(november.start()).isEqualTo(NOVEMBER);
    assertThat(november.quickRatio().value()).isEmpty();
    assertThat(november.quickRatio().undefinedBecause())
        .isEqualTo(november.period() + " is not over");
    assertThat(november.grossRetention()).isEmpty();
    assertThat(november.active()).isEqualTo(5);
    assertThat(growth.asOf()).isEqualTo(SIX_HOURS);
    GrowthPeriod whole = history(OVER).growthAccounting().periods().get(2);
    assertThat(whole.complete()).isTrue();
    assertThat(whole.churned()).isEqualTo(95);
    assertThat(whole.quickRatio().value()).hasValue(0);
    assertThat(whole.grossRetention()).contains(Proportion.of(5, 100));
  }

  @Test
  void activeUsers_runningMonth_isMarked() {
    assertThat(history(SIX_HOURS).activeUsers(1))
        .extracting(ActiveUsers::complete)
        .containsExactly(true, true, false);
    assertThat(history(OVER.minusMillis(1)).activeUsers(2).get(2).complete()).isFalse();
    assertThat(history(OVER).activeUsers(2).get(2).complete()).isTrue();
    assertThat(history(SIX_HOURS).activeUsers(SEPTEMBER, NOVEMBER).complete()).isFalse();
    assertThat(history(SIX_HOURS)
            .activeUsers(SEPTEMBER, LocalDate.of(2025, 10, 31))
            .complete())
        .isTrue();
    ActiveUsers running = history(SIX_HOURS).activeUsers(1).get(2);
    assertThat(running.last()).isEqualTo(NOVEMBER);
    assertThat(running.statement())
        .hasToString("active users: window 1 periods to 2025-11-01, cut whole window,"
            + " state not over, as of 2025-11-01T06:00:00Z");
  }

  @Test
  void stickiness_runningMonth_hasNoRatio() {
    Stickiness running = history(SIX_HOURS).stickiness(NOVEMBER, 3);
    assertThat(running.complete()).isFalse();
    assertThat(running.meanUsers().value()).isEmpty();
    assertThat(running.meanUsers().undefinedBecause())
        .isEqualTo(running.lastPeriod() + " is not over");
    assertThat(running.averageRatio().value()).isEmpty();
    assertThat(running.endRatio()).isEmpty();
    assertThat(running.meanActivePeriods().value()).isEmpty();
    assertThat(running.users()).isEqualTo(100);
    assertThat(running.statement().choices()).containsEntry("state", "not over");
    Stickiness whole = history(OVER).stickiness(NOVEMBER, 3);
    assertThat(whole.endRatio()).contains(Proportion.of(5, 100));
    assertThat(whole.meanActivePeriods().value()).hasValue(2.05);
    assertThat(history(SIX_HOURS)
            .stickiness(LocalDate.of(2025, 10, 1), 2)
            .averageRatio()
            .value())
        .hasValue(1);
  }

  @Test
  void activePeriods_runningMonth_hasNoMean() {
    ActivePeriods running = history(SIX_HOURS).activePeriods(SEPTEMBER, NOVEMBER);
    assertThat(running.complete()).isFalse();
    assertThat(running.meanOfActive()).isEmpty();
    assertThat(running.exactly()).containsExactly(0L, 0L, 95L, 5L);
    assertThat(running.statement().choices()).containsEntry("state", "not over");
    ActivePeriods whole = history(OVER).activePeriods(SEPTEMBER, NOVEMBER);
    assertThat(whole.meanOfActive().orElseThrow().mean()).isEqualTo(2.05);
  }

  private static FeatureUsage<String> usage(Instant asOf) {
    AdoptionAccumulator<String> events = AdoptionAccumulator.ofTexts(
        PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), LocalDate.of(2025, 10, 27), 7));
    events.add("ada", Instant.parse("2025-10-27T09:00:00Z"), "search");
    events.add("ada", Instant.parse("2025-10-29T09:00:00Z"), "export");
    events.add("bo", Instant.parse("2025-10-28T09:00:00Z"), "search");
    events.add("cy", Instant.parse("2025-11-01T05:00:00Z"), "search");
    return events.snapshot(asOf);
  }

  @Test
  void adoption_runningWindow_isMarkedAndHasNoRate() {
    FeatureAdoption running = usage(SIX_HOURS).adoption("export");
    assertThat(running.complete()).isFalse();
    assertThat(running.rate()).isEmpty();
    assertThat(running.everRate()).isEmpty();
    assertThat(running.usesPerAdopter().value()).isEmpty();
    assertThat(running.usesPerAdopter().undefinedBecause())
        .isEqualTo(running.last() + " is not over");
    assertThat(running.adopters()).isEqualTo(1);
    assertThat(running.statement().choices()).containsEntry("state", "not over");
    assertThat(usage(SIX_HOURS).asOf()).isEqualTo(SIX_HOURS);
    assertThat(usage(SIX_HOURS).breadth().mean().value()).isEmpty();
    assertThat(usage(SIX_HOURS).breadth().complete()).isFalse();
    assertThat(usage(SIX_HOURS).breadth().statement().choices()).containsEntry("state", "not over");
    assertThat(usage(SIX_HOURS).adoptionAmong("export", Set.of("ada"))).isEmpty();
  }

  @Test
  void adoption_runningWindow_watchesToTheLastWholeDay() {
    // known not to have exported: bo on 28 to 31 October, three days on; cy on no whole day yet
    assertThat(usage(SIX_HOURS).adoption("export").timeToAdopt().open().asList())
        .containsExactly(0.0, 3.0);
    Instant over = Instant.parse("2025-11-03T00:00:00Z");
    FeatureAdoption whole = usage(over).adoption("export");
    assertThat(whole.timeToAdopt().open().asList()).containsExactly(1.0, 5.0);
    assertThat(whole.rate()).contains(Proportion.of(1, 3));
    assertThat(whole.everRate()).contains(Proportion.of(1, 3));
    assertThat(whole.usesPerAdopter().value()).hasValue(1);
    assertThat(usage(over).breadth().mean().value()).hasValue(4.0 / 3);
    assertThat(usage(over.minusMillis(1)).adoption("export").rate()).isEmpty();
  }
}
