package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The snippet of the page on funnels, with what the page says about its results. */
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
}
