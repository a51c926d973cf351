package dev.tandem.metrics.engagement.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureUsageTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);
  private static final PeriodAxis DAYS =
      PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), FIRST, 5);
  private static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
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
  void adoption_eligibleUsersAndUnknownFeature_areCounted() {
    AdoptionAccumulator<String> accumulator = AdoptionAccumulator.ofTexts(DAYS);
    accumulator.add("a", day(-3), "open");
    accumulator.add("a", day(1), "export");
    accumulator.add("b", day(2), "open");
    assertThat(accumulator.snapshot(LATER).adoptionAmong("export", Set.of("a", "c")))
        .contains(Proportion.of(1, 2));
    FeatureAdoption none = accumulator.snapshot(LATER).adoption("share");
    assertThat(none.rate()).contains(Proportion.of(0, 2));
    assertThat(none.usesPerAdopter().undefinedBecause()).isEqualTo("number of adopters is 0");
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
    assertThat(breadth.mean().value()).hasValue(4);
  }
}
