package dev.tandem.metrics.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.TestResult;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NpsReferenceTest {

  /** Points, from 15 printed digits. */
  private static final Offset<Double> POINTS = within(1e-9);

  /** The reference iterates the score bounds to about 1e-8 points. */
  private static final Offset<Double> ITERATED = within(1e-6);

  @ParameterizedTest
  @CsvFileSource(resources = "nps-intervals.csv", useHeadersInDisplayName = true)
  void interval_referenceCases_equalTools(ArgumentsAccessor row) {
    NetPromoterScore score = NetPromoterScore.of(row.getLong(0), row.getLong(1), row.getLong(2));
    assertThat(score.responses()).isEqualTo(row.getLong(3));
    assertThat(score.score()).hasValueCloseTo(row.getDouble(4), POINTS);
    assertThat(score.variance()).hasValueCloseTo(row.getDouble(5), POINTS);
    assertThat(score.standardError()).hasValueCloseTo(row.getDouble(6), POINTS);
    assertThat(score.marginOfError()).hasValueCloseTo(row.getDouble(7), POINTS);
    check(score, NpsIntervalMethod.WALD, row.getDouble(8), row.getDouble(9), POINTS);
    check(score, NpsIntervalMethod.ADJUSTED_WALD, row.getDouble(11), row.getDouble(12), POINTS);
    check(score, NpsIntervalMethod.SCORE, row.getDouble(13), row.getDouble(14), ITERATED);
    check(score, NpsIntervalMethod.STUDENT_T, row.getDouble(15), row.getDouble(16), POINTS);
  }

  private static void check(
      NetPromoterScore score,
      NpsIntervalMethod method,
      double lower,
      double upper,
      Offset<Double> tolerance) {
    NetPromoterScore asked = score.withConventions(score.conventions().withInterval(method));
    Interval raw = asked.unclippedInterval().orElseThrow();
    assertThat(raw.lower()).as("%s lower", method).isCloseTo(lower, tolerance);
    assertThat(raw.upper()).as("%s upper", method).isCloseTo(upper, tolerance);
    Interval shown = asked.interval().orElseThrow();
    assertThat(shown.lower()).isEqualTo(Math.max(-100, raw.lower()));
    assertThat(shown.upper()).isEqualTo(Math.min(100, raw.upper()));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "nps-differences.csv", useHeadersInDisplayName = true)
  void difference_referenceCases_equalTools(ArgumentsAccessor row) {
    NetPromoterScore before = NetPromoterScore.of(row.getLong(0), row.getLong(1), row.getLong(2));
    NetPromoterScore after = NetPromoterScore.of(row.getLong(3), row.getLong(4), row.getLong(5));
    NpsDifference difference = after.minus(before);
    assertThat(before.score()).hasValueCloseTo(row.getDouble(6), POINTS);
    assertThat(after.score()).hasValueCloseTo(row.getDouble(7), POINTS);
    assertThat(difference.points()).hasValueCloseTo(row.getDouble(8), POINTS);

    Interval wald =
        difference.interval(NpsDifferenceMethod.WALD, ConfidenceLevel.DEFAULT).orElseThrow();
    TestResult waldTest = difference.test(NpsDifferenceMethod.WALD).orElseThrow();
    assertThat(wald.width() / 2 / ConfidenceLevel.DEFAULT.z()).isCloseTo(row.getDouble(9), POINTS);
    assertThat(waldTest.statistic()).isCloseTo(row.getDouble(10), POINTS);
    assertThat(waldTest.pValue()).isCloseTo(row.getDouble(11), POINTS);
    assertThat(wald.lower()).isCloseTo(row.getDouble(12), POINTS);
    assertThat(wald.upper()).isCloseTo(row.getDouble(13), POINTS);

    Interval adjusted = difference.interval().orElseThrow();
    assertThat((adjusted.lower() + adjusted.upper()) / 2).isCloseTo(row.getDouble(14), POINTS);
    assertThat(difference.test().orElseThrow().pValue()).isCloseTo(row.getDouble(15), POINTS);
    assertThat(adjusted.lower()).isCloseTo(row.getDouble(16), POINTS);
    assertThat(adjusted.upper()).isCloseTo(row.getDouble(17), POINTS);
  }

  /** Known values of the test suite of the R package NPS (tests/testthat/test_01_basics.R), printed with three decimals. */
  @ParameterizedTest
  @CsvSource({
    "0 7 7 9 9 9, 33.3333333333, 0.5555555555555556, 0.304",
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
        .collect(RatingAccumulator.collector(RatingScale.ZERO_TO_TEN)));
    assertThat(score.score()).hasValueCloseTo(nps, within(1e-9));
    assertThat(score.variance()).hasValueCloseTo(variance, within(1e-15));
    assertThat(score.standardError()).hasValueCloseTo(100 * error, within(0.05));
  }

  /** stats.stackexchange.com, "How can I calculate margin of error in a NPS result?", answer by whuber: 4.1 points. */
  @Test
  void standardError_publishedSurveyOf324_isFourPointOne() {
    NetPromoterScore score = NetPromoterScore.of(54, 108, 162);
    assertThat(score.score()).hasValueCloseTo(33.333333333333336, within(1e-12));
    assertThat(score.variance()).hasValueCloseTo(0.5555555555555556, within(1e-15));
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
