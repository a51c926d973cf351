package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.engagement.activation.Activation;
import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.activity.GrowthPeriod;
import dev.tandem.metrics.engagement.activity.LifecycleState;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureAdoption;
import dev.tandem.metrics.engagement.adoption.FeatureUsage;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** In St John's, 00:01 of 7 November 2010 became 23:01 of the 6th; in Berlin, 26 October 2025 has 25 hours. */
class LocalDateTest {

  private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");
  private static final LocalDate SIXTH = LocalDate.of(2010, 11, 6);
  private static final Instant FIRST_MINUTE_OF_THE_7TH = Instant.parse("2010-11-07T02:30:30Z");
  private static final Instant AGAIN_THE_6TH = Instant.parse("2010-11-07T03:00:00Z");
  private static final Instant THE_7TH = Instant.parse("2010-11-07T03:30:00Z");
  private static final Instant THE_8TH = Instant.parse("2010-11-08T03:30:00Z");

  @Test
  void activeUsers_minutesCountedAgain_belongToTheDateBefore() {
    PeriodAxis days = PeriodAxis.of(PeriodCalendar.days(ST_JOHNS), SIXTH.plusDays(1), 1);
    ActivityAccumulator<String> events = ActivityAccumulator.ofTexts(days);
    events.add("ada", AGAIN_THE_6TH);
    events.add("bo", FIRST_MINUTE_OF_THE_7TH);
    events.add("cy", THE_7TH.minusMillis(1));
    events.add("cy", THE_7TH);
    GrowthPeriod seventh = events.snapshot(THE_8TH).growthAccounting().periods().get(0);
    assertThat(seventh).isEqualTo(new GrowthPeriod(days.period(0), true, 1, 1, 0, 1));
  }

  private static Activation activation(int days, Instant signUp, Instant activated, Instant asOf) {
    ActivationAccumulator<String> events =
        ActivationAccumulator.ofTexts(ActivationRule.ofDays(days, ST_JOHNS));
    events.add("u", signUp, ActivationEvent.SIGN_UP);
    events.add("u", activated, ActivationEvent.ACTIVATION);
    return events.snapshot(asOf);
  }

  @Test
  void activation_minutesCountedAgain_areNotOfTheDateOfSignUp() {
    // signed up on the 7th, active on what the clock calls the 6th
    assertThat(activation(0, FIRST_MINUTE_OF_THE_7TH, AGAIN_THE_6TH, THE_8TH).mature())
        .isEqualTo(Proportion.of(0, 1));
    assertThat(activation(0, FIRST_MINUTE_OF_THE_7TH, THE_7TH, THE_8TH).mature())
        .isEqualTo(Proportion.of(1, 1));
    // signed up on the 6th, active in the minute of the 7th in between
    Instant evening = Instant.parse("2010-11-06T20:00:00Z");
    assertThat(activation(0, evening, FIRST_MINUTE_OF_THE_7TH, THE_8TH).mature())
        .isEqualTo(Proportion.of(0, 1));
    assertThat(activation(0, evening, AGAIN_THE_6TH, THE_8TH).mature())
        .isEqualTo(Proportion.of(1, 1));
    Activation nextDay = activation(1, evening, FIRST_MINUTE_OF_THE_7TH, THE_8TH);
    assertThat(nextDay.timeToActivate().done().asList()).containsExactly(1.0);
  }

  @Test
  void activation_dateThatComesBack_isMatureOnceItIsOver() {
    Instant evening = Instant.parse("2010-11-06T20:00:00Z");
    assertThat(activation(0, evening, THE_8TH, THE_7TH.minusMillis(1)).mature())
        .isEqualTo(Proportion.of(0, 0));
    assertThat(activation(0, evening, THE_8TH, THE_7TH).mature()).isEqualTo(Proportion.of(0, 1));
  }

  @Test
  void adoption_minutesCountedAgain_neverMakeAWaitNegative() {
    PeriodAxis days = PeriodAxis.of(PeriodCalendar.days(ST_JOHNS), SIXTH, 2);
    AdoptionAccumulator<String> events = AdoptionAccumulator.ofTexts(days);
    events.add("ada", FIRST_MINUTE_OF_THE_7TH, "search");
    events.add("ada", AGAIN_THE_6TH, "export");
    FeatureUsage<String> usage = events.snapshot(THE_8TH);
    assertThat(usage.adoption("export").timeToAdopt().done().asList()).containsExactly(0.0);
    assertThat(usage.adoption("search").timeToAdopt().done().asList()).containsExactly(1.0);
    PeriodAxis seventh = PeriodAxis.of(PeriodCalendar.days(ST_JOHNS), SIXTH.plusDays(1), 1);
    AdoptionAccumulator<String> later = AdoptionAccumulator.ofTexts(seventh);
    later.add("ada", AGAIN_THE_6TH, "export");
    later.add("ada", THE_7TH, "export");
    FeatureAdoption known = later.snapshot(THE_8TH).adoption("export");
    assertThat(known.newAdopters()).isZero();
    assertThat(known.adopters()).isEqualTo(1);
  }

  @Test
  void activeUsers_hoursOfALongDay_areTwentyFive() {
    LocalDate date = LocalDate.of(2025, 10, 26);
    PeriodAxis hours = PeriodAxis.of(PeriodCalendar.hours(ZoneId.of("Europe/Berlin")), date, 25);
    ActivityAccumulator<String> events = ActivityAccumulator.ofTexts(hours);
    Instant second = Instant.parse("2025-10-26T00:30:00Z");
    events.add("ada", second);
    events.add("ada", second.plusSeconds(3600));
    events.add("bo", second.plusSeconds(3600));
    events.add("cy", hours.start(0).minusSeconds(1));
    ActivityHistory<String> history = events.snapshot(hours.end(24));
    assertThat(history.activeUsers(1)).hasSize(25);
    assertThat(history.activeUsers(second, second).users()).isEqualTo(1);
    assertThat(history.activeUsers(second, second.plusSeconds(3600)).users()).isEqualTo(2);
    assertThat(history.activeUsers(1).get(3).lastPeriod()).hasToString("2025-10-26T02:00+01:00");
    assertThat(history.stickiness(second.plusSeconds(3600), 2).averageRatio().value())
        .hasValue(0.75);
    assertThat(history.activePeriods(hours.start(0), second.plusSeconds(3600)).exactly())
        .containsExactly(1L, 1L, 1L, 0L, 0L);
    assertThat(history.users(second.plusSeconds(3600), LifecycleState.RETAINED))
        .containsExactly("ada");
    assertThat(history.users(hours.start(0), LifecycleState.CHURNED)).containsExactly("cy");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.users(date, LifecycleState.NEW))
        .withMessage("hour must be named by a time in it: 2025-10-26 has many. Pass an Instant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.stickiness(hours.end(24), 1))
        .withMessageStartingWith("date must lie in the range of calendar hours, Europe/Berlin, 25");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.activeUsers(second, hours.start(0)))
        .withMessage("periods must be in order: 2025-10-26T02:00+02:00 after"
            + " 2025-10-26T00:00+02:00. State the earlier one first.");
  }
}
