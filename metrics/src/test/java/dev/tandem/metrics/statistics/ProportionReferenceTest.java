package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionReferenceTest {

  /** The sources print 15 digits; quantiles are solved to about 1e-12. */
  private static final Offset<Double> COMPUTED = within(1e-10);

  /** The publications print four decimals. */
  private static final Offset<Double> PRINTED = within(5e-5);

  @ParameterizedTest
  @CsvFileSource(resources = "proportion-intervals.csv", useHeadersInDisplayName = true)
  void interval_computedCases_equalTools(ArgumentsAccessor row) {
    Proportion proportion = Proportion.of(row.getLong(0), row.getLong(1));
    ConfidenceLevel level = ConfidenceLevel.of(row.getDouble(2));
    assertThat(proportion.share()).hasValueCloseTo(row.getDouble(3), COMPUTED);
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
      assertThat(interval.lower()).as("lower %s", methods[i]).isCloseTo(lower, COMPUTED);
      assertThat(interval.upper()).as("upper %s", methods[i]).isCloseTo(upper, COMPUTED);
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
    ProportionDifference comparison =
        ProportionDifference.of(Proportion.of(x1, n1), Proportion.of(x2, n2));
    assertThat(comparison.difference()).hasValueCloseTo(difference, within(1e-15));
    Interval interval = comparison.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(lower, PRINTED);
    assertThat(interval.upper()).isCloseTo(upper, PRINTED);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "proportion-tests.csv", useHeadersInDisplayName = true)
  void differenceTests_computedCases_equalTools(ArgumentsAccessor row) {
    ProportionDifference comparison = ProportionDifference.of(
        Proportion.of(row.getLong(0), row.getLong(1)),
        Proportion.of(row.getLong(2), row.getLong(3)));
    TestResult pooled = comparison.pooledZTest().orElseThrow();
    assertThat(pooled.statistic()).isCloseTo(row.getDouble(4), COMPUTED);
    assertThat(pooled.pValue()).isCloseTo(row.getDouble(5), COMPUTED);
    assertThat(pooled.statistic() * pooled.statistic()).isCloseTo(row.getDouble(6), COMPUTED);
    TestResult exact = comparison.fisherExactTest().orElseThrow();
    assertThat(exact.pValue()).isCloseTo(row.getDouble(7), COMPUTED);
    Interval interval = comparison.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(row.getDouble(8), COMPUTED);
    assertThat(interval.upper()).isCloseTo(row.getDouble(9), COMPUTED);
  }
}
