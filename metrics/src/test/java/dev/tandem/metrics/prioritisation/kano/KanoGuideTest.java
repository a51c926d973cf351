package dev.tandem.metrics.prioritisation.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippet of the page on Kano's method, with what the page says about its results. */
class KanoGuideTest {

  @Test
  void kano() {
    KanoSummary summary = new KanoSummary(
        "search",
        Map.of(
            KanoCategory.MUST_BE,
            40,
            KanoCategory.ONE_DIMENSIONAL,
            25,
            KanoCategory.ATTRACTIVE,
            20,
            KanoCategory.INDIFFERENT,
            12,
            KanoCategory.REVERSE,
            2,
            KanoCategory.QUESTIONABLE,
            1));
    KanoCategory category = summary.category();
    boolean significant = summary.fong().isSignificant();
    KanoCoefficients coefficients = summary.coefficients().orElseThrow();
    assertThat(category).isEqualTo(KanoCategory.MUST_BE);
    assertThat(significant).isTrue();
    assertThat(summary.fong().critical()).isCloseTo(10.93, within(0.005));
    assertThat(coefficients.better()).isCloseTo(0.464, within(0.0005));
    assertThat(coefficients.worse()).isCloseTo(-0.670, within(0.0005));
  }
}
