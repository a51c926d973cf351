package dev.tandem.metrics.engagement.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationTest {

  private static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
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
