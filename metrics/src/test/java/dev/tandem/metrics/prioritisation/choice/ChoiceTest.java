package dev.tandem.metrics.prioritisation.choice;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static ChoiceFit.Estimated fit(Duel... duels) {
    return BradleyTerry.withDefaults().fit(List.of(duels)).estimated().orElseThrow();
  }

  @Test
  void bradleyTerry_onePair_isTheShareOfWins() {
    ChoiceFit.Estimated fit = fit(Duel.of("a", "b", 30, 10));
    assertThat(fit.probability("a", "b")).isCloseTo(0.75, within(1e-12));
    assertThat(fit.strengths().get("a")).isCloseTo(0.75, within(1e-12));
    // The variance of a log-odds is 1/30 + 1/10.
    assertThat(fit.differenceError("a", "b"))
        .isCloseTo(Math.sqrt(1.0 / 30 + 1.0 / 10), within(1e-12));
    assertThat(fit.standardError("a")).isCloseTo(fit.differenceError("a", "b") / 2, within(1e-12));
    assertThat(fit.isSeparable("a", "b", 0.95)).isTrue();
    assertThat(fit.isSeparable("a", "b", 0.999)).isFalse();
    assertThat(fit.logLikelihood())
        .isCloseTo(30 * Math.log(0.75) + 10 * Math.log(0.25), within(1e-12));
  }

  @Test
  void bradleyTerry_ties_areHalfWins() {
    assertThat(fit(new Duel("a", "b", 3, 1, 4)).utilities())
        .isEqualTo(fit(Duel.of("a", "b", 5, 3)).utilities());
  }

  @Test
  void bradleyTerry_oneWayGroups_areReportedStrongestFirst() {
    ChoiceFit fit = BradleyTerry.withDefaults()
        .fit(List.of(
            Duel.of("weak", "mid", 0, 2),
            Duel.of("mid", "twin", 1, 1),
            Duel.of("top", "mid", 3, 0)));
    assertThat(fit)
        .isEqualTo(new ChoiceFit.NotConnected(
            List.of(List.of("top"), List.of("mid", "twin"), List.of("weak"))));
    assertThat(fit.estimated()).isEmpty();
    assertThat(fit.explain())
        .isEqualTo(
            "no finite strengths: choices between these groups run one way or not at all:"
                + " [[top], [mid, twin], [weak]]. Collect choices across the groups, or add pseudo-wins.");
  }

  @Test
  void bradleyTerry_pseudoWinsOnObservedPairs_leaveStrangersUnconnected() {
    List<Duel> islands = List.of(Duel.of("a", "b", 2, 0), Duel.of("c", "d", 2, 0));
    assertThat(BradleyTerry.withDefaults()
            .withPseudoWins(0.5, PseudoWins.OBSERVED_PAIRS)
            .fit(islands)
            .estimated())
        .isEmpty();
    assertThat(BradleyTerry.withDefaults()
            .withPseudoWins(0.5, PseudoWins.ALL_PAIRS)
            .fit(islands)
            .estimated())
        .isPresent();
  }

  @Test
  void bradleyTerry_pseudoWinsOnObservedPairs_addToThemOnly() {
    List<Duel> chain = List.of(Duel.of("a", "b", 3, 0), Duel.of("b", "c", 2, 0));
    ChoiceFit.Estimated damped = BradleyTerry.withDefaults()
        .withPseudoWins(0.5, PseudoWins.OBSERVED_PAIRS)
        .fit(chain)
        .estimated()
        .orElseThrow();
    assertThat(damped.probability("a", "b")).isCloseTo(3.5 / 4, within(1e-12));
    assertThat(damped.probability("b", "c")).isCloseTo(2.5 / 3, within(1e-12));
  }

  @Test
  void rank_symmetricItems_tieDespiteRounding() {
    ChoiceFit.Estimated fit =
        fit(Duel.of("a", "b", 7, 3), Duel.of("a", "c", 7, 3), Duel.of("b", "c", 2, 2));
    assertThat(fit.rank().positions().values()).containsExactly(1, 2, 2);
    assertThat(fit.explain())
        .startsWith("Bradley–Terry: maximum-likelihood utility\n1. a: ")
        .contains("standard error");
  }

  @Test
  void bradleyTerry_hugeImbalance_stillConverges() {
    ChoiceFit.Estimated fit = fit(Duel.of("a", "b", 1e6, 1), Duel.of("b", "c", 1e6, 1));
    assertThat(fit.utility("a") - fit.utility("c")).isCloseTo(2 * Math.log(1e6), within(1e-6));
  }

  @Test
  void maxDiff_oneTaskShape_isTheLogit() {
    // With two items, best-worst is one comparison with utilities counted twice: P = e^2d / (1 +
    // e^2d).
    MaxDiffTask ab = new MaxDiffTask(List.of("a", "b"), "a", "b");
    MaxDiffTask ba = new MaxDiffTask(List.of("a", "b"), "b", "a");
    ChoiceFit.Estimated fit = MaxDiff.fit(List.of(ab, ab, ab, ba)).estimated().orElseThrow();
    assertThat(2 * (fit.utility("a") - fit.utility("b"))).isCloseTo(Math.log(3), within(1e-12));
  }

  @Test
  void maxDiff_itemAlwaysBest_isNotConnected() {
    ChoiceFit fit = MaxDiff.fit(List.of(
        new MaxDiffTask(List.of("a", "b", "c"), "a", "b"),
        new MaxDiffTask(List.of("a", "b", "c"), "a", "c")));
    assertThat(fit).isEqualTo(new ChoiceFit.NotConnected(List.of(List.of("a"), List.of("b", "c"))));
  }

  @Test
  void choiceShares_averageItem_hasOneOverShown() {
    MaxDiffTask ab = new MaxDiffTask(List.of("a", "b"), "a", "b");
    MaxDiffTask ba = new MaxDiffTask(List.of("a", "b"), "b", "a");
    ChoiceFit.Estimated even = MaxDiff.fit(List.of(ab, ba)).estimated().orElseThrow();
    assertThat(even.choiceShares(4).values())
        .allSatisfy(share -> assertThat(share).isCloseTo(0.5, within(1e-12)));
    ChoiceFit.Estimated uneven =
        MaxDiff.fit(List.of(ab, ab, ab, ba)).estimated().orElseThrow();
    double up = Math.exp(Math.log(3) / 4);
    double raw = up / (up + 3);
    double other = (1 / up) / (1 / up + 3);
    assertThat(uneven.choiceShares(4).get("a")).isCloseTo(raw / (raw + other), within(1e-12));
  }

  @Test
  void maxDiffCounts_neverWorst_hasNoRatio() {
    MaxDiffCounts counts = MaxDiff.count(List.of(
        new MaxDiffTask(List.of("a", "b", "c"), "a", "b"),
        new MaxDiffTask(List.of("a", "b", "c"), "b", "c"),
        new MaxDiffTask(List.of("a", "b", "c"), "a", "b"),
        new MaxDiffTask(List.of("b", "c"), "b", "c")));
    assertThat(counts.count("a").ratio()).isEmpty();
    assertThat(counts.count("b").ratio()).hasValue(1);
    assertThat(counts.score("c").value()).isEqualTo(-0.5);
    assertThat(counts.rank().explain("a")).isEqualTo("1. a: 0.666667 (best 2, worst 0, shown 3)");
    assertThat(MaxDiff.count(List.of()).items()).isEmpty();
  }

  @Test
  void nonsense_throws() {
    refuses(
        () -> Duel.of("a", "a", 1, 1),
        "duel must be between two items: a. Compare it with another.");
    refuses(() -> Duel.of("", "a", 1, 1), "item must not be blank");
    refuses(() -> Duel.of("a", " ", 1, 1), "item must not be blank");
    refuses(() -> Duel.of("a", "b", -1, 1), "wins must be finite and at least 0: -1.0, item a.");
    refuses(
        () -> Duel.of("a", "b", 1, Double.NaN), "wins must be finite and at least 0: NaN, item b.");
    refuses(
        () -> new Duel("a", "b", 1, 1, -1), "ties must be finite and at least 0: -1.0, item a.");
    refuses(() -> BradleyTerry.withDefaults().fit(List.of()), "duels must not be empty");
    refuses(
        () -> BradleyTerry.withDefaults().withPseudoWins(-1, PseudoWins.ALL_PAIRS),
        "pseudo-wins must be finite and at least 0: -1.0");
    refuses(() -> MaxDiff.fit(List.of()), "tasks must not be empty");
    refuses(
        () -> new MaxDiffTask(List.of("a"), "a", "a"),
        "shown must have at least two items: [a]. Show more.");
    refuses(() -> new MaxDiffTask(List.of("a", "a"), "a", "a"), "item must be unique: a.");
    refuses(() -> new MaxDiffTask(List.of("a", ""), "a", ""), "item must not be blank");
    refuses(
        () -> new MaxDiffTask(List.of("a", "b"), "c", "a"),
        "best must be one of the items shown: c, shown [a, b].");
    refuses(
        () -> new MaxDiffTask(List.of("a", "b"), "a", "c"),
        "worst must be one of the items shown: c, shown [a, b].");
    refuses(() -> new MaxDiffTask(List.of("a", "b"), "a", "a"), "best and worst must differ: a.");
    refuses(
        () -> MaxDiff.count(List.of()).count("a"),
        "item must be one of the items shown: a. The items are [].");
    refuses(() -> MaxDiff.count(List.of()).score("a"), "item must be one of the items shown: a.");
    ChoiceFit.Estimated fit = fit(Duel.of("a", "b", 1, 1));
    refuses(
        () -> fit.utility("c"), "item must be one of the compared items: c. The items are [a, b].");
    refuses(() -> fit.standardError("c"), "item must be one of the compared items: c.");
    refuses(() -> fit.differenceError("a", "c"), "item must be one of the compared items: c.");
    refuses(() -> fit.probability("c", "a"), "item must be one of the compared items: c.");
    refuses(
        () -> fit.isSeparable("a", "b", 1),
        "confidence must be between 0 and 1: 1.0. Write 95 % as 0.95.");
    refuses(
        () -> fit.choiceShares(1),
        "shown must be at least 2: 1. State how many items a task shows.");
  }

  @Test
  void rank_alikeItemsAtTheMeanUtility_shareAPosition() {
    ChoiceFit.Estimated fit = fit(
        Duel.of("top", "left", 3, 1),
        Duel.of("top", "right", 3, 1),
        Duel.of("left", "right", 2, 2),
        Duel.of("top", "last", 3, 1),
        Duel.of("left", "last", 3, 1),
        Duel.of("right", "last", 3, 1));
    assertThat(fit.rank().positions())
        .containsExactlyInAnyOrderEntriesOf(Map.of("top", 1, "left", 2, "right", 2, "last", 4));
  }

  @Test
  void estimated_thatDoesNotBelongToTheItems_throws() {
    List<String> two = List.of("a", "b");
    List<Double> zeros = List.of(0.0, 0.0);
    List<List<Double>> square = List.of(zeros, zeros);
    refuses(
        () -> new ChoiceFit.Estimated("m", List.of("a", "a"), zeros, square, 0),
        "item must be unique: a.");
    refuses(
        () -> new ChoiceFit.Estimated("m", two, List.of(1.0), square, 0),
        "utilities must be one an item: 1 for 2 items.");
    refuses(
        () -> new ChoiceFit.Estimated("m", two, List.of(1.0, Double.NaN), square, 0),
        "utilities must be finite: NaN");
    refuses(
        () -> new ChoiceFit.Estimated("m", two, zeros, List.of(zeros), 0),
        "covariance rows must be one an item: 1 for 2 items.");
    refuses(
        () -> new ChoiceFit.Estimated("m", two, zeros, List.of(zeros, List.of(1.0)), 0),
        "covariances must be one an item: 1 for 2 items.");
    refuses(
        () -> new ChoiceFit.Estimated(
            "m", two, zeros, List.of(zeros, List.of(Double.POSITIVE_INFINITY, 0.0)), 0),
        "covariances must be finite: Infinity");
    refuses(
        () -> new ChoiceFit.Estimated("m", two, zeros, square, Double.NaN),
        "logLikelihood must be finite: NaN");
  }

  @Test
  void count_thatCannotBe_throws() {
    String rule = "counts must be at least 0, and best and worst together at most shown";
    refuses(() -> new MaxDiffCounts.Count(0, 0, 0), rule);
    refuses(() -> new MaxDiffCounts.Count(2, -1, 0), rule);
    refuses(() -> new MaxDiffCounts.Count(2, 0, -1), rule);
    refuses(() -> new MaxDiffCounts.Count(2, 2, 1), rule);
    assertThat(new MaxDiffCounts.Count(3, 2, 1).net()).isEqualTo(1);
  }

  @Test
  void estimated_utilitiesFarApart_keepsTheStrengthsFinite() {
    ChoiceFit.Estimated far = new ChoiceFit.Estimated(
        "m",
        List.of("a", "b"),
        List.of(500.0, -500.0),
        List.of(List.of(0.0, 0.0), List.of(0.0, 0.0)),
        0);
    assertThat(far.strengths()).containsExactly(Map.entry("a", 1.0), Map.entry("b", 0.0));
  }

  @Test
  void isSeparable_equalUtilitiesWithoutError_isFalse() {
    ChoiceFit.Estimated alike = new ChoiceFit.Estimated(
        "m",
        List.of("a", "b"),
        List.of(0.0, 0.0),
        List.of(List.of(0.0, 0.0), List.of(0.0, 0.0)),
        0);
    assertThat(alike.isSeparable("a", "b", 0.5)).isFalse();
  }
}
