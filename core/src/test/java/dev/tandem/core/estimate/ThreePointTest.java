package dev.tandem.core.estimate;

import static dev.tandem.core.estimate.EstimateTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThreePointTest {

  @Test
  void pert_example_asDocumented() {
    assertThat(ThreePoint.PERT.mean(2, 3, 10)).isEqualTo(4.0);
    assertThat(ThreePoint.PERT.variance(2, 3, 10)).isCloseTo(1.78, within(0.005));
  }

  /** 0.3, 0.4 and 0.3 on 0, 10 and 30: mean 13; variance 0.3 * 169 + 0.4 * 9 + 0.3 * 289. */
  @Test
  void swanson_byHand_isThePointMasses() {
    assertThat(ThreePoint.SWANSON.mean(0, 10, 30)).isCloseTo(13, within(1e-12));
    assertThat(ThreePoint.SWANSON.variance(0, 10, 30)).isCloseTo(141, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void equalPoints_haveNoSpread(ThreePoint rule) {
    assertThat(rule.mean(0.1, 0.1, 0.1)).isEqualTo(0.1);
    assertThat(rule.variance(0.1, 0.1, 0.1)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void extremes_stayFinite(ThreePoint rule) {
    assertThat(rule.mean(-1e150, 0, 1e150)).isFinite();
    assertThat(rule.variance(-1e150, 0, 1e150)).isFinite();
  }

  @ParameterizedTest
  @EnumSource
  void notAscending_throws(ThreePoint rule) {
    String message =
        "middle must be from low to high: 5.0, with low 6.0 and high 7.0. Put the three in ascending order.";
    assertRefused(message, () -> rule.mean(6, 5, 7));
    assertRefused(message, () -> rule.variance(6, 5, 7));
  }

  @ParameterizedTest
  @EnumSource
  void noNumber_throws(ThreePoint rule) {
    String message =
        "high must be from -1e150 to 1e150: NaN. State a finite number, if need be in a larger unit.";
    assertRefused(message, () -> rule.mean(1, 2, Double.NaN));
    assertRefused(message, () -> rule.variance(1, 2, Double.NaN));
  }
}
