package dev.tandem.metrics.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.engagement.funnel.FunnelDifference.UserDepths;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on funnels, with what the page says about their results. */
class FunnelGuideTest {

  @Test
  void funnels() {
    Funnel funnel = Funnel.of(Duration.ofMinutes(60), "visit", "trial", "purchase");
    FunnelAccumulator<String> events = FunnelAccumulator.ofTexts(funnel);
    events.add("ada", Instant.parse("2025-01-01T10:00:00Z"), "visit");
    events.add("ada", Instant.parse("2025-01-01T10:45:00Z"), "trial");
    events.add("bo", Instant.parse("2025-01-01T10:00:00Z"), "visit");
    FunnelConversion conversion = events.snapshot(Instant.parse("2025-01-02T00:00:00Z"));
    Proportion trial = conversion.step(2);
    Proportion overall = conversion.overall();
    assertThat(trial).isEqualTo(Proportion.of(1, 2));
    assertThat(overall).isEqualTo(Proportion.of(0, 2));
  }

  @Test
  void funnelsHowToolsDiffer() {
    FunnelAccumulator<String> mixpanel = FunnelAccumulator.ofTexts(
        Funnel.asMixpanel(Duration.ofMinutes(60), "visit", "trial", "purchase"));
    FunnelAccumulator<String> amplitude = FunnelAccumulator.ofTexts(
        Funnel.asAmplitude(Duration.ofMinutes(60), "visit", "trial", "purchase"));
    for (FunnelAccumulator<String> tool : List.of(mixpanel, amplitude)) {
      tool.add("ada", Instant.parse("2025-01-01T10:00:00Z"), "visit");
      tool.add("ada", Instant.parse("2025-01-01T10:30:00Z"), "visit");
      tool.add("ada", Instant.parse("2025-01-01T10:45:00Z"), "trial");
      tool.add("ada", Instant.parse("2025-01-01T11:15:00Z"), "purchase");
    }
    Instant asOf = Instant.parse("2025-01-02T00:00:00Z");
    FunnelDifference<String> difference =
        FunnelDifference.between(mixpanel.evidence(asOf), amplitude.evidence(asOf));
    assertThat(difference.users()).containsExactly(new UserDepths<>("ada", 2, 3));
  }

  /** The tables and examples in prose; each event is a letter and a second. */
  @Test
  void funnelsProse() {
    Funnel abc = Funnel.of(Duration.ofMinutes(60), "A", "B", "C");
    Funnel other = abc.withStrictness(FunnelStrictness.NO_OTHER_EVENT);
    assertThat(depth(abc, "A0 A1800 B2700 C4500")).isEqualTo(2);
    assertThat(depth(abc.withEntry(FunnelEntry.BEST), "A0 A1800 B2700 C4500")).isEqualTo(3);
    assertThat(depth(abc.withEntry(FunnelEntry.BEST_UNTIL_BROKEN), "A0 A1800 B2700 C4500"))
        .isEqualTo(3);
    assertThat(depth(other, "A0 D1 B2 C3")).isEqualTo(1);
    assertThat(depth(other, "A0 A1 B2 B3 D4 C5")).isEqualTo(2);
    assertThat(depth(other, "A0 A1 B2 B3 C4 C5")).isEqualTo(3);
    assertThat(depth(abc.withStrictness(FunnelStrictness.NO_STEP_OUT_OF_TURN), "A0 C1 B2"))
        .isEqualTo(1);
    assertThat(depth(abc.withStrictness(FunnelStrictness.NO_STEP_OUT_OF_TURN), "A0 D1 B2 C3"))
        .isEqualTo(3);
    assertThat(depth(
            Funnel.of(Duration.ofMinutes(60), "a", "b", "c", "d")
                .withStrictness(FunnelStrictness.NO_REPEATED_STEP),
            "a0 b1 d2 b3"))
        .isEqualTo(2);
    assertThat(depth(abc.withGrace(Duration.ofSeconds(2)), "B0 A2 C3")).isEqualTo(3);
    WaitingTimes waiting = new WaitingTimes(
        "days",
        ImmutableDoubleArray.of(2, 3, 3, 5, 8, 10),
        ImmutableDoubleArray.of(14, 14, 14, 14));
    assertThat(waiting.quantileOfDone(0.5)).hasValue(4);
    assertThat(waiting.curve().median().time()).hasValue(8);
  }

  private static long depth(Funnel funnel, String events) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    Instant start = Instant.parse("2025-01-01T00:00:00Z");
    for (String event : Splitter.on(' ').split(events)) {
      accumulator.add(
          "u", start.plusSeconds(Long.parseLong(event.substring(1))), event.substring(0, 1));
    }
    return accumulator.snapshot(start.plusSeconds(86_400)).reached().stream()
        .filter(users -> users > 0)
        .count();
  }
}
