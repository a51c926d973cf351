package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsValuesTest {

  @Test
  void confidenceLevel_default_isNinetyFivePercent() {
    assertThat(ConfidenceLevel.DEFAULT).hasToString("95 %").isEqualTo(ConfidenceLevel.of(0.95));
    assertThat(ConfidenceLevel.DEFAULT.z()).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(ConfidenceLevel.of(0.999)).hasToString("99.9 %");
  }

  @Test
  void sharedBy_twoIntervals_halvesTheErrorRate() {
    assertThat(ConfidenceLevel.of(0.9).sharedBy(2).value()).isCloseTo(0.95, within(1e-15));
    assertThatThrownBy(() -> ConfidenceLevel.DEFAULT.sharedBy(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number of intervals must be at least 1: 0."
            + " Count the intervals that shall hold together.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN, 1e-17})
  void confidenceLevel_outsideZeroToOne_throws(double value) {
    assertThatThrownBy(() -> ConfidenceLevel.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "confidence level must be above 0 and below 1: " + value + ". Write 0.95 for 95 %.");
  }

  @Test
  void clippedTo_boundOutside_isCutAndSaidSo() {
    Interval interval = new Interval(47.5, 106.25, ConfidenceLevel.DEFAULT, "adjusted Wald");
    assertThat(interval.clippedTo(-100, 100))
        .isEqualTo(new Interval(
            47.5, 100, ConfidenceLevel.DEFAULT, "adjusted Wald, clipped to [-100.0, 100.0]"));
    assertThat(interval.clippedTo(-200, 200)).isSameAs(interval);
    assertThat(interval.width()).isEqualTo(58.75);
    assertThat(interval.contains(106.25)).isTrue();
    assertThat(interval.contains(47.4)).isFalse();
  }

  @Test
  void clippedTo_nothingPossible_throws() {
    Interval interval = new Interval(2, 3, ConfidenceLevel.DEFAULT, "any");
    assertThatThrownBy(() -> interval.clippedTo(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval must overlap the possible values [0.0, 1.0]: [2.0, 3.0]."
            + " Check the unit of both.");
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "NaN, 1", "0, Infinity"})
  void interval_boundsNotFiniteOrdered_throws(double lower, double upper) {
    assertThatThrownBy(() -> new Interval(lower, upper, ConfidenceLevel.DEFAULT, "any"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval bounds must be finite and in order: [" + lower + ", " + upper
            + "]. Give the lower bound first.");
  }

  @Test
  void interval_blankMethod_throws() {
    assertThatThrownBy(() -> new Interval(0, 1, ConfidenceLevel.DEFAULT, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval method must not be blank. Name how the bounds were found.");
  }

  @Test
  void testResult_pValueAtErrorRate_isSignificant() {
    TestResult result = new TestResult("any test", 1.5, 0.04);
    assertThat(result.isSignificantAt(ConfidenceLevel.DEFAULT)).isTrue();
    assertThat(result.isSignificantAt(ConfidenceLevel.of(0.99))).isFalse();
    assertThat(result).hasToString("any test: statistic 1.50000, p = 0.04000");
  }

  @Test
  void testResult_invalid_throws() {
    assertThatThrownBy(() -> new TestResult("", 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("test method must not be blank. Name the test.");
    assertThatThrownBy(() -> new TestResult("any", Double.NaN, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("test statistic must be finite: NaN. A test without a statistic is undefined.");
    assertThatThrownBy(() -> new TestResult("any", 0, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("p-value must be from 0 to 1: 1.5. Give a probability.");
  }

  @Test
  void sampleMean_twoValues_hasStudentInterval() {
    // 1 and 3: mean 2, s = sqrt(2), t(1) = 12.706204736432095 at 95 %, half-width t * s / sqrt(2) =
    // t.
    SampleMean mean = new SampleMean(2, 2, 2);
    assertThat(mean.standardDeviation()).hasValueCloseTo(Math.sqrt(2), within(1e-15));
    Interval interval = mean.interval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(2 - 12.706204736432095, within(1e-9));
    assertThat(interval.upper()).isCloseTo(2 + 12.706204736432095, within(1e-9));
  }

  @Test
  void sampleMean_oneValue_hasNoSpread() {
    SampleMean mean = new SampleMean(1, 4, 0);
    assertThat(mean.variance()).isEmpty();
    assertThat(mean.standardDeviation()).isEmpty();
    assertThat(mean.interval()).isEmpty();
  }

  @Test
  void sampleMean_invalid_throws() {
    assertThatThrownBy(() -> new SampleMean(0, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1: 0. A mean needs a value.");
    assertThatThrownBy(() -> new SampleMean(1, Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mean must be finite: NaN. Check the values.");
    assertThatThrownBy(() -> new SampleMean(1, 1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("squaredDeviations must be finite and at least 0: -1.0. Sum the squares.");
  }

  @Test
  void multinomialCounts_shares_keepTheCounts() {
    MultinomialCounts counts = new MultinomialCounts(List.of(15L, 25L, 60L));
    assertThat(counts.total()).isEqualTo(100);
    assertThat(counts.shares())
        .containsExactly(Proportion.of(15, 100), Proportion.of(25, 100), Proportion.of(60, 100));
    assertThat(new MultinomialCounts(List.of(0L, 0L))
            .intervals(MultinomialIntervalMethod.GOODMAN, ConfidenceLevel.DEFAULT))
        .isEmpty();
  }

  @Test
  void multinomialCounts_invalid_throws() {
    assertThatThrownBy(() -> new MultinomialCounts(List.of(1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("categories must be at least 2: 1. Count the other category, too.");
    assertThatThrownBy(() -> new MultinomialCounts(List.of(1L, -2L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must not be negative: -2, counts [1, -2]. Count from 0.");
    assertThatThrownBy(() -> new MultinomialCounts(List.of(1L, Long.MAX_VALUE)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new MultinomialCounts(List.of(1L, 3_000_000_000L))
            .intervals(MultinomialIntervalMethod.GOODMAN, ConfidenceLevel.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("total must be at most 2147483647 for intervals: 3000000001. Take a sample.");
  }

  @Test
  void around_marginZero_saysThatItIsNoCertainty() {
    assertThat(Interval.around(3, 0, ConfidenceLevel.DEFAULT, "Wald"))
        .isEqualTo(
            new Interval(3, 3, ConfidenceLevel.DEFAULT, "Wald, nothing varied: no certainty"));
    assertThat(Interval.around(3, 1, ConfidenceLevel.DEFAULT, "Wald"))
        .isEqualTo(new Interval(2, 4, ConfidenceLevel.DEFAULT, "Wald"));
    assertThatThrownBy(() -> Interval.around(3, -1, ConfidenceLevel.DEFAULT, "Wald"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval bounds must be finite and in order: [4.0, 2.0]."
            + " Give the lower bound first.");
    assertThatThrownBy(() -> Interval.around(3, 0, ConfidenceLevel.DEFAULT, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval method must not be blank");
  }

  @Test
  void sampleMeanAndRatio_twoUsersAlike_areNotCertain() {
    assertThat(new SampleMean(2, 5, 0).interval().orElseThrow().method())
        .isEqualTo("Student t, nothing varied: no certainty");
    assertThat(new SampleRatio(2, 10, 10, 0).interval().orElseThrow().method())
        .isEqualTo("linearised ratio, nothing varied: no certainty");
  }

  @Test
  void clippedTo_touchingBounds_leavesOneValueOrAll() {
    Interval interval = new Interval(0, 1, ConfidenceLevel.DEFAULT, "any");
    assertThat(interval.clippedTo(0, 1)).isSameAs(interval);
    assertThat(interval.clippedTo(1, 2))
        .isEqualTo(new Interval(1, 1, ConfidenceLevel.DEFAULT, "any, clipped to [1.0, 2.0]"));
    assertThat(interval.clippedTo(-1, 0))
        .isEqualTo(new Interval(0, 0, ConfidenceLevel.DEFAULT, "any, clipped to [-1.0, 0.0]"));
  }

  @Test
  void boundsThatAreAllowed() {
    assertThat(ConfidenceLevel.DEFAULT.sharedBy(1)).isEqualTo(ConfidenceLevel.DEFAULT);
    assertThat(new TestResult("any", 0, 0).isSignificantAt(ConfidenceLevel.DEFAULT))
        .isTrue();
    assertThat(new TestResult("any", 0, 1).isSignificantAt(ConfidenceLevel.DEFAULT))
        .isFalse();
    double errorRate = ConfidenceLevel.DEFAULT.errorRate();
    assertThat(new TestResult("any", 0, errorRate).isSignificantAt(ConfidenceLevel.DEFAULT))
        .isTrue();
    Proportion most = Proportion.of(1, Integer.MAX_VALUE);
    assertThat(most.interval()).isPresent();
    assertThat(new SegmentShare(Proportion.of(3, 5), Proportion.of(3, 5)).probabilityBelow())
        .isZero();
  }

  @Test
  void sampleMean_variance_isOverOneLess() {
    // 1, 2 and 6: mean 3, squared deviations 4 + 1 + 9.
    assertThat(new SampleMean(3, 3, 14).variance()).hasValue(7);
    assertThat(new SampleMean(3, 3, 14).standardDeviation()).hasValue(Math.sqrt(7));
  }

  @Test
  void sampleRatio_residualsOverDenominatorBeyondADouble_areRefused() {
    assertThat(new SampleRatio(2, 1, 1e300, 1e300).ratio()).isEqualTo(1e-300);
    assertThatThrownBy(() -> new SampleRatio(2, 0, 1e-300, 1e300))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("squaredResiduals must be finite and at least 0: 1.0E300. Sum the squares.");
  }
}
