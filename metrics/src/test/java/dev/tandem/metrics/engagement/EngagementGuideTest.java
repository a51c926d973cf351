package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.engagement.activation.Activation;
import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on engagement, with what the pages say about their results. */
class EngagementGuideTest {

  @Test
  void activeUsers() {
    PeriodAxis days =
        PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), LocalDate.of(2025, 6, 1), 30);
    ActivityAccumulator<String> events = ActivityAccumulator.ofTexts(days);
    events.add("ada", Instant.parse("2025-06-01T09:00:00Z"));
    events.add("ada", Instant.parse("2025-06-03T09:00:00Z"));
    events.add("bo", Instant.parse("2025-06-03T23:59:59Z"));
    ActivityHistory<String> history = events.snapshot(Instant.parse("2025-07-01T00:00:00Z"));
    List<ActiveUsers> daily = history.activeUsers(1);
    List<ActiveUsers> weekly = history.activeUsers(7);
    ActiveUsers june = history.activeUsers(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));
    assertThat(daily).extracting(ActiveUsers::users).startsWith(1L, 0L, 2L, 0L);
    assertThat(weekly)
        .extracting(ActiveUsers::users)
        .startsWith(1L, 1L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 0L);
    assertThat(weekly).extracting(ActiveUsers::wholeWindow).startsWith(false, false, false);
    assertThat(weekly.get(5).wholeWindow()).isFalse();
    assertThat(weekly.get(6).wholeWindow()).isTrue();
    assertThat(june.users()).isEqualTo(2);
    assertThat(june.complete()).isTrue();
  }

  @Test
  void stickiness() {
    PeriodAxis june =
        PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), LocalDate.of(2025, 6, 1), 30);
    Instant asOf = Instant.parse("2025-07-01T00:00:00Z");
    Stickiness stickiness = new Stickiness(june.period(29), 30, 10, 5, 131, asOf);
    double mean = stickiness.meanUsers().value().orElseThrow();
    double average = stickiness.averageRatio().value().orElseThrow();
    double activeDays = stickiness.meanActivePeriods().value().orElseThrow();
    Proportion lastDay = stickiness.endRatio().orElseThrow();
    assertThat(mean).isCloseTo(4.367, within(0.0005));
    assertThat(average).isCloseTo(0.437, within(0.0005));
    assertThat(activeDays).isCloseTo(13.1, within(1e-12));
    assertThat(lastDay).isEqualTo(Proportion.of(5, 10));
  }

  @Test
  void growthAccounting() {
    PeriodAxis months =
        PeriodAxis.of(PeriodCalendar.months(ZoneOffset.UTC), LocalDate.of(2025, 1, 1), 3);
    ActivityAccumulator<String> events = ActivityAccumulator.ofTexts(months);
    events.add("ada", Instant.parse("2025-01-10T09:00:00Z"));
    events.add("ada", Instant.parse("2025-02-10T09:00:00Z"));
    events.add("bo", Instant.parse("2025-01-11T09:00:00Z"));
    events.add("bo", Instant.parse("2025-03-11T09:00:00Z"));
    events.add("cy", Instant.parse("2025-02-12T09:00:00Z"));
    GrowthAccounting growth =
        events.snapshot(Instant.parse("2025-04-01T00:00:00Z")).growthAccounting();
    GrowthPeriod february = growth.periods().get(1);
    GrowthPeriod march = growth.periods().get(2);
    double quickRatio = march.quickRatio().value().orElseThrow();
    assertThat(february).isEqualTo(new GrowthPeriod(months.period(1), true, 1, 1, 0, 1));
    assertThat(march).isEqualTo(new GrowthPeriod(months.period(2), true, 0, 0, 1, 2));
    assertThat(quickRatio).isEqualTo(0.5);
  }

  @Test
  void featureAdoption() {
    PeriodAxis week =
        PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), LocalDate.of(2025, 6, 2), 7);
    AdoptionAccumulator<String> events = AdoptionAccumulator.ofTexts(week);
    events.add("ada", Instant.parse("2025-06-02T09:00:00Z"), "search");
    events.add("ada", Instant.parse("2025-06-04T09:00:00Z"), "export");
    events.add("ada", Instant.parse("2025-06-05T09:00:00Z"), "export");
    events.add("bo", Instant.parse("2025-06-03T09:00:00Z"), "search");
    FeatureUsage<String> usage = events.snapshot(Instant.parse("2025-06-09T00:00:00Z"));
    FeatureAdoption export = usage.adoption("export");
    Proportion rate = export.rate().orElseThrow();
    double depth = export.usesPerAdopter().value().orElseThrow();
    long repeating = export.repeatAdopters(2);
    double breadth = usage.breadth().mean().value().orElseThrow();
    List<String> adopters = usage.adopters("export");
    assertThat(rate).isEqualTo(Proportion.of(1, 2));
    assertThat(depth).isEqualTo(2);
    assertThat(repeating).isEqualTo(1);
    assertThat(breadth).isEqualTo(1.5);
    assertThat(adopters).containsExactly("ada");
    assertThat(export.timeToAdopt().done().asList()).containsExactly(2.0);
    assertThat(export.timeToAdopt().open().asList()).hasSize(1);
  }

  @Test
  void activation() {
    ActivationAccumulator<String> events =
        ActivationAccumulator.ofTexts(ActivationRule.ofDays(7, ZoneOffset.UTC));
    events.add("ada", Instant.parse("2025-06-01T09:00:00Z"), ActivationEvent.SIGN_UP);
    events.add("ada", Instant.parse("2025-06-08T22:00:00Z"), ActivationEvent.ACTIVATION);
    events.add("bo", Instant.parse("2025-06-02T09:00:00Z"), ActivationEvent.SIGN_UP);
    events.add("cy", Instant.parse("2025-06-12T09:00:00Z"), ActivationEvent.SIGN_UP);
    Activation activation = events.snapshot(Instant.parse("2025-06-16T00:00:00Z"));
    Proportion mature = activation.mature();
    Proportion all = activation.all();
    assertThat(mature).isEqualTo(Proportion.of(1, 2));
    assertThat(all).isEqualTo(Proportion.of(1, 3));
  }
}
