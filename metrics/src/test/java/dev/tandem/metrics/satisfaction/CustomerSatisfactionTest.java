package dev.tandem.metrics.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.nps.NpsConvention;
import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Reference values: scipy 1.17.1, in percent and points. */
class CustomerSatisfactionTest {

  private static final Offset<Double> COMPUTED = within(1e-9);

  private static final RatingCounts HUNDRED = counts(RatingScale.ONE_TO_FIVE, 3, 5, 12, 45, 35);
  private static final RatingCounts SEVEN = counts(RatingScale.ONE_TO_FIVE, 0, 1, 0, 2, 4);
  private static final RatingCounts EFFORT = counts(RatingScale.ONE_TO_FIVE, 30, 25, 20, 15, 10);
  private static final RatingCounts EASE =
      counts(RatingScale.ONE_TO_SEVEN, 2, 3, 5, 10, 20, 40, 20);

  private static RatingCounts counts(RatingScale scale, long... counts) {
    return new RatingCounts(scale, LongStream.of(counts).boxed().toList());
  }

  @Test
  void csat_hundredAnswers_equalsReference() {
    CustomerSatisfaction csat = CustomerSatisfaction.from(HUNDRED);
    assertThat(csat.satisfied()).isEqualTo(Proportion.of(80, 100));
    check(csat.satisfied(), ProportionIntervalMethod.WILSON, 71.11708344068411, 86.66330666689676);
    check(
        csat.satisfied(),
        ProportionIntervalMethod.AGRESTI_COULL,
        71.04115896667793,
        86.73923114090292);
    check(
        csat.satisfied(),
        ProportionIntervalMethod.CLOPPER_PEARSON,
        70.8157310911372,
        87.33444478980441);
    assertThat(new CustomerSatisfaction(HUNDRED, 1).satisfied()).isEqualTo(Proportion.of(35, 100));
    assertThat(csat.dissatisfied()).isEqualTo(Proportion.of(8, 100));
    assertThat(csat.netPoints()).hasValueCloseTo(72.0, COMPUTED);
    assertThat(csat.meanPoints()).hasValueCloseTo(76.0, COMPUTED);
    checkMean(HUNDRED, 4.04, 0.9735906675183301, 3.8468184893603796, 4.2331815106396204);
    assertThat(csat.statement())
        .hasToString("customer satisfaction: scale 1-5, satisfied from 4, responses 100");
  }

  @Test
  void csat_sevenAnswers_equalsReference() {
    CustomerSatisfaction csat = CustomerSatisfaction.from(SEVEN);
    check(csat.satisfied(), ProportionIntervalMethod.WILSON, 48.68721707256811, 97.43203756552565);
    check(
        csat.satisfied(),
        ProportionIntervalMethod.AGRESTI_COULL,
        46.651065258144406,
        99.46818937994935);
    check(
        csat.satisfied(),
        ProportionIntervalMethod.CLOPPER_PEARSON,
        42.127680295680484,
        99.63897031380993);
    assertThat(csat.netPoints()).hasValueCloseTo(71.42857142857143, COMPUTED);
    assertThat(csat.meanPoints()).hasValueCloseTo(82.14285714285714, COMPUTED);
    checkMean(SEVEN, 4.285714285714286, 1.1126972805283737, 3.256640936652569, 5.314787634776002);
  }

  @Test
  void effort_hundredAnswers_equalsReference() {
    CustomerEffort.Effort effort = new CustomerEffort.Effort(EFFORT);
    checkMean(EFFORT, 2.5, 1.3295400586957762, 2.236190407772264, 2.763809592227736);
    assertThat(effort.mean()).isEqualTo(EFFORT.mean());
    assertThat(effort.lowMinusHighPoints()).hasValueCloseTo(30.0, COMPUTED);
    assertThat(effort.polarity()).isEqualTo(Polarity.LOWER_IS_BETTER);
    assertThat(effort.statement())
        .hasToString(
            "customer effort score 1.0: scale 1-5, polarity lower is better, responses 100");
  }

  @Test
  void ease_hundredAnswers_equalsReference() {
    CustomerEffort.Ease ease = CustomerEffort.Ease.from(EASE);
    assertThat(ease.easy()).isEqualTo(Proportion.of(80, 100));
    check(ease.easy(), ProportionIntervalMethod.WILSON, 71.11708344068411, 86.66330666689676);
    checkMean(EASE, 5.43, 1.3872070625337205, 5.154748023116019, 5.7052519768839804);
    assertThat(ease.netPoints()).hasValueCloseTo(70.0, COMPUTED);
    assertThat(ease.topTwoMinusBottomTwoPoints()).hasValueCloseTo(55.0, COMPUTED);
    assertThat(ease.polarity()).isEqualTo(Polarity.HIGHER_IS_BETTER);
    assertThat(ease.statement())
        .hasToString("customer effort score 2.0: scale 1-7, polarity higher is better,"
            + " agrees from 5, responses 100");
  }

  @Test
  void everything_noAnswers_isEmpty() {
    RatingCounts nobody = RatingCounts.empty(RatingScale.ONE_TO_FIVE);
    CustomerSatisfaction csat = CustomerSatisfaction.from(nobody);
    assertThat(csat.satisfied().share()).isEmpty();
    assertThat(csat.netPoints()).isEmpty();
    assertThat(csat.mean()).isEmpty();
    assertThat(csat.meanPoints()).isEmpty();
    assertThat(new CustomerEffort.Effort(nobody).lowMinusHighPoints()).isEmpty();
  }

  @Test
  void csat_boxesBeyondHalf_throws() {
    assertThatThrownBy(() -> new CustomerSatisfaction(HUNDRED, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("top boxes must be from 1 to 2, half of the scale 1-5: 3."
            + " Leave as many bottom boxes.");
    assertThatThrownBy(() ->
            CustomerSatisfaction.from(new RatingCounts(new RatingScale(1, 3), List.of(1L, 1L, 1L))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("top boxes must be from 1 to 1, half of the scale 1-3: 2."
            + " Leave as many bottom boxes.");
  }

  @Test
  void ease_agreementAtTheMiddle_throws() {
    assertThatThrownBy(() -> new CustomerEffort.Ease(EASE, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agreement must begin above the middle of the scale 1-7: 4."
            + " For 1 to 7 it begins at 5.");
  }

  private static void check(
      Proportion share, ProportionIntervalMethod method, double lower, double upper) {
    Interval interval = share.interval(method, ConfidenceLevel.DEFAULT).orElseThrow();
    assertThat(100 * interval.lower()).isCloseTo(lower, COMPUTED);
    assertThat(100 * interval.upper()).isCloseTo(upper, COMPUTED);
  }

  private static void checkMean(
      RatingCounts counts, double mean, double deviation, double lower, double upper) {
    var sample = counts.mean().orElseThrow();
    assertThat(sample.mean()).isCloseTo(mean, COMPUTED);
    assertThat(sample.standardDeviation()).hasValueCloseTo(deviation, COMPUTED);
    assertThat(sample.interval().orElseThrow().lower()).isCloseTo(lower, COMPUTED);
    assertThat(sample.interval().orElseThrow().upper()).isCloseTo(upper, COMPUTED);
  }

  @Test
  void netInterval_balances_equalThoseOfANetPromoterScore() {
    ConfidenceLevel level = ConfidenceLevel.of(0.9);
    RatingCounts ratings =
        new RatingCounts(RatingScale.ONE_TO_FIVE, List.of(3L, 5L, 12L, 45L, 35L));
    Interval rising = balance(8, 12, 80, level);
    Interval falling = balance(80, 12, 8, level);
    assertThat(CustomerSatisfaction.from(ratings).netInterval(level)).hasValue(rising);
    assertThat(CustomerEffort.Ease.from(ratings).netInterval(level)).hasValue(rising);
    assertThat(new CustomerEffort.Effort(ratings).lowMinusHighInterval(level)).hasValue(falling);
    assertThat(rising.contains(72)).isTrue();
    assertThat(CustomerSatisfaction.from(RatingCounts.empty(RatingScale.ONE_TO_FIVE))
            .netInterval(level))
        .isEmpty();
  }

  private static Interval balance(long bad, long neither, long good, ConfidenceLevel level) {
    NpsConvention convention = NpsConvention.standard().withConfidence(level);
    return new NetPromoterScore(bad, neither, good, convention).interval().orElseThrow();
  }
}
