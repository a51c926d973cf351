package dev.tandem.metrics.statistics.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import org.junit.jupiter.api.Test;

/** The snippets of the page on percentiles, with what the page says about their results. */
class QuantileGuideTest {

  @Test
  void percentiles() {
    OrderStatistics times = OrderStatistics.of(3, 8, 1, 3, 8, 6, 5, 4, 4, 3);
    double nearest = times.quantile(0.85, QuantileDefinition.NEAREST_RANK);       // 8
    double linear = times.quantile(0.85, QuantileDefinition.LINEAR);              // 7.3
    Interval median = times.quantileInterval(0.5, ConfidenceLevel.DEFAULT).orElseThrow();   // 3 to 8
    double next = times.probabilityNextWithin();                                  // 9/11
    assertThat(nearest).isEqualTo(8);
    assertThat(linear).isCloseTo(7.3, within(1e-14));
    assertThat(median.lower()).isEqualTo(3);
    assertThat(median.upper()).isEqualTo(8);
    assertThat(next).isEqualTo(9.0 / 11);
  }
}
