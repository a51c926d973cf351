package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Numbers computed elsewhere; each file's first line says by what.
 *
 * <p>Moments and quantiles must agree to a relative 1e-12, far above the rounding of both sides and far below any difference in
 * definition; tails, whose condition number reaches the hundreds, to 1e-10.
 */
class EstimateReferenceTest {

  private static final double ZERO = 1e-15;

  @ParameterizedTest
  @CsvFileSource(resources = "beta_pert.csv", useHeadersInDisplayName = true)
  void betaPert_reference_agrees(ArgumentsAccessor row) {
    BetaPert estimate =
        Estimate.betaPert(row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3));
    assertClose(estimate.alpha(), row.getDouble(4));
    assertClose(estimate.beta(), row.getDouble(5));
    assertClose(estimate.mean(), row.getDouble(6));
    assertClose(estimate.variance(), row.getDouble(7));
    assertClose(estimate.standardDeviation(), row.getDouble(8));
    assertClose(
        ThreePoint.PERT.variance(row.getDouble(0), row.getDouble(1), row.getDouble(2)),
        row.getDouble(9));
    assertClose(estimate.skewness().orElseThrow(), row.getDouble(10));
    assertQuantiles(estimate, row, 11, 0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "triangular.csv", useHeadersInDisplayName = true)
  void triangular_reference_agrees(ArgumentsAccessor row) {
    Triangular estimate = Estimate.triangular(row.getDouble(0), row.getDouble(1), row.getDouble(2));
    assertClose(estimate.mean(), row.getDouble(3));
    assertClose(estimate.variance(), row.getDouble(4));
    assertClose(estimate.skewness().orElseThrow(), row.getDouble(5));
    assertQuantiles(estimate, row, 6, 0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "trigen.csv", useHeadersInDisplayName = true)
  void trigen_reference_agrees(ArgumentsAccessor row) {
    Triangular estimate = Estimate.trigen(
        row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
    assertClose(estimate.min(), row.getDouble(5));
    assertThat(estimate.mode()).isEqualTo(row.getDouble(1));
    assertClose(estimate.max(), row.getDouble(6));
    assertClose(estimate.mean(), row.getDouble(7));
    assertClose(estimate.standardDeviation(), row.getDouble(8));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "lognormal.csv", useHeadersInDisplayName = true)
  void logNormal_reference_agrees(ArgumentsAccessor row) {
    LogNormal estimate = row.getString(0).equals("mean_sd")
        ? Estimate.logNormal(row.getDouble(1), row.getDouble(2))
        : Estimate.logNormalFromPercentiles(row.getDouble(1), row.getDouble(2), 0.5, 0.9);
    assertClose(estimate.mu(), row.getDouble(3));
    assertClose(estimate.sigma(), row.getDouble(4));
    assertClose(estimate.mean(), row.getDouble(5));
    assertClose(estimate.standardDeviation(), row.getDouble(6));
    assertClose(estimate.mode(), row.getDouble(7));
    assertClose(estimate.median(), row.getDouble(10));
    assertQuantiles(estimate, row, 8, 0.05, 0.1, 0.5, 0.8, 0.9, 0.95);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "lognormal_percentiles.csv", useHeadersInDisplayName = true)
  void logNormalFromPercentiles_reference_agrees(ArgumentsAccessor row) {
    LogNormal estimate = Estimate.logNormalFromPercentiles(
        row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3));
    assertClose(estimate.mu(), row.getDouble(4));
    assertClose(estimate.sigma(), row.getDouble(5));
    assertClose(estimate.mean(), row.getDouble(6));
    assertClose(estimate.standardDeviation(), row.getDouble(7));
    assertClose(estimate.skewness().orElseThrow(), row.getDouble(8));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "beta_pert_tails.csv", useHeadersInDisplayName = true)
  void betaPert_tails_agree(ArgumentsAccessor row) {
    assertTails(
        Estimate.betaPert(row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3)),
        row,
        4);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "lognormal_tails.csv", useHeadersInDisplayName = true)
  void logNormal_tails_agree(ArgumentsAccessor row) {
    assertTails(Estimate.logNormal(row.getDouble(0), row.getDouble(1)), row, 2);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "three_point_estimators.csv", useHeadersInDisplayName = true)
  void threePoint_reference_agrees(ArgumentsAccessor row) {
    double min = row.getDouble(0);
    double mode = row.getDouble(1);
    double max = row.getDouble(2);
    assertClose(ThreePoint.PERT.mean(min, mode, max), row.getDouble(3));
    assertClose(ThreePoint.PERT.variance(min, mode, max), row.getDouble(4));
    assertClose(ThreePoint.GOLENKO_GINZBURG.mean(min, mode, max), row.getDouble(5));
    assertClose(ThreePoint.GOLENKO_GINZBURG.variance(min, mode, max), row.getDouble(6));
    assertClose(ThreePoint.TRIANGULAR.mean(min, mode, max), row.getDouble(7));
    assertClose(ThreePoint.TRIANGULAR.variance(min, mode, max), row.getDouble(8));
    Estimate pert = Estimate.betaPert(min, mode, max);
    double p5 = pert.quantile(0.05);
    double p50 = pert.quantile(0.5);
    double p95 = pert.quantile(0.95);
    assertClose(ThreePoint.PEARSON_TUKEY.mean(p5, p50, p95), row.getDouble(9));
    assertClose(
        ThreePoint.SWANSON.mean(pert.quantile(0.1), p50, pert.quantile(0.9)), row.getDouble(10));
    assertClose(ThreePoint.PEARSON_TUKEY.variance(p5, p50, p95), row.getDouble(11));
  }

  private static void assertQuantiles(
      Estimate estimate, ArgumentsAccessor row, int column, double... probabilities) {
    IntStream.range(0, probabilities.length)
        .forEach(i -> assertClose(estimate.quantile(probabilities[i]), row.getDouble(column + i)));
  }

  private static void assertTails(Estimate estimate, ArgumentsAccessor row, int column) {
    double value = row.getDouble(column);
    assertThat(estimate.cdf(value)).isCloseTo(row.getDouble(column + 1), withinPercentage(1e-8));
    assertThat(estimate.survival(value))
        .isCloseTo(row.getDouble(column + 2), withinPercentage(1e-8));
  }

  private static void assertClose(double actual, double expected) {
    if (expected == 0) {
      assertThat(Math.abs(actual)).isLessThanOrEqualTo(ZERO);
    } else {
      assertThat(actual).isCloseTo(expected, withinPercentage(1e-10));
    }
  }
}
