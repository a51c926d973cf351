package dev.tandem.metrics.prioritisation.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** One item and many, narrow scores among wide ones, values at the ends of their range. */
class RobustnessEdgesTest {

  private static final RankRobustness ROBUSTNESS = RankRobustness.withDefaults();

  @Test
  void evaluate_oneItemOfAnyKind_isFirst() {
    for (Estimate score : List.of(
        Estimate.fixed(-1e150),
        Estimate.uniform(-1e150, 1e150),
        Estimate.triangular(0, 0, 1e150),
        Estimate.betaPert(-1e-300, 0, 1e-300),
        LogNormal.ofLogarithm(-345.4, 20),
        Estimate.discrete(Map.of(-1e150, 0.5, 1e150, 0.5)))) {
      RankProbabilities ranks = ROBUSTNESS.evaluate(List.of(new UncertainItem("only", score)));
      // An open tail is cut where less than 1e-13 of the probability is beyond.
      assertThat(ranks.probability("only", 1)).isCloseTo(1, within(1e-12));
      assertThat(ranks.groups()).containsExactly(new RankGroup(1, List.of("only"), 0.8));
    }
  }

  @Test
  void evaluate_narrowScoresAmongWideOnes_missesNone() {
    // Ten scores of a millionth of the others' spread, and ten of a millionth of that.
    List<UncertainItem> items =
        items(30, i -> LogNormal.ofLogarithm(0.01 * i, i % 3 == 0 ? 1 : i % 3 == 1 ? 1e-6 : 1e-12));
    RankProbabilities ranks = ROBUSTNESS.evaluate(items);
    for (UncertainItem a : items) {
      for (UncertainItem b : items) {
        double expected = a.equals(b) ? 0 : a.probabilityAhead(b);
        assertThat(ranks.probabilityAhead(a.item(), b.item())).isCloseTo(expected, within(1e-11));
      }
    }
    assertThat(ranks.error()).isLessThan(1e-9);
  }

  @Test
  void evaluate_manyEqualFixedScores_shareOrDrawEveryRank() {
    List<UncertainItem> items = items(300, i -> Estimate.fixed(7));
    assertThat(ROBUSTNESS.evaluate(items).probability("item 299", 1)).isEqualTo(1);
    RankProbabilities drawn = ROBUSTNESS.withTies(TieRule.DRAW_LOTS).evaluate(items);
    for (int rank = 1; rank <= 300; rank++) {
      assertThat(drawn.probability("item 17", rank)).isCloseTo(1 / 300.0, within(1e-13));
    }
  }

  @Test
  void evaluate_manyMixedScores_ranksOfAnItemSumToOne() {
    Random random = new Random(11);
    List<UncertainItem> items = items(120, i -> {
      double value = 1 + random.nextInt(60);
      return switch (i % 4) {
        case 0 -> Estimate.logNormal(value, value / 2);
        case 1 -> Estimate.triangular(value / 2, value, 2 * value);
        case 2 -> Estimate.discrete(Map.of(value, 0.5, value + 3, 0.5));
        default -> Estimate.fixed(value);
      };
    });
    RankProbabilities ranks = ROBUSTNESS.evaluate(items);
    for (int i = 0; i < items.size(); i++) {
      ImmutableDoubleArray row = ranks.acceptability().get(i);
      assertThat(row.stream().sum()).isCloseTo(1, within(1e-11));
    }
    RankProbabilities drawn = ROBUSTNESS.withTies(TieRule.DRAW_LOTS).evaluate(items);
    for (int k = 0; k < items.size(); k++) {
      int rank = k;
      assertThat(
              drawn.acceptability().stream().mapToDouble(row -> row.get(rank)).sum())
          .isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void evaluate_manyScores_agreesWithSimulation() {
    Random random = new Random(3);
    List<UncertainItem> items = items(40, i -> {
      double value = Math.exp(random.nextGaussian());
      return i % 2 == 0
          ? Estimate.logNormal(value, value / 2)
          : Estimate.betaPert(value / 2, value, 3 * value);
    });
    int draws = 10_000;
    int[] inTop = new int[items.size()];
    for (int draw = 0; draw < draws; draw++) {
      double[] scores = items.stream()
          .mapToDouble(item -> item.score().quantile(random.nextDouble()))
          .toArray();
      for (int i = 0; i < scores.length; i++) {
        double own = scores[i];
        inTop[i] +=
            IntStream.range(0, scores.length).filter(j -> scores[j] > own).count() < 10 ? 1 : 0;
      }
    }
    RankProbabilities ranks = ROBUSTNESS.evaluate(items);
    for (int i = 0; i < inTop.length; i++) {
      // The standard error of a share is at most 0.005; all 40 stay within four of them.
      assertThat((double) inTop[i] / draws)
          .isCloseTo(ranks.probabilityInTop("item " + i, 10), within(0.02));
    }
  }

  @Test
  void evaluate_valueAtTheEndOfARange_isNotTiedWithIt() {
    UncertainItem range = new UncertainItem("range", Estimate.uniform(0, 3));
    UncertainItem value = new UncertainItem("value", Estimate.discrete(Map.of(0.0, 0.5, 3.0, 0.5)));
    RankProbabilities ranks = ROBUSTNESS.evaluate(List.of(range, value));
    assertThat(ranks.probabilityAhead("range", "value")).isCloseTo(0.5, within(1e-15));
    assertThat(ranks.probabilityAhead("value", "range")).isCloseTo(0.5, within(1e-15));
    assertThat(range.probabilityTied(value)).isZero();
  }

  @Test
  void informationValue_smallestAndLargestAmounts_keepsItsRelativeAccuracy() {
    // Knowing which of two equal fair coins shows heads gains a quarter of the stake.
    for (double stake : new double[] {1e-150, 1, 1e149}) {
      List<UncertainItem> items = items(2, i -> Estimate.discrete(Map.of(0.0, 0.5, stake, 0.5)));
      assertThat(new InformationValue(items, 1).perfectInformation())
          .isCloseTo(stake / 4, within(1e-12 * stake));
    }
  }

  @Test
  void rivalCount_equallyLikelyRivals_isBinomial() {
    for (double probability : new double[] {1e-12, 0.001, 0.5, 0.999}) {
      RivalCount count = RivalCount.ofNone(300);
      IntStream.range(0, 300).forEach(i -> count.include(probability));
      BinomialDistribution binomial = BinomialDistribution.of(300, probability);
      for (int k = 0; k <= 300; k++) {
        double expected = binomial.probability(k);
        // Each of the 300 steps leaves out at most 1e-30 at either end.
        assertThat(count.probability(k)).isCloseTo(expected, within(6e-28 + 1e-10 * expected));
      }
    }
  }

  @Test
  void rivalCount_certainRivals_areCounted() {
    RivalCount count = RivalCount.ofNone(3);
    count.include(1);
    count.include(0);
    count.include(1);
    assertThat(count.least()).isEqualTo(2);
    assertThat(count.most()).isEqualTo(2);
    assertThat(count.probability(2)).isEqualTo(1);
  }

  private static List<UncertainItem> items(int count, IntFunction<Estimate> score) {
    List<UncertainItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(new UncertainItem("item " + i, score.apply(i)));
    }
    return items;
  }

  @Test
  void groups_pairExactlyAtTheConfidence_isDecided() {
    RankProbabilities ranks = ROBUSTNESS.evaluate(List.of(
        new UncertainItem("a", Estimate.discrete(Map.of(30.0, 0.8, 5.0, 0.2))),
        new UncertainItem("b", Estimate.discrete(Map.of(10.0, 0.1, 11.0, 0.7, 12.0, 0.2)))));
    assertThat(ranks.groups(0.8)).hasSize(2);
    assertThat(ranks.groups(0.8 + 1e-9)).hasSize(1);
  }
}
