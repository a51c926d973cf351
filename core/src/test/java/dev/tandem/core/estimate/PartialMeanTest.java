package dev.tandem.core.estimate;

import static dev.tandem.core.estimate.EstimateTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartialMeanTest {

  /** Half of the range counts half, with mean 3. */
  @Test
  void partialMean_uniform_byHand() {
    assertThat(Estimate.uniform(2, 6).partialMean(4)).isEqualTo(1.5);
  }

  /** The density is x/2 from 0 to 1 and (3 - x)/4 from 1 to 3: the integrals of x times it up to 1 and to 2 are 1/6 and 1/6 + 13/24. */
  @Test
  void partialMean_triangular_byHand() {
    Estimate estimate = Estimate.triangular(0, 1, 3);
    assertThat(estimate.partialMean(0.5)).isCloseTo(0.5 * 2 / 3 / 12, within(1e-15));
    assertThat(estimate.partialMean(1)).isCloseTo(1 / 3.0 * 2 / 3, within(1e-15));
    assertThat(estimate.partialMean(2)).isCloseTo(4 / 3.0 - 1 / 6.0 * 7 / 3, within(1e-15));
  }

  /** With shape 1 and the mode at 0 the density of the position x is 2 (1 - x); the integral of x times it is x^2 - 2/3 x^3. */
  @Test
  void partialMean_betaPert_byHand() {
    Estimate unit = Estimate.betaPert(0, 0, 1, 1);
    assertThat(unit.partialMean(0.5)).isCloseTo(0.25 - 2 / 24.0, within(1e-15));
    Estimate shifted = Estimate.betaPert(10, 10, 14, 1);
    assertThat(shifted.partialMean(12)).isCloseTo(10 * 0.75 + 4 * (0.25 - 2 / 24.0), within(1e-14));
  }

  /** Up to the median of the larger lognormal e^(mu + sigma^2), half of the mean: the point of half the work. */
  @Test
  void partialMean_logNormal_isHalfTheMeanAtTheShiftedMedian() {
    LogNormal estimate = LogNormal.ofLogarithm(1, 0.5);
    assertThat(estimate.partialMean(Math.exp(1.25))).isCloseTo(estimate.mean() / 2, within(1e-14));
    assertThat(estimate.partialMean(-3)).isZero();
  }

  @Test
  void partialMean_fixedAndDiscrete_countWhatIsReached() {
    assertThat(Estimate.fixed(5).partialMean(4.9)).isZero();
    assertThat(Estimate.fixed(5).partialMean(5)).isEqualTo(5);
    assertThat(LogNormal.ofLogarithm(0, 0).partialMean(0.9)).isZero();
    assertThat(LogNormal.ofLogarithm(0, 0).partialMean(1)).isEqualTo(1);
    Estimate permit = Estimate.discrete(Map.of(3.0, 0.75, 8.0, 0.25));
    assertThat(permit.partialMean(2.9)).isZero();
    assertThat(permit.partialMean(3)).isEqualTo(2.25);
    assertThat(permit.partialMean(8)).isEqualTo(4.25);
  }

  @ParameterizedTest
  @MethodSource("dev.tandem.core.estimate.EstimateTest#all")
  void partialMean_noNumber_throws(Estimate estimate) {
    for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertRefused(
          "value must be from -1e150 to 1e150: " + x
              + ". State a finite number, if need be in a larger unit.",
          () -> estimate.partialMean(x));
    }
  }
}
