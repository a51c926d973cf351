package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MannKendallTestTest {

  /** By hand: 10 rising pairs of 10, variance 5·4·15/18 = 16.667, z = 9/4.0825. */
  @Test
  void of_risingValues_isAboveZero() {
    TestResult result = MannKendallTest.of(1, 2, 3, 4, 5);
    assertThat(result.statistic()).isCloseTo(9 / Math.sqrt(50.0 / 3), within(1e-14));
    assertThat(result.pValue()).isCloseTo(0.027486336111510, within(1e-12));
    assertThat(MannKendallTest.of(5, 4, 3, 2, 1).statistic()).isEqualTo(-result.statistic());
  }

  /** By hand: pairs of 1, 1, 2, 0: 2 rising, 3 falling, 1 tied; variance (4·3·13 − 2·1·9)/18 = 7.667; S = −1. */
  @Test
  void of_ties_areTakenOutOfTheVariance() {
    TestResult result = MannKendallTest.of(1, 1, 2, 0);
    assertThat(result.statistic()).isZero();
    TestResult longer = MannKendallTest.of(1, 1, 2, 3);
    assertThat(longer.statistic()).isCloseTo(4 / Math.sqrt(138.0 / 18), within(1e-14));
  }

  @Test
  void of_equalValues_hasNoTrend() {
    assertThat(MannKendallTest.of(0.0, -0.0, 0.0).pValue()).isEqualTo(1);
    assertThat(MannKendallTest.of(3, 3).statistic()).isZero();
  }

  @Test
  void of_nonsense_isRefused() {
    assertThatThrownBy(() -> MannKendallTest.of(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must be at least 2: 1. A trend needs a before and an after.");
    assertThatThrownBy(() -> MannKendallTest.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must be finite: NaN. Leave out what is not known.");
  }
}
