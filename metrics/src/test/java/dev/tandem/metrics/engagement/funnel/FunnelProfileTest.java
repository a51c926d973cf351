package dev.tandem.metrics.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.engagement.funnel.FunnelDifference.UserDepths;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The named profiles, and which users make two of them differ. */
class FunnelProfileTest {

  private static final Duration WINDOW = Duration.ofMinutes(60);
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2025-02-01T00:00:00Z");
  private static final Funnel POST_HOG = Funnel.asPostHog(WINDOW, "A", "B", "C");
  private static final Funnel MIXPANEL = Funnel.asMixpanel(WINDOW, "A", "B", "C");
  private static final Funnel AMPLITUDE = Funnel.asAmplitude(WINDOW, "A", "B", "C");

  private static FunnelAccumulator<String> events(Funnel funnel) {
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(funnel);
    add(events, "enters twice", 0, "A", 1800, "A", 2700, "B", 4500, "C");
    add(events, "out of order", 2, "A", 0, "B", 60, "C");
    add(events, "straight", 0, "A", 60, "B", 120, "C");
    return events;
  }

  private static void add(FunnelAccumulator<String> events, String user, Object... timesAndNames) {
    for (int i = 0; i < timesAndNames.length; i += 2) {
      events.add(
          user, START.plusSeconds((Integer) timesAndNames[i]), (String) timesAndNames[i + 1]);
    }
  }

  @Test
  void profiles_choices_areThoseOfTheTools() {
    Funnel plain = Funnel.of(WINDOW, "A", "B", "C");
    assertThat(POST_HOG).isEqualTo(plain.withEntry(FunnelEntry.BEST));
    assertThat(MIXPANEL).isEqualTo(plain.withGrace(Duration.ofSeconds(2)));
    assertThat(AMPLITUDE).isEqualTo(plain.withEntry(FunnelEntry.BEST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.asMixpanel(WINDOW))
        .withMessage("steps must be from 1 to 32: 0. State the events in order.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.asPostHog(Duration.ofMillis(-1), "A"))
        .withMessageStartingWith("window must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.asAmplitude(Duration.ofMillis(-1), "A"))
        .withMessageStartingWith("window must not be negative");
  }

  @Test
  void difference_mixpanelAndAmplitude_namesWhoMakesTheNumbersDiffer() {
    FunnelDifference<String> difference = FunnelDifference.between(
        events(MIXPANEL).evidence(LATER), events(AMPLITUDE).evidence(LATER));
    assertThat(difference.users())
        .containsExactly(
            new UserDepths<>("enters twice", 2, 3), new UserDepths<>("out of order", 3, 1));
    assertThat(difference.first().toString()).contains("FIRST", "PT2S");
    assertThat(difference.second().toString()).contains("BEST", "PT0S");
  }

  @Test
  void difference_postHogAndAmplitude_isWhoCompletesAfterTheRange() {
    Instant end = START.plusSeconds(100);
    FunnelDifference<String> difference = FunnelDifference.between(
        events(POST_HOG).evidence(FunnelRange.asPostHog(START, end), LATER),
        events(AMPLITUDE).evidence(FunnelRange.of(START, end), LATER));
    assertThat(difference.users())
        .containsExactly(
            new UserDepths<>("enters twice", 1, 2), new UserDepths<>("straight", 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunnelRange.asPostHog(end, START))
        .withMessageStartingWith("range must end after it begins");
  }

  @Test
  void asAmplitude_timesCutToTheSecond_takesThemInAnyOrder() {
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(AMPLITUDE);
    add(events, "u", 5, "C", 5, "A", 5, "B");
    assertThat(events.snapshot(LATER).reached()).containsExactly(1L, 1L, 1L);
  }
}
