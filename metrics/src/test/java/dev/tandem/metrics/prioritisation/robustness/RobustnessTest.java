package dev.tandem.metrics.prioritisation.robustness;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.metrics.prioritisation.JudgementScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RobustnessTest {

  private static final RankRobustness SHARED = RankRobustness.withDefaults();

  @Test
  void evaluate_identicalContinuousScores_makesEveryRankEquallyLikely() {
    for (Estimate score :
        List.of(Estimate.uniform(0, 1), Estimate.betaPert(1, 3, 10), Estimate.logNormal(5, 20))) {
      List<UncertainItem> items = IntStream.range(0, 10)
          .mapToObj(i -> new UncertainItem("item " + i, score))
          .toList();
      RankProbabilities ranks = SHARED.evaluate(items);
      for (int rank = 1; rank <= 10; rank++) {
        // By symmetry; the finer rule is orders of magnitude better than the stated bound.
        assertThat(ranks.probability("item 3", rank)).isCloseTo(0.1, within(1e-10));
        assertThat(ranks.probability("item 3", rank)).isCloseTo(0.1, within(ranks.error() + 1e-13));
      }
      assertThat(ranks.error()).isBetween(0.0, 1e-8);
    }
  }

  @Test
  void evaluate_uniformAgainstUniform_agreesWithTheAreaOfTheTriangle() {
    // P(U(0, 4) > U(2, 6)) = (2 x 2 / 2) / 16 = 1/8.
    RankProbabilities ranks = SHARED.evaluate(
        List.of(item("a", Estimate.uniform(0, 4)), item("b", Estimate.uniform(2, 6))));
    assertThat(ranks.probability("a", 1)).isCloseTo(0.125, within(1e-12));
    assertThat(ranks.probabilityAhead("b", "a")).isCloseTo(0.875, within(1e-12));
  }

  @Test
  void evaluate_fixedAgainstContinuousAndDiscrete_countsAtomsAsAtoms() {
    RankProbabilities ranks = SHARED.evaluate(List.of(
        item("fixed", Estimate.fixed(3)),
        item("uniform", Estimate.uniform(0, 4)),
        item("discrete", Estimate.discrete(Map.of(3.0, 0.5, 5.0, 0.5)))));
    // Ahead of fixed: uniform with 1/4, discrete with 1/2; an equal discrete score shares the rank.
    assertThat(ranks.probability("fixed", 1)).isCloseTo(0.375, within(1e-12));
    assertThat(ranks.probability("fixed", 3)).isCloseTo(0.125, within(1e-12));
    assertThat(ranks.items().get(0).probabilityTied(ranks.items().get(2))).isEqualTo(0.5);
  }

  @Test
  void evaluate_negativeAndPositiveZero_areTied() {
    UncertainItem negative = item("negative", Estimate.fixed(-0.0));
    UncertainItem positive = item("positive", Estimate.fixed(0.0));
    assertThat(negative.probabilityTied(positive)).isEqualTo(1);
    assertThat(SHARED.evaluate(List.of(negative, positive)).expectedRank("positive"))
        .isEqualTo(1);
  }

  @Test
  void evaluate_equalFixedScores_shareOrDrawTheRank() {
    List<UncertainItem> items = List.of(
        item("a", Estimate.fixed(9)),
        item("b", Estimate.fixed(7)),
        item("c", Estimate.fixed(7)),
        item("d", Estimate.fixed(4)));
    assertThat(SHARED.evaluate(items).probability("c", 2)).isEqualTo(1);
    RankProbabilities drawn = SHARED.withTies(TieRule.DRAW_LOTS).evaluate(items);
    assertThat(drawn.probability("c", 2)).isCloseTo(0.5, within(1e-15));
    assertThat(drawn.probability("c", 3)).isCloseTo(0.5, within(1e-15));
    assertThat(drawn.ties()).isEqualTo(TieRule.DRAW_LOTS);
  }

  @Test
  void evaluate_lognormalScoresOfManyMagnitudes_agreesWithTheClosedForm() {
    UncertainItem narrow = item("narrow", LogNormal.ofLogarithm(-100, 0.01));
    UncertainItem wide = item("wide", LogNormal.ofLogarithm(-103, 15));
    RankProbabilities ranks = SHARED.evaluate(List.of(narrow, wide));
    assertThat(ranks.probabilityAhead("narrow", "wide"))
        .isCloseTo(narrow.probabilityAhead(wide), within(1e-10));
    assertThat(ranks.probability("wide", 1))
        .isCloseTo(wide.probabilityAhead(narrow), within(1e-10));
  }

  @Test
  void evaluate_sixKinds_agreesWithSimulation() {
    List<UncertainItem> items = List.of(
        item("fixed", Estimate.fixed(5)),
        item("uniform", Estimate.uniform(2, 9)),
        item("triangular", Estimate.triangular(1, 6, 10)),
        item("pert", Estimate.betaPert(0, 5, 12)),
        item("lognormal", Estimate.logNormal(5, 3)),
        item("discrete", Estimate.discrete(Map.of(3.0, 0.5, 8.0, 0.5))));
    RankProbabilities ranks = SHARED.evaluate(items);
    int draws = 40_000;
    int[][] counts = new int[6][6];
    Random random = new Random(20260101);
    for (int draw = 0; draw < draws; draw++) {
      List<Double> scores = new ArrayList<>();
      items.forEach(item -> scores.add(item.score().quantile(random.nextDouble())));
      for (int i = 0; i < 6; i++) {
        double own = scores.get(i);
        counts[i][(int) scores.stream().filter(score -> score > own).count()]++;
      }
    }
    for (int i = 0; i < 6; i++) {
      for (int k = 0; k < 6; k++) {
        // The standard error of a share is at most 0.0025; 36 shares stay within four of them.
        assertThat((double) counts[i][k] / draws)
            .isCloseTo(ranks.acceptability().get(i).get(k), within(0.01));
      }
    }
  }

  @Test
  void groups_separatesWhatIsDecidedFromTossUps() {
    RankProbabilities ranks = SHARED.evaluate(List.of(
        item("c", Estimate.uniform(0, 4)),
        item("a", Estimate.uniform(10, 20)),
        item("b", Estimate.uniform(1, 5))));
    assertThat(ranks.ranking().order()).containsExactly("a", "b", "c");
    assertThat(ranks.groups())
        .containsExactly(
            new RankGroup(1, List.of("a"), 0.8), new RankGroup(2, List.of("b", "c"), 0.8));
    assertThat(ranks.groups().get(1).isTossUp()).isTrue();
    // P(b ahead of c) = 1 - (3 x 3 / 2) / 16 = 0.71875.
    assertThat(ranks.groups(0.7)).hasSize(3);
    assertThat(ranks.expectedKendallTau()).isCloseTo((1 + 1 + 0.4375) / 3, within(1e-12));
    assertThat(ranks.explain()).isEqualTo("""
        1. a: expected rank 1.00, in the top 1 with 100 %
        2. b: expected rank 2.28, in the top 2 with 72 %
        3. c: expected rank 2.72, in the top 3 with 100 %
        Position 1 is decided at 80 %: a
        Positions 2 to 3 are a toss-up at 80 %: b, c""");
  }

  @Test
  void groups_anItemBelowReachesPastItsNeighbour_joinsThemAll() {
    // The middle one is sure against both, but the vague one below reaches the first.
    RankProbabilities ranks = SHARED.evaluate(List.of(
        item("first", Estimate.fixed(10)),
        item("second", Estimate.fixed(9)),
        item("vague", Estimate.discrete(Map.of(0.0, 0.7, 20.0, 0.3)))));
    assertThat(ranks.groups())
        .containsExactly(new RankGroup(1, List.of("first", "second", "vague"), 0.8));
  }

  @Test
  void rankingByTop_ordersByTheChanceOfBeingChosen() {
    RankProbabilities ranks =
        SHARED.evaluate(List.of(item("low", Estimate.fixed(1)), item("high", Estimate.fixed(2))));
    assertThat(ranks.rankingByTop(1).order()).containsExactly("high", "low");
    assertThat(ranks.expectedKendallTau()).isEqualTo(1);
  }

  @Test
  void rice_fixedFactors_scoreExactly() {
    UncertainRice rice = new UncertainRice(
        "sso", Estimate.fixed(3), Estimate.fixed(0.1), Estimate.fixed(1), Estimate.fixed(1));
    assertThat(rice.scored().score()).isEqualTo(new Fixed(0.3));
  }

  @Test
  void rice_nobodyReached_scoresZero() {
    UncertainRice rice = new UncertainRice(
        "sso",
        Estimate.fixed(0),
        LogNormal.ofLogarithm(0, 1),
        Estimate.fixed(1),
        LogNormal.ofLogarithm(1, 1));
    assertThat(rice.scored().score()).isEqualTo(new Fixed(0));
  }

  @Test
  void rice_fitted_keepsTheTenthAndNinetiethPercentiles() {
    Estimate reach = Estimate.triangular(100, 200, 600);
    UncertainRice rice = UncertainRice.fitted(
        "sso", reach, Estimate.fixed(2), Estimate.fixed(0.8), LogNormal.ofLogarithm(1, 0.2));
    assertThat(rice.reach().quantile(0.1)).isCloseTo(reach.quantile(0.1), within(1e-9));
    assertThat(rice.reach().quantile(0.9)).isCloseTo(reach.quantile(0.9), within(1e-9));
    assertThat(rice.effort()).isEqualTo(LogNormal.ofLogarithm(1, 0.2));
  }

  @Test
  void nonsense_isRefused() {
    Estimate one = Estimate.fixed(1);
    refuses(() -> item(" ", one), "item must not be blank");
    refuses(() -> SHARED.evaluate(List.of()), "items must not be empty");
    refuses(() -> SHARED.evaluate(List.of(item("a", one), item("a", one))), "item must");
    refuses(() -> item("a", one).probabilityAhead(item("a", one)), "item must");
    RankProbabilities ranks = SHARED.evaluate(List.of(item("a", one)));
    refuses(() -> ranks.probability("b", 1), "item must be one of the evaluated items: b");
    refuses(() -> ranks.probabilityInTop("a", 2), "rank must be from 1 to the number of items: 2");
    refuses(() -> ranks.probability("a", 0), "rank must be from 1");
    refuses(() -> ranks.rankingByTop(0), "rank must be from 1");
    refuses(() -> ranks.groups(0.5), "confidence must be above 0.5 and at most 1: 0.5");
    refuses(() -> ranks.groups(Double.NaN), "confidence must be above 0.5");
    refuses(() -> new RankGroup(0, List.of("a"), 0.8), "position must be at least 1: 0");
    refuses(() -> new RankGroup(1, List.of(), 0.8), "items must not be empty");
    refuses(
        () -> new UncertainRice("a", Estimate.uniform(1, 2), one, one, one),
        "reach must be lognormal or fixed: ");
    refuses(
        () -> new UncertainRice("a", one, one, Estimate.fixed(80), one),
        "confidence must be from 0 to 1: 80.0, item a.");
    refuses(
        () ->
            UncertainRice.fitted("a", one, one, Estimate.fixed(6), one, JudgementScale.ONE_TO_FIVE),
        "confidence must be from 1 to 5: 6.0, item a.");
    assertThat(
            UncertainRice.fitted("a", one, one, Estimate.fixed(4), one, JudgementScale.ONE_TO_FIVE)
                .scored()
                .score())
        .isEqualTo(Estimate.fixed(4));
    refuses(() -> new UncertainRice("a", one, one, one, Estimate.fixed(0)), "effort must");
    refuses(() -> new UncertainRice("a", Estimate.fixed(-1), one, one, one), "reach must");
    refuses(
        () -> UncertainRice.fitted("a", Estimate.uniform(-1, 2), one, one, one),
        "reach must have a positive 10th percentile: ");
  }

  private static UncertainItem item(String name, Estimate score) {
    return new UncertainItem(name, score);
  }
}
