package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProportionComparisonTest {

  private static final Proportion EMPTY = Proportion.of(0, 0);
  private static final Proportion THREE_OF_TEN = Proportion.of(3, 10);

  @Test
  void everything_emptySample_isUndefined() {
    for (ProportionComparison comparison : new ProportionComparison[] {
      ProportionComparison.of(EMPTY, THREE_OF_TEN), ProportionComparison.of(THREE_OF_TEN, EMPTY)
    }) {
      assertThat(comparison.difference()).isEmpty();
      assertThat(comparison.interval()).isEmpty();
      assertThat(comparison.pooledZTest()).isEmpty();
      assertThat(comparison.fisherExactTest()).isEmpty();
    }
  }

  @Test
  void tests_nobodySucceeded_zIsUndefinedAndExactIsOne() {
    ProportionComparison comparison =
        ProportionComparison.of(Proportion.of(0, 10), Proportion.of(0, 20));
    assertThat(comparison.pooledZTest()).isEmpty();
    assertThat(comparison.fisherExactTest().orElseThrow().pValue()).isEqualTo(1);
  }

  @Test
  void tests_everybodySucceeded_zIsUndefinedAndExactIsOne() {
    ProportionComparison comparison =
        ProportionComparison.of(Proportion.of(10, 10), Proportion.of(20, 20));
    assertThat(comparison.pooledZTest()).isEmpty();
    assertThat(comparison.fisherExactTest().orElseThrow().pValue()).isEqualTo(1);
  }

  @Test
  void fisherExactTest_tablesOfEqualProbability_countBoth() {
    // C(2,0) C(5,2) = 10 tables as observed, C(2,1) C(5,1) = 10 with one success in each, C(2,2) =
    // 1: all are at most as probable.
    ProportionComparison comparison =
        ProportionComparison.of(Proportion.of(0, 2), Proportion.of(2, 5));
    assertThat(comparison.fisherExactTest().orElseThrow().pValue()).isEqualTo(1);
  }

  @Test
  void fisherExactTest_largeSamples_equalsTool() {
    ProportionComparison comparison =
        ProportionComparison.of(Proportion.of(100_000, 500_000), Proportion.of(100_300, 500_000));
    // scipy 1.17.1 fisher_exact; both sum many terms from a logarithm, so ten digits agree.
    assertThat(comparison.fisherExactTest().orElseThrow().pValue())
        .isCloseTo(0.45501526815231746, within(1e-9));
    double far = ProportionComparison.of(
            Proportion.of(1_000_000, 10_000_000), Proportion.of(1_010_001, 10_000_000))
        .fisherExactTest()
        .orElseThrow()
        .pValue();
    assertThat(far / 1.0294014591100897e-13).isCloseTo(1, within(1e-8));
  }

  @Test
  void interval_swapped_isMirrored() {
    Proportion other = Proportion.of(8, 10);
    Interval forth = ProportionComparison.of(THREE_OF_TEN, other).interval().orElseThrow();
    Interval back = ProportionComparison.of(other, THREE_OF_TEN).interval().orElseThrow();
    assertThat(back.lower()).isCloseTo(-forth.upper(), within(1e-15));
    assertThat(back.upper()).isCloseTo(-forth.lower(), within(1e-15));
    assertThat(forth.method()).isEqualTo("Newcombe hybrid score");
  }

  @Test
  void segment_ninesOfTenInTwenty_hasHypergeometricTails() {
    // scipy 1.17.1 hypergeom: 20 people, 10 converted, a segment of 10 of whom 9 converted.
    SegmentShare share = new SegmentShare(Proportion.of(9, 10), Proportion.of(10, 20));
    assertThat(share.probabilityBelow()).isCloseTo(0.9994533330446643, within(1e-14));
    assertThat(share.probabilityAtLeast()).isCloseTo(0.000546666955335686, within(1e-14));
    assertThat(share.probabilityAbove()).isCloseTo(5.412544112234515e-06, within(1e-14));
    assertThat(share.test().pValue()).isCloseTo(0.0005466669553356729, within(1e-14));
    assertThat(share.test().statistic()).isEqualTo(9);
  }

  @Test
  @Timeout(10)
  void exactTests_billionTrials_needNoSumOverTheSupport() {
    // So large a sample is nearly normal: p of the z test with continuity correction.
    ProportionComparison halves = ProportionComparison.of(
        Proportion.of(500_000_000, 1_000_000_000), Proportion.of(500_020_000, 1_000_000_000));
    assertThat(halves.fisherExactTest().orElseThrow().pValue())
        .isCloseTo(
            2 * NormalDistribution.of(0, 1).cumulativeProbability(-19_999 / Math.sqrt(5e8)),
            within(1e-6));
    SegmentShare half = new SegmentShare(
        Proportion.of(500_000_000, 1_000_000_000), Proportion.of(1_000_000_000, 2_000_000_000));
    assertThat(half.probabilityBelow()).isCloseTo(half.probabilityAbove(), within(1e-9));
    assertThat(half.probabilityBelow() + half.probabilityAtLeast()).isCloseTo(1, within(1e-9));
  }

  @Test
  void segment_notPartOfPopulation_throws() {
    assertThatThrownBy(() -> new SegmentShare(Proportion.of(9, 10), Proportion.of(8, 20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("segment must be part of the population: 9 of 10, population 8 of 20."
            + " Count the segment in both.");
    assertThatThrownBy(() -> new SegmentShare(EMPTY, EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("population must not be empty: 0 of 0. Compare where there is someone.");
  }
}
