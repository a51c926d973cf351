package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An estimate in another unit is the same distribution. */
class EstimateTimesTest {

  @Test
  void times_eachKind_hasEachValueTimesTheFactor() {
    assertThat(Estimate.fixed(3).times(2)).isEqualTo(Estimate.fixed(6));
    assertThat(Estimate.uniform(-2, 6).times(0.5)).isEqualTo(Estimate.uniform(-1, 3));
    assertThat(Estimate.triangular(2, 3, 10).times(2)).isEqualTo(Estimate.triangular(4, 6, 20));
    assertThat(Estimate.betaPert(2, 3, 10, 3).times(2)).isEqualTo(Estimate.betaPert(4, 6, 20, 3));
    assertThat(LogNormal.ofLogarithm(1, 2).times(Math.E)).isEqualTo(LogNormal.ofLogarithm(2, 2));
    assertThat(Estimate.discrete(Map.of(3.0, 0.75, 8.0, 0.25)).times(2))
        .isEqualTo(Estimate.discrete(Map.of(6.0, 0.75, 16.0, 0.25)));
  }

  @ParameterizedTest
  @MethodSource("dev.tandem.core.estimate.EstimateTest#all")
  void times_anyEstimate_scalesMomentsAndPercentiles(Estimate estimate) {
    Estimate scaled = estimate.times(0.75);
    assertThat(scaled.mean()).isCloseTo(estimate.mean() * 0.75, withinPercentage(1e-9));
    assertThat(scaled.variance()).isCloseTo(estimate.variance() * 0.5625, withinPercentage(1e-9));
    assertThat(scaled.quantile(0.8))
        .isCloseTo(estimate.quantile(0.8) * 0.75, withinPercentage(1e-9));
    assertThat(scaled.lowerBound()).isEqualTo(estimate.lowerBound() * 0.75);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void times_factorNotAbove0_isRefused(double factor) {
    for (Estimate estimate : EstimateTest.all().toList()) {
      assertThatThrownBy(() -> estimate.times(factor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("factor must be above 0 and finite: " + factor
              + ". State how many of the new unit one of the old is.");
    }
  }

  @Test
  void times_valueOutOfRange_isRefused() {
    assertThatThrownBy(() -> Estimate.fixed(1e149).times(100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value must be from -1e150 to 1e150: 1.0E151. State a finite number, if need be in a larger unit.");
  }
}
