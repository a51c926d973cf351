package dev.tandem.metrics.prioritisation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingComparisonTest {

  @Test
  void between_sameRanking_differsNowhere() {
    Ranking ranking = scores(3, 2, 2, 1);
    RankingComparison difference = RankingComparison.between(ranking, ranking);
    assertThat(difference.moved()).isEmpty();
    assertThat(difference.reversals()).isEmpty();
    assertThat(difference.pairs()).isEqualTo(new PairCounts(5, 0, 0, 0, 1));
    assertThat(difference.kendallTau()).hasValue(1);
    assertThat(difference.explain())
        .isEqualTo("m against m: Kendall's tau 1.000, 0 of 6 pairs inverted");
    assertThat(difference).hasToString(difference.explain());
  }

  @Test
  void between_oppositeOrder_reversesEveryPair() {
    RankingComparison difference =
        RankingComparison.between(scores(4, 3, 2, 1), scores(1, 2, 3, 4));
    assertThat(difference.kendallTau()).hasValue(-1);
    assertThat(difference.pairs()).isEqualTo(new PairCounts(0, 6, 0, 0, 0));
    assertThat(difference.reversals()).hasSize(6).startsWith(new RankReversal("i0", "i1"));
    assertThat(difference.moved())
        .containsExactly(
            new Places("i0", 1, 4),
            new Places("i3", 4, 1),
            new Places("i1", 2, 3),
            new Places("i2", 3, 2));
  }

  /** The example in the documentation of scipy.stats.kendalltau 1.11: x 12, 2, 1, 12, 2 and y 1, 4, 7, 1, 0. */
  @Test
  void kendallTau_tiesInBoth_isThatOfScipy() {
    RankingComparison difference =
        RankingComparison.between(scores(12, 2, 1, 12, 2), scores(1, 4, 7, 1, 0));
    assertThat(difference.kendallTau().orElseThrow()).isCloseTo(-0.4714045207910316, within(1e-15));
    assertThat(difference.pairs()).isEqualTo(new PairCounts(2, 6, 1, 0, 1));
  }

  @Test
  void kendallTau_differentTies_isTauB() {
    // C = 1, D = 0, one pair tied only in the first, one only in the second: 1 / sqrt(2 × 2).
    assertThat(RankingComparison.between(scores(2, 2, 1), scores(2, 1, 1)).pairs())
        .isEqualTo(new PairCounts(1, 0, 1, 1, 0));
    assertThat(RankingComparison.between(scores(2, 2, 1), scores(2, 1, 1)).kendallTau())
        .hasValue(0.5);
    assertThat(RankingComparison.between(scores(3, 2, 1), scores(2, 1, 1))
            .kendallTau()
            .orElseThrow())
        .isCloseTo(2 / Math.sqrt(6), within(1e-15));
  }

  @Test
  void total_ofAllKindsOfPairs_isTheirSum() {
    assertThat(new PairCounts(1, 20, 300, 4_000, 50_000).total()).isEqualTo(54_321);
  }

  @Test
  void kendallTau_oneRankingPutsNothingInOrder_isUndefined() {
    assertThat(RankingComparison.between(scores(1, 1, 1), scores(3, 2, 1)).kendallTau())
        .isEmpty();
    assertThat(RankingComparison.between(scores(3, 2, 1), scores(1, 1, 1)).kendallTau())
        .isEmpty();
    assertThat(RankingComparison.between(scores(1), scores(1)).kendallTau()).isEmpty();
    assertThat(RankingComparison.between(scores(), scores()).kendallTau()).isEmpty();
    assertThat(RankingComparison.between(scores(), scores()).explain())
        .isEqualTo(
            "m against m: no correlation, for one of them puts no pair in order; 0 of 0 pairs inverted");
  }

  @Test
  void places_itemsOfOneRankingOnly_moveNobody() {
    Ranking first = ranking(ImmutableMap.of("a", 9.0, "x", 8.0, "b", 7.0, "c", 7.0, "d", 1.0));
    Ranking second = ranking(ImmutableMap.of("y", 99.0, "d", 9.0, "a", 3.0, "b", 2.0, "c", 1.0));
    RankingComparison difference = RankingComparison.between(first, second);
    assertThat(difference.onlyInFirst()).containsExactly("x");
    assertThat(difference.onlyInSecond()).containsExactly("y");
    assertThat(difference.places())
        .containsExactlyInAnyOrder(
            new Places("a", 1, 2),
            new Places("b", 2, 3),
            new Places("c", 2, 4),
            new Places("d", 4, 1));
    assertThat(difference.pairs()).isEqualTo(new PairCounts(2, 3, 1, 0, 0));
    assertThat(difference.reversals())
        .containsExactly(
            new RankReversal("a", "d"), new RankReversal("b", "d"), new RankReversal("c", "d"));
    assertThat(difference.explain()).isEqualTo("""
        m against m: Kendall's tau -0.183, 3 of 6 pairs inverted
        d: 4, then 1
        c: 2, then 4
        a: 1, then 2
        b: 2, then 3
        only in m: x
        only in m: y""");
  }

  @Test
  void reversals_tiedPairs_areNone() {
    RankingComparison difference = RankingComparison.between(scores(3, 2, 1), scores(2, 2, 5, 9));
    assertThat(difference.reversals())
        .containsExactly(new RankReversal("i0", "i2"), new RankReversal("i1", "i2"));
    assertThat(difference.reversals().get(0)).hasToString("i0 before i2, then behind it");
    assertThat(difference.onlyInSecond()).containsExactly("i3");
  }

  @Test
  void between_oppositeDirections_comparesWhoComesFirst() {
    Ranking costs = new Ranking(
        "cost", "f", Direction.LOWER_IS_BETTER, List.of(item("i0", 1), item("i1", 2)), List.of());
    assertThat(RankingComparison.between(scores(2, 1), costs).kendallTau()).hasValue(1);
  }

  @Test
  void explain_manyMoved_listsTen() {
    double[] falling = new double[30];
    double[] rising = new double[30];
    for (int k = 0; k < 30; k++) {
      falling[k] = -k;
      rising[k] = k;
    }
    assertThat(
            RankingComparison.between(scores(falling), scores(rising)).explain().lines())
        .hasSize(11);
  }

  @Test
  void reversals_hundredThousandItemsAndFewPairs_areFoundAtOnce() {
    int n = 100_000;
    double[] scores = new double[n];
    double[] swapped = new double[n];
    for (int k = 0; k < n; k++) {
      scores[k] = -k;
      swapped[k] = -k;
    }
    swapped[10] = -11;
    swapped[11] = -10;
    RankingComparison difference = RankingComparison.between(scores(scores), scores(swapped));
    assertThat(difference.reversals()).containsExactly(new RankReversal("i10", "i11"));
    assertThat(difference.pairs().discordant()).isEqualTo(1);
    assertThat(difference.pairs().total()).isEqualTo(4_999_950_000L);
  }

  private static ScoredItem item(String name, double score) {
    return new ScoredItem(name, Score.of(score), Map.of());
  }

  private static Ranking ranking(Map<String, Double> scores) {
    List<ScoredItem> items = new ArrayList<>();
    scores.forEach((name, score) -> items.add(item(name, score)));
    return Ranking.of("m", "f", items);
  }

  private static Ranking scores(double... scores) {
    ImmutableList.Builder<ScoredItem> items = ImmutableList.builder();
    for (int k = 0; k < scores.length; k++) {
      items.add(item("i" + k, scores[k]));
    }
    return Ranking.of("m", "f", items.build());
  }
}
