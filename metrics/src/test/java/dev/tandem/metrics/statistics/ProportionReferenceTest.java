package dev.tandem.metrics.statistics;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionReferenceTest {

  /** The publications print four decimals. */
  private static final Offset<Double> PRINTED = within(5e-5);

  @ParameterizedTest
  @CsvFileSource(resources = "proportion-intervals.csv", useHeadersInDisplayName = true)
  void interval_computedCases_equalTools(ArgumentsAccessor row) {
    Proportion proportion = Proportion.of(row.getLong(0), row.getLong(1));
    ConfidenceLevel level = ConfidenceLevel.of(row.getDouble(2));
    assertThat(proportion.share()).hasValue(row.getDouble(3));
    ProportionIntervalMethod[] methods = {
      ProportionIntervalMethod.WALD,
      ProportionIntervalMethod.WILSON,
      ProportionIntervalMethod.WILSON_CONTINUITY_CORRECTED,
      ProportionIntervalMethod.AGRESTI_COULL,
      ProportionIntervalMethod.CLOPPER_PEARSON,
      ProportionIntervalMethod.JEFFREYS
    };
    for (int i = 0; i < methods.length; i++) {
      Interval interval = proportion.interval(methods[i], level).orElseThrow();
      double lower = Math.max(0, row.getDouble(4 + 2 * i));
      double upper = Math.min(1, row.getDouble(5 + 2 * i));
      assertClose(3e-14, interval.lower(), lower);
      assertClose(3e-14, interval.upper(), upper);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "proportion-intervals-published.csv", useHeadersInDisplayName = true)
  void interval_publishedCases_equalPrint(
      long successes, long trials, ProportionIntervalMethod method, double lower, double upper) {
    Interval interval = Proportion.of(successes, trials)
        .interval(method, ConfidenceLevel.DEFAULT)
        .orElseThrow();
    assertThat(interval.lower()).isCloseTo(lower, PRINTED);
    assertThat(interval.upper()).isCloseTo(upper, PRINTED);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "proportion-differences-published.csv", useHeadersInDisplayName = true)
  void differenceInterval_publishedCases_equalPrint(
      long x1, long n1, long x2, long n2, double difference, double lower, double upper) {
    ProportionComparison comparison =
        ProportionComparison.of(Proportion.of(x1, n1), Proportion.of(x2, n2));
    assertThat(comparison.difference()).hasValueCloseTo(difference, within(1e-15));
    Interval interval = comparison.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(lower, PRINTED);
    assertThat(interval.upper()).isCloseTo(upper, PRINTED);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "proportion-tests.csv", useHeadersInDisplayName = true)
  void differenceTests_computedCases_equalTools(ArgumentsAccessor row) {
    ProportionComparison comparison = ProportionComparison.of(
        Proportion.of(row.getLong(0), row.getLong(1)),
        Proportion.of(row.getLong(2), row.getLong(3)));
    TestResult pooled = comparison.pooledZTest().orElseThrow();
    assertClose(6e-15, pooled.statistic(), row.getDouble(4));
    assertClose(6e-15, pooled.pValue(), row.getDouble(5));
    assertClose(6e-15, pooled.statistic() * pooled.statistic(), row.getDouble(6));
    TestResult exact = comparison.fisherExactTest().orElseThrow();
    assertClose(6e-15, exact.pValue(), row.getDouble(7));
    Interval interval = comparison.interval().orElseThrow();
    assertClose(6e-15, interval.lower(), row.getDouble(8));
    assertClose(6e-15, interval.upper(), row.getDouble(9));
  }
}
