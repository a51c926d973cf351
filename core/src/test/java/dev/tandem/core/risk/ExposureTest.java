package dev.tandem.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

  @Test
  void of_certainEvent_isTheImpact() {
    Exposure exposure = Exposure.of(1, Estimate.uniform(0, 12));
    assertThat(exposure).isEqualTo(new Exposure(6, 12));
    assertThat(exposure.standardDeviation()).isCloseTo(3.4641016151377544, within(1e-15));
  }

  @Test
  void of_impossibleEvent_isNone() {
    assertThat(Exposure.of(0, Estimate.logNormal(100, 20))).isEqualTo(Exposure.NONE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void of_noProbability_throws(double probability) {
    assertThatThrownBy(() -> Exposure.of(probability, Estimate.fixed(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "probability must be from 0 to 1: " + probability + ". State 80 percent as 0.8.");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void new_meanNotFinite_throws(double mean) {
    assertThatThrownBy(() -> new Exposure(mean, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mean must be finite: " + mean + ". State impacts in a larger unit.");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-1"})
  void new_varianceOutOfRange_throws(double variance) {
    assertThatThrownBy(() -> new Exposure(1, variance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variance must be finite and at least 0: " + variance
            + ". State impacts in a larger unit.");
  }

  @Test
  void plusIndependent_beyondLargest_throws() {
    Exposure large = new Exposure(0, 1.7e308);
    assertThatThrownBy(() -> large.plusIndependent(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "variance must be finite and at least 0: Infinity. State impacts in a larger unit.");
  }
}
