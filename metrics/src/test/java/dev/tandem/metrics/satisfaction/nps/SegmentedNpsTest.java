package dev.tandem.metrics.satisfaction.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentedNpsTest {

  private static final Offset<Double> ROUNDING = within(1e-10);
  private static final NpsConvention DEFAULTS = NpsConvention.standard();

  /** Free users score 20, paying ones 60. */
  private static final SegmentedNps BEFORE =
      segments(NetPromoterScore.of(30, 20, 50), NetPromoterScore.of(60, 40, 300));

  /** Both segments rise by 5 points, but now free users answer more. */
  private static final SegmentedNps AFTER =
      segments(NetPromoterScore.of(110, 80, 210), NetPromoterScore.of(10, 15, 75));

  private static SegmentedNps segments(NetPromoterScore free, NetPromoterScore paying) {
    return new SegmentedNps(ImmutableMap.of("free", free, "paying", paying));
  }

  @Test
  void changeFrom_simpsonsParadox_isSplitIntoScoresAndMix() {
    NpsChange change = AFTER.changeFrom(BEFORE).orElseThrow();
    assertThat(change.withinPoints()).isCloseTo(5, ROUNDING);
    assertThat(change.points())
        .isCloseTo(AFTER.total().minus(BEFORE.total()).points().orElseThrow(), ROUNDING);
    assertThat(change.points()).isNegative();
    assertThat(change.mixPoints()).isCloseTo(-24, ROUNDING);
  }

  @Test
  void weightedBy_populationShares_weighsScoresAndVariances() {
    // By hand: 0.9 * 20 + 0.1 * 60; variances 0.8 - 0.04 = 0.76 of 100 and 0.9 - 0.36 = 0.54 of
    // 400.
    WeightedNpsEstimate estimate =
        BEFORE.weightedBy(Map.of("free", 9.0, "paying", 1.0)).orElseThrow();
    assertThat(estimate.points()).isCloseTo(24, ROUNDING);
    assertThat(estimate.standardError())
        .isCloseTo(100 * Math.sqrt(0.81 * 0.76 / 100 + 0.01 * 0.54 / 400), ROUNDING);
    assertThat(estimate.interval().lower())
        .isCloseTo(24 - 1.959963984540054 * estimate.standardError(), ROUNDING);
    assertThat(estimate.statement().choices())
        .containsEntry("weighting", "segments weighted by population shares");
  }

  @Test
  void weightedBy_segmentWithoutAnswers_isEmptyUnlessItsShareIsZero() {
    SegmentedNps segments = segments(NetPromoterScore.of(0, 0, 0), NetPromoterScore.of(1, 1, 2));
    assertThat(segments.weightedBy(Map.of("free", 0.5, "paying", 0.5))).isEmpty();
    assertThat(segments
            .weightedBy(Map.of("free", 0.0, "paying", 0.5))
            .orElseThrow()
            .points())
        .isCloseTo(25, ROUNDING);
    assertThat(segments.changeFrom(BEFORE)).isEmpty();
  }

  @Test
  void weightedBy_otherSegmentsOrShares_throws() {
    assertThatThrownBy(() -> BEFORE.weightedBy(Map.of("free", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("segments must be the same: [free, paying] and [free]."
            + " Name each segment on both sides.");
    assertThatThrownBy(() -> BEFORE.weightedBy(Map.of("free", -1.0, "paying", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share must be finite and at least 0: -1.0 of segment free."
            + " Give its part of the population.");
    assertThatThrownBy(() -> BEFORE.weightedBy(Map.of("free", 0.0, "paying", 0.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shares must have a finite sum above 0: 0.0. Weight at least one segment.");
  }

  @Test
  void segments_none_throws() {
    assertThatThrownBy(() -> new SegmentedNps(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("segments must not be empty. Give at least one.");
  }

  @Test
  void valueTypes_notFinite_throws() {
    assertThatThrownBy(() -> new NpsChange(1.7e308, 1.7e308))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("parts of a change must be finite: within 1.7E308");
    assertThatThrownBy(() -> new NpsChange(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parts of a change must be finite: within NaN, mix 0.0."
            + " Compare surveys with answers.");
    assertThatThrownBy(() -> new WeightedNpsEstimate(1, -1, DEFAULTS, "any"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weighted score must be finite with an error of at least 0: 1.0, error -1.0."
            + " Check the weights.");
    assertThatThrownBy(() -> new WeightedNpsEstimate(1, 1, DEFAULTS, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weighting must not be blank. Say how answers count.");
  }

  @Test
  void weighted_equalWeights_equalsUnweighted() {
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(DEFAULTS);
    for (int rating : new int[] {0, 3, 7, 8, 9, 9, 10, 10, 10, 10}) {
      weighted.add(rating, 0.3);
    }
    NetPromoterScore plain = NetPromoterScore.of(2, 2, 6);
    WeightedNpsEstimate estimate = weighted.snapshot().orElseThrow();
    assertThat(estimate.points()).isCloseTo(plain.score().orElseThrow(), ROUNDING);
    assertThat(estimate.standardError()).isCloseTo(plain.standardError().orElseThrow(), ROUNDING);
    assertThat(weighted.responses()).isEqualTo(10);
    assertThat(weighted.effectiveResponses()).isCloseTo(10, ROUNDING);
  }

  @Test
  void weighted_unequalWeights_equalsHandCalculation() {
    // Weights 3, 1, 1 of a promoter, a detractor, a passive: m = 2/5, squares 9*.36 + 1*1.96 +
    // 1*.16 = 5.36.
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(DEFAULTS);
    weighted.add(10, 3);
    weighted.add(0, 1);
    weighted.add(8, 1);
    WeightedNpsEstimate estimate = weighted.snapshot().orElseThrow();
    assertThat(estimate.points()).isCloseTo(40, ROUNDING);
    assertThat(estimate.standardError()).isCloseTo(100 * Math.sqrt(5.36) / 5, ROUNDING);
    assertThat(weighted.effectiveResponses()).isCloseTo(25.0 / 11, ROUNDING);
  }

  @Test
  void weighted_noAnswers_isEmpty() {
    WeightedNpsAccumulator nobody = new WeightedNpsAccumulator(DEFAULTS);
    assertThat(nobody.snapshot()).isEmpty();
    assertThat(nobody.effectiveResponses()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void weighted_weightNotPositive_throws(double weight) {
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(DEFAULTS);
    assertThatThrownBy(() -> weighted.add(9, weight))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weight must be finite and above 0: " + weight
            + ". Leave the answer out if it stands for nobody.");
    assertThatThrownBy(() -> weighted.add(11, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rating must be from 0 to 10: 11.");
    assertThat(weighted.snapshot()).isEmpty();
  }

  @Test
  void weighted_otherBreaksOrState_throws() {
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(DEFAULTS);
    NpsConvention other = DEFAULTS.withBreaks(RatingScale.ONE_TO_FIVE, 3, 4);
    assertThatThrownBy(() -> weighted.combine(new WeightedNpsAccumulator(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("breaks must be equal: ");
    assertThatThrownBy(() -> weighted.combine(weighted))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "accumulator must be another one: the same. Combine different parts of the answers.");
  }

  @Test
  void weighted_fromBytes_badWeight_throws() {
    StateWriter badWeight = new StateWriter("weighted ratings", 1);
    badWeight.putInt(0);
    badWeight.putInt(10);
    badWeight.putInt(6);
    badWeight.putInt(8);
    badWeight.putEnum(NpsIntervalMethod.WALD);
    badWeight.putDouble(0.9);
    badWeight.putInt(1);
    badWeight.putDouble(Double.NaN);
    assertThatThrownBy(() -> WeightedNpsAccumulator.fromBytes(badWeight.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of weighted ratings must be as an accumulator wrote it:"
            + " it must have weights above 0. Give what toBytes() returned.");
  }

  @Test
  void weighted_savedState_keepsItsConvention() {
    NpsConvention stars =
        DEFAULTS.withBreaks(RatingScale.ONE_TO_FIVE, 3, 4).withConfidence(ConfidenceLevel.of(0.9));
    WeightedNpsAccumulator weighted = List.of(5, 5, 1).stream()
        .collect(WeightedNpsAccumulator.collector(stars, rating -> rating, rating -> rating));
    assertThat(weighted.effectiveResponses()).isEqualTo(121.0 / 51, Offset.offset(1e-12));
    assertThat(WeightedNpsAccumulator.fromBytes(weighted.toBytes()).snapshot())
        .isEqualTo(weighted.snapshot())
        .map(WeightedNpsEstimate::convention)
        .contains(stars);
  }

  @Test
  void paired_samePeople_hasTheVarianceOfTheirMoves() {
    // 40 stay, 10 rise from passive to promoter, 2 fall from promoter to detractor: mean 6/52,
    // squares 18.
    PairedNps paired =
        new PairedNps(List.of(List.of(10L, 0L, 0L), List.of(0L, 10L, 10L), List.of(2L, 0L, 20L)));
    double mean = 6.0 / 52;
    double error = 100 * Math.sqrt((18.0 / 52 - mean * mean) / 52);
    assertThat(paired.respondents()).isEqualTo(52);
    assertThat(paired.points()).hasValueCloseTo(100 * mean, ROUNDING);
    assertThat(paired.standardError()).hasValueCloseTo(error, ROUNDING);
    assertThat(paired.test().orElseThrow().statistic()).isCloseTo(100 * mean / error, ROUNDING);
    assertThat(paired.interval(ConfidenceLevel.DEFAULT).orElseThrow().contains(100 * mean))
        .isTrue();
    // As different people the same change has a larger error.
    NpsComparison unpaired = NetPromoterScore.of(12, 10, 30).minus(NetPromoterScore.of(10, 20, 22));
    assertThat(unpaired.points()).hasValueCloseTo(100 * mean, ROUNDING);
    assertThat(unpaired.interval().orElseThrow().width())
        .isGreaterThan(paired.interval(ConfidenceLevel.DEFAULT).orElseThrow().width());
  }

  @Test
  void paired_noRespondentsOrNoMoves_isUndefined() {
    List<Long> none = List.of(0L, 0L, 0L);
    PairedNps nobody = new PairedNps(List.of(none, none, none));
    assertThat(nobody.points()).isEmpty();
    assertThat(nobody.standardError()).isEmpty();
    assertThat(nobody.interval(ConfidenceLevel.DEFAULT)).isEmpty();
    assertThat(nobody.test()).isEmpty();
    assertThat(new PairedNps(List.of(List.of(5L, 0L, 0L), none, none)).test()).isEmpty();
  }

  @Test
  void paired_otherTable_throws() {
    assertThatThrownBy(() -> new PairedNps(List.of(List.of(1L))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("moves must be three rows of three counts: [[1]]."
            + " Count from detractor, passive, promoter to the same.");
    List<Long> negative = List.of(0L, -1L, 0L);
    assertThatThrownBy(() -> new PairedNps(List.of(negative, negative, negative)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "moves must not be negative: [[0, -1, 0], [0, -1, 0], [0, -1, 0]]." + " Count from 0.");
  }

  @Test
  void weightedBy_allPromote_isHundredDespiteRounding() {
    NetPromoterScore promoters = NetPromoterScore.of(0, 0, 1);
    Map<String, Double> shares = ImmutableMap.of("a", 0.2, "b", 0.3, "c", 0.2);
    SegmentedNps segments = new SegmentedNps(Maps.asMap(shares.keySet(), name -> promoters));
    WeightedNpsEstimate estimate = segments.weightedBy(shares).orElseThrow();
    assertThat(estimate.points()).isEqualTo(100);
    assertThat(estimate.interval().upper()).isEqualTo(100);
  }

  @Test
  void weighted_effectiveResponses_dependOnRatiosOfWeightsOnly() {
    for (double unit : new double[] {1, 1e-200, 1e200, Double.MIN_VALUE}) {
      WeightedNpsAccumulator answers = new WeightedNpsAccumulator(DEFAULTS);
      answers.add(10, unit);
      answers.add(3, 3 * unit);
      assertThat(answers.effectiveResponses()).isCloseTo(1.6, ROUNDING);
    }
  }

  @Test
  void weighted_fromBytes_weightWithoutAnswers_throws() {
    StateWriter out = new StateWriter("weighted ratings", 1);
    out.putInt(0);
    out.putInt(1);
    out.putInt(0);
    out.putInt(0);
    out.putEnum(NpsIntervalMethod.WALD);
    out.putDouble(0.9);
    out.putInt(1);
    out.putDouble(1);
    out.putLong(0);
    out.putLong(0);
    assertThatThrownBy(() -> WeightedNpsAccumulator.fromBytes(out.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of weighted ratings must be as an accumulator wrote it:"
            + " it must have an answer of each weight. Give what toBytes() returned.");
  }

  @Test
  void paired_nearlyAllMoveAlike_hasAnExactError() {
    // The variance is p (1 - p) with p = 1e-9: no cancellation.
    List<Long> none = List.of(0L, 0L, 0L);
    PairedNps paired = new PairedNps(List.of(List.of(1L, 999_999_999L, 0L), none, none));
    double error = 100 * Math.sqrt(1e-9 * (1 - 1e-9) / 1e9);
    assertThat(paired.standardError().orElseThrow() / error).isCloseTo(1, within(1e-9));
  }

  @Test
  void paired_beyondLong_throws() {
    List<Long> many = List.of(Long.MAX_VALUE / 8, 0L, 0L);
    assertThatThrownBy(() -> new PairedNps(List.of(many, many, many)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("long overflow");
  }

  @Test
  void statement_paired_saysThatTheSamePeopleAnswered() {
    List<Long> one = List.of(1L, 0L, 0L);
    assertThat(new PairedNps(List.of(one, one, one)).statement())
        .hasToString("change of net promoter score: respondents the same people twice,"
            + " moves [[1, 0, 0], [1, 0, 0], [1, 0, 0]], variance of each respondent's move");
  }

  @Test
  void weighted_moreAnswersThanALongHolds_areRefused() {
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(NpsConvention.standard());
    weighted.add(9, 1);
    weighted.add(9, 2);
    ByteBuffer state = withCount(weighted.toBytes(), Long.MAX_VALUE - 1);
    WeightedNpsAccumulator full = WeightedNpsAccumulator.fromBytes(state);
    assertThat(full.responses()).isEqualTo(Long.MAX_VALUE);
    full.add(9, 2);
    assertThatThrownBy(full::responses).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> full.add(9, 2)).isInstanceOf(ArithmeticException.class);
  }

  /** The state with another count for the rating 9 of the last weight, and its checksum: each of the 11 counts has 8 bytes. */
  private static ByteBuffer withCount(ByteBuffer state, long count) {
    ByteBuffer changed = ByteBuffer.allocate(state.remaining()).put(state.slice());
    int end = changed.position() - Integer.BYTES;
    changed.putLong(end - 2 * Long.BYTES, count);
    CRC32C checksum = new CRC32C();
    checksum.update(changed.slice(0, end));
    changed.putInt(end, (int) checksum.getValue());
    return changed.flip();
  }

  @Test
  void intervals_nothingVaried_sayThatTheirWidthIsNoCertainty() {
    String noCertainty = ", nothing varied: no certainty";
    NpsConvention wald = NpsConvention.standard().withInterval(NpsIntervalMethod.WALD);
    NetPromoterScore two = new NetPromoterScore(0, 0, 2, wald);
    assertThat(two.interval().orElseThrow())
        .hasToString("[100.0000, 100.0000] (95 % Wald" + noCertainty + ")");
    assertThat(two.withConvention(wald.withInterval(NpsIntervalMethod.STUDENT_T))
            .interval()
            .orElseThrow()
            .method())
        .isEqualTo("Student t" + noCertainty);
    assertThat(two.minus(two)
            .interval(NpsComparisonMethod.WALD, ConfidenceLevel.DEFAULT)
            .orElseThrow()
            .method())
        .isEqualTo("Wald" + noCertainty);
    assertThat(two.minus(two).interval().orElseThrow().method()).isEqualTo("adjusted Wald");
    PairedNps stayed =
        new PairedNps(List.of(List.of(0L, 0L, 0L), List.of(0L, 2L, 0L), List.of(0L, 0L, 0L)));
    assertThat(stayed.interval(ConfidenceLevel.DEFAULT).orElseThrow().method())
        .isEqualTo("paired Wald" + noCertainty);
    WeightedNpsAccumulator weighted = new WeightedNpsAccumulator(NpsConvention.standard());
    weighted.add(9, 1);
    weighted.add(10, 3);
    assertThat(weighted.snapshot().orElseThrow().interval().method())
        .isEqualTo("Wald" + noCertainty);
  }

  @Test
  void combine_givesTheAccumulatorWithAllAnswers() {
    WeightedNpsAccumulator first = new WeightedNpsAccumulator(DEFAULTS);
    first.add(9, 1);
    first.add(10, 1);
    WeightedNpsAccumulator second = new WeightedNpsAccumulator(DEFAULTS);
    second.add(3, 2);
    assertThat(first.combine(second)).isSameAs(first);
    // (1 + 1 + 2)^2 / (1 + 1 + 4)
    assertThat(first.effectiveResponses()).isCloseTo(16 / 6.0, within(1e-15));
  }
}
