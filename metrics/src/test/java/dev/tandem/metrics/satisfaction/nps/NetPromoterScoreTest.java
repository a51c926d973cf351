package dev.tandem.metrics.satisfaction.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.MultinomialIntervalMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetPromoterScoreTest {

  private static final NpsConvention DEFAULTS = NpsConvention.standard();
  private static final NetPromoterScore NOBODY = NetPromoterScore.of(0, 0, 0);

  @Test
  void score_hundredAnswers_isPromotersMinusDetractors() {
    NetPromoterScore score = NetPromoterScore.of(15, 25, 60);
    assertThat(score.score()).hasValue(45);
    assertThat(score.interval().orElseThrow())
        .hasToString("[29.3431, 58.0355] (95 % adjusted Wald)");
    assertThat(score.statement())
        .hasToString("net promoter score: detractors 0-6, passives 7-8, promoters 9-10,"
            + " counts 15/25/60, responses 100, interval adjusted Wald, confidence 95 %");
  }

  @Test
  void everything_noAnswers_isEmpty() {
    assertThat(NOBODY.score()).isEmpty();
    assertThat(NOBODY.roundedScore()).isEmpty();
    assertThat(NOBODY.variance()).isEmpty();
    assertThat(NOBODY.standardError()).isEmpty();
    assertThat(NOBODY.marginOfError()).isEmpty();
    assertThat(NOBODY.responsesForMargin(5)).isEmpty();
    assertThat(NOBODY.shareIntervals(MultinomialIntervalMethod.GOODMAN)).isEmpty();
    for (NpsIntervalMethod method : NpsIntervalMethod.values()) {
      assertThat(NOBODY.withConvention(DEFAULTS.withInterval(method)).interval())
          .isEmpty();
    }
  }

  @Test
  void interval_oneAnswer_hasNoStudentInterval() {
    NetPromoterScore one = NetPromoterScore.of(0, 0, 1);
    assertThat(one.withConvention(DEFAULTS.withInterval(NpsIntervalMethod.STUDENT_T))
            .interval())
        .isEmpty();
    assertThat(one.interval()).isPresent();
  }

  @Test
  void interval_tenPromoters_isClippedAndSaysSo() {
    NetPromoterScore score = NetPromoterScore.of(0, 0, 10);
    assertThat(score.unclippedInterval().orElseThrow().upper()).isCloseTo(106.34, within(0.005));
    assertThat(score.interval().orElseThrow())
        .hasToString("[47.5036, 100.0000] (95 % adjusted Wald, clipped to [-100.0, 100.0])");
  }

  /** 1 of 12 is 8.3 %, 11 of 12 is 91.7 %: shares rounded first would give -84. */
  @Test
  void roundedScore_roundsAfterSubtracting() {
    NetPromoterScore score = NetPromoterScore.of(11, 0, 1);
    assertThat(score.score()).hasValueCloseTo(-83.33333333333333, within(1e-12));
    assertThat(score.roundedScore()).hasValue(-83);
  }

  @ParameterizedTest
  @CsvSource({"0, 7, 1, 13", "1, 7, 0, -13", "1, 0, 1, 0"})
  void roundedScore_half_roundsAwayFromZero(long d, long p, long r, long rounded) {
    assertThat(NetPromoterScore.of(d, p, r).roundedScore()).hasValue(rounded);
  }

  @ParameterizedTest
  @EnumSource
  void interval_otherMethod_keepsCountsAndNamesItself(NpsIntervalMethod method) {
    NetPromoterScore asked =
        NetPromoterScore.of(15, 25, 60).withConvention(DEFAULTS.withInterval(method));
    assertThat(asked.interval().orElseThrow().method()).isEqualTo(method.toString());
    assertThat(asked.score()).hasValue(45);
  }

  @Test
  void from_otherBreaks_countsByThem() {
    NpsConvention convention = DEFAULTS.withBreaks(RatingScale.ONE_TO_FIVE, 3, 4);
    RatingAccumulator ratings = new RatingAccumulator(RatingScale.ONE_TO_FIVE);
    ratings.add(1, 2);
    ratings.add(3, 3);
    ratings.add(4, 5);
    ratings.add(5, 7);
    assertThat(NetPromoterScore.from(ratings.snapshot(), convention))
        .isEqualTo(new NetPromoterScore(5, 5, 7, convention));
  }

  @Test
  void from_breaksWithoutPassives_leavesThemOut() {
    NpsConvention convention = DEFAULTS.withBreaks(RatingScale.ONE_TO_FIVE, 4, 4);
    NetPromoterScore score = new NetPromoterScore(1, 0, 3, convention);
    assertThat(score.statement())
        .asString()
        .startsWith("net promoter score: detractors 1-4, promoters 5,");
  }

  @Test
  void from_otherScale_throws() {
    assertThatThrownBy(() -> NetPromoterScore.from(RatingCounts.empty(RatingScale.ONE_TO_FIVE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ratings must be on the scale of the convention: 1-5 instead of 0-10."
            + " State breaks for that scale.");
  }

  @Test
  void convention_breaksNotAscending_throws() {
    assertThatThrownBy(() -> DEFAULTS.withBreaks(RatingScale.ZERO_TO_TEN, 8, 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "breaks must ascend on the scale 0-10, below its highest rating: detractors to 8,"
                + " passives to 6. Leave at least one rating to detractors and one to promoters.");
    assertThatThrownBy(() -> DEFAULTS.withBreaks(RatingScale.ZERO_TO_TEN, 6, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_negative_throws() {
    assertThatThrownBy(() -> NetPromoterScore.of(1, -2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts must not be negative: detractors 1, passives -2, promoters 3."
            + " Count from 0.");
    assertThatThrownBy(() -> NetPromoterScore.of(1, 0, Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void plusAndMinus_otherBreaks_throws() {
    NetPromoterScore other =
        new NetPromoterScore(1, 1, 1, DEFAULTS.withBreaks(RatingScale.ONE_TO_FIVE, 3, 4));
    String message = "breaks must be equal: \"net promoter score: detractors 0-6, passives 7-8,"
        + " promoters 9-10\" and \"net promoter score: detractors 1-3, passives 4, promoters 5\"."
        + " Count both by the same breaks.";
    assertThatThrownBy(() -> NOBODY.plus(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> NOBODY.minus(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> NOBODY.withConvention(other.convention()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void responsesForMargin_observedSpread_halvesTheMarginAtFourTimes() {
    NetPromoterScore score = NetPromoterScore.of(15, 25, 60);
    double margin = score.marginOfError().orElseThrow();
    assertThat(score.responsesForMargin(margin / 2).orElseThrow()).isBetween(400L, 401L);
    assertThat(NetPromoterScore.of(0, 0, 10).responsesForMargin(5)).isEmpty();
    assertThat(NpsSampleSize.forMargin(5, ConfidenceLevel.DEFAULT).worstCase()).isEqualTo(1537);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
  void sampleSize_marginNotPositive_throws(double margin) {
    assertThatThrownBy(() -> NpsSampleSize.forMargin(margin, ConfidenceLevel.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin must be finite and above 0 points: " + margin
            + ". Say how far off the score may be.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.5, Double.NaN})
  void sampleSize_varianceOutside_throws(double variance) {
    NpsSampleSize size = NpsSampleSize.forMargin(5, ConfidenceLevel.DEFAULT);
    assertThatThrownBy(() -> size.forVariance(variance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("variance must be above 0 and at most 1: " + variance
            + ". Use worstCase() if it is unknown.");
  }

  @Test
  void minus_nothingVaries_hasNoWaldTest() {
    NpsComparison difference = NetPromoterScore.of(0, 0, 5).minus(NetPromoterScore.of(4, 0, 0));
    assertThat(difference.points()).hasValue(200);
    assertThat(difference.test(NpsComparisonMethod.WALD)).isEmpty();
    assertThat(difference.test()).isPresent();
    Interval wald =
        difference.interval(NpsComparisonMethod.WALD, ConfidenceLevel.DEFAULT).orElseThrow();
    assertThat(wald.lower()).isEqualTo(200);
    assertThat(wald.upper()).isEqualTo(200);
  }

  @Test
  void minus_noAnswers_isEmpty() {
    NpsComparison difference = NetPromoterScore.of(1, 2, 3).minus(NOBODY);
    assertThat(difference.points()).isEmpty();
    assertThat(difference.interval()).isEmpty();
    assertThat(difference.test()).isEmpty();
  }

  @Test
  void shareIntervals_hundredAnswers_areGoodmans() {
    assertThat(NetPromoterScore.of(15, 25, 60).shareIntervals(MultinomialIntervalMethod.GOODMAN))
        .extracting(Object::toString)
        .containsExactly(
            "[0.0837, 0.2542] (95 % Goodman)",
            "[0.1618, 0.3653] (95 % Goodman)", "[0.4804, 0.7088] (95 % Goodman)");
  }

  @Test
  void responsesToHalveInterval_anyAnswers_isFourTimesAsMany() {
    NetPromoterScore score = NetPromoterScore.of(15, 25, 60);
    assertThat(score.responsesToHalveInterval()).hasValue(400);
    assertThat(NetPromoterScore.of(60, 100, 240).marginOfError().orElseThrow())
        .isCloseTo(score.marginOfError().orElseThrow() / 2, within(1e-12));
    assertThat(NetPromoterScore.of(0, 0, 0).responsesToHalveInterval()).isEmpty();
    assertThat(NetPromoterScore.of(0, 0, 9).responsesToHalveInterval()).isEmpty();
    NetPromoterScore huge = NetPromoterScore.of(1L << 61, 0, 1L << 61);
    assertThatThrownBy(huge::responsesToHalveInterval)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("long overflow");
  }

  @Test
  void sampleSize_beyondLong_throws() {
    NpsSampleSize size = NpsSampleSize.forMargin(1e-9, ConfidenceLevel.DEFAULT);
    assertThatThrownBy(size::worstCase)
        .isInstanceOf(ArithmeticException.class)
        .hasMessageMatching(
            "answers needed must fit a long: 3\\.84\\d+E22 for a margin of 1\\.0E-9 points\\."
                + " Allow a wider margin\\.");
  }

  @Test
  void difference_breaksOfTwoTools_namesTheRatingsThatDiffer() {
    NpsConvention ours = NpsConvention.standard();
    NpsConvention theirs = ours.withBreaks(RatingScale.ZERO_TO_TEN, 5, 7);
    RatingCounts ratings = new RatingCounts(
        RatingScale.ZERO_TO_TEN, List.of(0L, 0L, 0L, 0L, 0L, 10L, 20L, 5L, 40L, 15L, 10L));
    NpsBreakDifference difference = NpsBreakDifference.between(ratings, ours, theirs);
    assertThat(difference.ratings())
        .containsExactly(
            new NpsBreakDifference.RatingClasses(6, 20, NpsClass.DETRACTOR, NpsClass.PASSIVE, 20),
            new NpsBreakDifference.RatingClasses(8, 40, NpsClass.PASSIVE, NpsClass.PROMOTER, 40));
    assertThat(difference.first().score()).hasValue(-5);
    assertThat(difference.second().score()).hasValue(55);
    assertThat(difference.points()).hasValue(60);
  }

  @Test
  void difference_equalBreaksOrNoAnswers_namesNone() {
    NpsConvention ours = NpsConvention.standard();
    RatingCounts nobody = RatingCounts.empty(RatingScale.ZERO_TO_TEN);
    NpsBreakDifference difference =
        NpsBreakDifference.between(nobody, ours, ours.withBreaks(RatingScale.ZERO_TO_TEN, 5, 7));
    assertThat(difference.ratings()).isEmpty();
    assertThat(difference.points()).isEmpty();
    RatingCounts one =
        new RatingAccumulator(RatingScale.ZERO_TO_TEN).addAll(nobody).snapshot();
    assertThat(NpsBreakDifference.between(one, ours, ours).ratings()).isEmpty();
  }

  @Test
  void difference_otherScale_throws() {
    NpsConvention ours = NpsConvention.standard();
    RatingCounts ratings = RatingCounts.empty(RatingScale.ONE_TO_FIVE);
    assertThatThrownBy(() ->
            new NpsBreakDifference.RatingClasses(6, -1, NpsClass.DETRACTOR, NpsClass.PASSIVE, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "answers must be at least 0 and points finite: -1 answers, 20.0 points of rating 6. Count the answers.");
    assertThatThrownBy(() -> NpsBreakDifference.between(ratings, ours, ours))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ratings must be on the scale of the convention: 1-5 instead of 0-10."
            + " State breaks for that scale.");
  }

  @Test
  void classOf_ratings_followsTheBreaks() {
    NpsConvention convention = NpsConvention.standard();
    assertThat(List.of(0, 6, 7, 8, 9, 10).stream().map(convention::classOf))
        .containsExactly(
            NpsClass.DETRACTOR,
            NpsClass.DETRACTOR,
            NpsClass.PASSIVE,
            NpsClass.PASSIVE,
            NpsClass.PROMOTER,
            NpsClass.PROMOTER);
    assertThatThrownBy(() -> convention.classOf(11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rating must be from 0 to 10: 11. Leave the answer out or change the scale.");
  }

  @Test
  void statement_difference_namesBothSurveys() {
    assertThat(NetPromoterScore.of(1, 2, 3).minus(NetPromoterScore.of(4, 5, 6)).statement())
        .hasToString("difference of net promoter scores: detractors 0-6, passives 7-8,"
            + " promoters 9-10, respondents different people, first 1/2/3, second 4/5/6");
  }
}
