package dev.tandem.core.estimate;

import static dev.tandem.core.estimate.EstimateTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogNormalTest {

  /** The same two numbers mean one thing of the amount, and another of its logarithm. */
  @Test
  void ofLogarithm_sameNumbersAsMoments_isAnotherEstimate() {
    assertThat(Estimate.logNormal(0.5, 1).mean()).isCloseTo(0.5, within(1e-15));
    assertThat(Estimate.logNormal(0.5, 1).standardDeviation()).isCloseTo(1, within(1e-15));
    LogNormal ofLogarithm = LogNormal.ofLogarithm(0.5, 1);
    assertThat(ofLogarithm.mean()).isCloseTo(Math.E, within(1e-15));
    assertThat(ofLogarithm.mu()).isEqualTo(0.5);
    assertThat(ofLogarithm.sigma()).isEqualTo(1);
    assertThat(ofLogarithm)
        .isEqualTo(new LogNormal(new LogNormal.Logarithm(0.5, 1)))
        .isNotEqualTo(Estimate.logNormal(0.5, 1));
  }

  @Test
  void quantile_ofOne_throws() {
    assertRefused(
        "probability must be below 1 for a lognormal estimate: 1.0. Its upper tail has no end; ask for 0.999.",
        () -> Estimate.logNormal(100, 20).quantile(1));
  }

  @Test
  void bounds_withSpread_areZeroAndNone() {
    assertThat(Estimate.logNormal(100, 20).lowerBound()).isZero();
    assertThat(Estimate.logNormal(100, 20).upperBound()).isEmpty();
    assertThat(Estimate.logNormal(100, 20).cdf(0)).isZero();
    assertThat(Estimate.logNormal(100, 20).survival(-1)).isEqualTo(1);
  }

  @Test
  void sigmaZero_isCertain() {
    LogNormal certain = Estimate.logNormal(1, 0);
    assertThat(certain).isEqualTo(LogNormal.ofLogarithm(0, 0));
    assertThat(certain.mean()).isEqualTo(1);
    assertThat(certain.variance()).isZero();
    assertThat(certain.skewness()).isEmpty();
    assertThat(certain.lowerBound()).isEqualTo(1);
    assertThat(certain.upperBound()).hasValue(1);
    assertThat(certain.quantile(1)).isEqualTo(1);
    assertThat(certain.cdf(0.99)).isZero();
    assertThat(certain.cdf(1)).isEqualTo(1);
    assertThat(certain.survival(0.99)).isEqualTo(1);
    assertThat(certain.survival(1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1", "20.1", "NaN", "Infinity"})
  void new_sigmaOutOfRange_throws(double sigma) {
    assertRefused(
        "sigma must be from 0 to 20: " + sigma
            + ". State a smaller spread; at 20, one outcome in ten is 1e11 times the median.",
        () -> LogNormal.ofLogarithm(0, sigma));
  }

  @ParameterizedTest
  @CsvSource({"-346, 1", "346, 0", "-50, 20", "NaN, 1"})
  void new_muOutOfRange_throws(double mu, double sigma) {
    assertRefused(
        "mu must be at least -345.4, and mu + sigma^2 at most 345.4: mu " + mu + ", sigma " + sigma
            + ". State the amount in another unit.",
        () -> LogNormal.ofLogarithm(mu, sigma));
  }

  @Test
  void logNormal_notPositive_throws() {
    assertRefused(
        "mean must be above 0: 0.0. A lognormal amount is positive; use another kind of estimate.",
        () -> Estimate.logNormal(0, 1));
    assertRefused(
        "standardDeviation must be at least 0: -1.0. State how far values typically lie from the mean.",
        () -> Estimate.logNormal(1, -1));
    assertRefused(
        "low must be above 0: -2.0. A lognormal amount is positive; use another kind of estimate.",
        () -> Estimate.logNormalFromPercentiles(-2, 3, 0.1, 0.9));
  }

  @Test
  void logNormalFromPercentiles_notAscending_throws() {
    assertRefused(
        "low must be at most high: 3.0 > 2.0. Swap them.",
        () -> Estimate.logNormalFromPercentiles(3, 2, 0.1, 0.9));
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.1", "0.5, 0.5", "0, 0.9", "0.1, 1", "NaN, 0.9"})
  void logNormalFromPercentiles_badProbabilities_throws(double low, double high) {
    assertRefused(
        "probabilities must satisfy 0 < lowProbability < highProbability < 1: " + low + " and "
            + high + ". Use for example 0.1 and 0.9.",
        () -> Estimate.logNormalFromPercentiles(2, 3, low, high));
  }
}
