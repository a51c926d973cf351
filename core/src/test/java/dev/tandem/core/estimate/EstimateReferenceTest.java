package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Numbers computed elsewhere; each file's first line says by what.
 *
 * <p>Each test allows about four times the largest relative difference that was measured for it: the rounding of both sides, far below any
 * difference in definition.
 */
class EstimateReferenceTest {

  @ParameterizedTest
  @CsvFileSource(resources = "beta_pert.csv", useHeadersInDisplayName = true)
  void betaPert_reference_agrees(ArgumentsAccessor row) {
    BetaPert estimate =
        Estimate.betaPert(row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3));
    assertClose(4e-15, estimate.alpha(), row.getDouble(4));
    assertClose(4e-15, estimate.beta(), row.getDouble(5));
    assertClose(4e-15, estimate.mean(), row.getDouble(6));
    assertClose(4e-15, estimate.variance(), row.getDouble(7));
    assertClose(4e-15, estimate.standardDeviation(), row.getDouble(8));
    assertClose(
        4e-15,
        ThreePoint.PERT.variance(row.getDouble(0), row.getDouble(1), row.getDouble(2)),
        row.getDouble(9));
    assertClose(4e-15, estimate.skewness().orElseThrow(), row.getDouble(10));
    assertQuantiles(4e-15, estimate, row, 11, 0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "triangular.csv", useHeadersInDisplayName = true)
  void triangular_reference_agrees(ArgumentsAccessor row) {
    Triangular estimate = Estimate.triangular(row.getDouble(0), row.getDouble(1), row.getDouble(2));
    assertClose(7e-16, estimate.mean(), row.getDouble(3));
    assertClose(7e-16, estimate.variance(), row.getDouble(4));
    assertClose(7e-16, estimate.skewness().orElseThrow(), row.getDouble(5));
    assertQuantiles(7e-16, estimate, row, 6, 0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "trigen.csv", useHeadersInDisplayName = true)
  void trigen_reference_agrees(ArgumentsAccessor row) {
    Triangular estimate = Estimate.trigen(
        row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
    assertClose(3e-15, estimate.min(), row.getDouble(5));
    assertThat(estimate.mode()).isEqualTo(row.getDouble(1));
    assertClose(3e-15, estimate.max(), row.getDouble(6));
    assertClose(3e-15, estimate.mean(), row.getDouble(7));
    assertClose(3e-15, estimate.standardDeviation(), row.getDouble(8));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "lognormal.csv", useHeadersInDisplayName = true)
  void logNormal_reference_agrees(ArgumentsAccessor row) {
    LogNormal estimate = row.getString(0).equals("mean_sd")
        ? Estimate.logNormal(row.getDouble(1), row.getDouble(2))
        : Estimate.logNormalFromPercentiles(row.getDouble(1), row.getDouble(2), 0.5, 0.9);
    assertClose(4e-15, estimate.mu(), row.getDouble(3));
    assertClose(4e-15, estimate.sigma(), row.getDouble(4));
    assertClose(4e-15, estimate.mean(), row.getDouble(5));
    assertClose(4e-15, estimate.standardDeviation(), row.getDouble(6));
    assertClose(4e-15, estimate.mode(), row.getDouble(7));
    assertClose(4e-15, estimate.median(), row.getDouble(10));
    assertQuantiles(4e-15, estimate, row, 8, 0.05, 0.1, 0.5, 0.8, 0.9, 0.95);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "lognormal_percentiles.csv", useHeadersInDisplayName = true)
  void logNormalFromPercentiles_reference_agrees(ArgumentsAccessor row) {
    LogNormal estimate = Estimate.logNormalFromPercentiles(
        row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3));
    assertClose(8e-14, estimate.mu(), row.getDouble(4));
    assertClose(8e-14, estimate.sigma(), row.getDouble(5));
    assertClose(8e-14, estimate.mean(), row.getDouble(6));
    assertClose(8e-14, estimate.standardDeviation(), row.getDouble(7));
    assertClose(8e-14, estimate.skewness().orElseThrow(), row.getDouble(8));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "beta_pert_tails.csv", useHeadersInDisplayName = true)
  void betaPert_tails_agree(ArgumentsAccessor row) {
    assertTails(
        8e-15,
        Estimate.betaPert(row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3)),
        row,
        4);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "lognormal_tails.csv", useHeadersInDisplayName = true)
  void logNormal_tails_agree(ArgumentsAccessor row) {
    assertTails(3e-13, Estimate.logNormal(row.getDouble(0), row.getDouble(1)), row, 2);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "three_point_estimators.csv", useHeadersInDisplayName = true)
  void threePoint_reference_agrees(ArgumentsAccessor row) {
    double min = row.getDouble(0);
    double mode = row.getDouble(1);
    double max = row.getDouble(2);
    assertClose(4e-15, ThreePoint.PERT.mean(min, mode, max), row.getDouble(3));
    assertClose(4e-15, ThreePoint.PERT.variance(min, mode, max), row.getDouble(4));
    assertClose(4e-15, ThreePoint.GOLENKO_GINZBURG.mean(min, mode, max), row.getDouble(5));
    assertClose(4e-15, ThreePoint.GOLENKO_GINZBURG.variance(min, mode, max), row.getDouble(6));
    assertClose(4e-15, ThreePoint.TRIANGULAR.mean(min, mode, max), row.getDouble(7));
    assertClose(4e-15, ThreePoint.TRIANGULAR.variance(min, mode, max), row.getDouble(8));
    Estimate pert = Estimate.betaPert(min, mode, max);
    double p5 = pert.quantile(0.05);
    double p50 = pert.quantile(0.5);
    double p95 = pert.quantile(0.95);
    assertClose(4e-15, ThreePoint.PEARSON_TUKEY.mean(p5, p50, p95), row.getDouble(9));
    assertClose(
        4e-15,
        ThreePoint.SWANSON.mean(pert.quantile(0.1), p50, pert.quantile(0.9)),
        row.getDouble(10));
    assertClose(4e-15, ThreePoint.PEARSON_TUKEY.variance(p5, p50, p95), row.getDouble(11));
  }

  private static void assertQuantiles(
      double tolerance,
      Estimate estimate,
      ArgumentsAccessor row,
      int column,
      double... probabilities) {
    IntStream.range(0, probabilities.length)
        .forEach(i ->
            assertClose(tolerance, estimate.quantile(probabilities[i]), row.getDouble(column + i)));
  }

  private static void assertTails(
      double tolerance, Estimate estimate, ArgumentsAccessor row, int column) {
    double value = row.getDouble(column);
    assertClose(tolerance, estimate.cdf(value), row.getDouble(column + 1));
    assertClose(tolerance, estimate.survival(value), row.getDouble(column + 2));
  }

  private static void assertClose(double tolerance, double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }
}
