package dev.tandem.metrics.satisfaction.nps;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.TestResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NpsReferenceTest {

  @ParameterizedTest
  @CsvFileSource(resources = "nps-intervals.csv", useHeadersInDisplayName = true)
  void interval_referenceCases_equalTools(ArgumentsAccessor row) {
    NetPromoterScore score = NetPromoterScore.of(row.getLong(0), row.getLong(1), row.getLong(2));
    assertThat(score.responses()).isEqualTo(row.getLong(3));
    assertClose(1.6e-14, score.score().orElseThrow(), row.getDouble(4));
    assertClose(1.6e-14, score.variance().orElseThrow(), row.getDouble(5));
    assertClose(1.6e-14, score.standardError().orElseThrow(), row.getDouble(6));
    assertClose(1.6e-14, score.marginOfError().orElseThrow(), row.getDouble(7));
    check(score, NpsIntervalMethod.WALD, row.getDouble(8), row.getDouble(9));
    check(score, NpsIntervalMethod.ADJUSTED_WALD, row.getDouble(11), row.getDouble(12));
    check(score, NpsIntervalMethod.SCORE, row.getDouble(13), row.getDouble(14));
    check(score, NpsIntervalMethod.STUDENT_T, row.getDouble(15), row.getDouble(16));
  }

  private static void check(
      NetPromoterScore score, NpsIntervalMethod method, double lower, double upper) {
    NetPromoterScore asked = score.withConvention(score.convention().withInterval(method));
    Interval raw = asked.unclippedInterval().orElseThrow();
    assertClose(1.6e-14, raw.lower(), lower);
    assertClose(1.6e-14, raw.upper(), upper);
    Interval shown = asked.interval().orElseThrow();
    assertThat(shown.lower()).isEqualTo(Math.max(-100, raw.lower()));
    assertThat(shown.upper()).isEqualTo(Math.min(100, raw.upper()));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "nps-differences.csv", useHeadersInDisplayName = true)
  void difference_referenceCases_equalTools(ArgumentsAccessor row) {
    NetPromoterScore before = NetPromoterScore.of(row.getLong(0), row.getLong(1), row.getLong(2));
    NetPromoterScore after = NetPromoterScore.of(row.getLong(3), row.getLong(4), row.getLong(5));
    NpsComparison difference = after.minus(before);
    assertClose(4e-14, before.score().orElseThrow(), row.getDouble(6));
    assertClose(4e-14, after.score().orElseThrow(), row.getDouble(7));
    assertClose(4e-14, difference.points().orElseThrow(), row.getDouble(8));

    Interval wald =
        difference.interval(NpsComparisonMethod.WALD, ConfidenceLevel.DEFAULT).orElseThrow();
    TestResult waldTest = difference.test(NpsComparisonMethod.WALD).orElseThrow();
    assertClose(4e-14, wald.width() / 2 / ConfidenceLevel.DEFAULT.z(), row.getDouble(9));
    assertClose(4e-14, waldTest.statistic(), row.getDouble(10));
    assertClose(4e-14, waldTest.pValue(), row.getDouble(11));
    assertClose(4e-14, wald.lower(), row.getDouble(12));
    assertClose(4e-14, wald.upper(), row.getDouble(13));

    Interval adjusted = difference.interval().orElseThrow();
    assertClose(4e-14, (adjusted.lower() + adjusted.upper()) / 2, row.getDouble(14));
    assertClose(4e-14, difference.test().orElseThrow().pValue(), row.getDouble(15));
    assertClose(4e-14, adjusted.lower(), row.getDouble(16));
    assertClose(4e-14, adjusted.upper(), row.getDouble(17));
  }

  /** Known values of the test suite of the R package NPS (tests/testthat/test_01_basics.R), printed with three decimals. */
  @ParameterizedTest
  @CsvSource({
    "0 7 7 9 9 9, 33.333333333333336, 0.5555555555555556, 0.304",
    "0, -100, 0, 0",
    "10, 100, 0, 0",
    "7, 0, 0, 0",
    "1 9, 0, 1, 0.707",
    "7 9, 50, 0.25, 0.354",
    "0 7 9, 0, 0.6666666666666666, 0.471"
  })
  void from_rawRatings_equalRPackage(String ratings, double nps, double variance, double error) {
    NetPromoterScore score = NetPromoterScore.from(Stream.of(ratings.split(" "))
        .map(Integer::valueOf)
        .collect(RatingAccumulator.collector(RatingScale.ZERO_TO_TEN))
        .snapshot());
    assertThat(score.score()).hasValue(nps);
    assertThat(score.variance()).hasValue(variance);
    assertThat(score.standardError()).hasValueCloseTo(100 * error, within(0.05));
  }

  /** stats.stackexchange.com, "How can I calculate margin of error in a NPS result?", answer by whuber: 4.1 points. */
  @Test
  void standardError_publishedSurveyOf324_isFourPointOne() {
    NetPromoterScore score = NetPromoterScore.of(54, 108, 162);
    assertThat(score.score()).hasValue(33.333333333333336);
    assertThat(score.variance()).hasValue(0.5555555555555556);
    assertThat(score.standardError()).hasValueCloseTo(4.14, within(0.005));
  }

  /** n = ceil(variance (z / margin)²). */
  @ParameterizedTest
  @CsvSource({
    "1, 5, 1537",
    "1, 10, 385",
    "0.5555555555555556, 5, 854",
    "0.5555555555555556, 10, 214",
    "0.7475, 5, 1149",
    "0.7475, 10, 288"
  })
  void sampleSize_marginAt95Percent_equalsFormula(double variance, double margin, long responses) {
    NpsSampleSize size = NpsSampleSize.forMargin(margin, ConfidenceLevel.DEFAULT);
    assertThat(size.forVariance(variance)).isEqualTo(responses);
  }
}
