package dev.tandem.metrics.prioritisation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Likelihoods, their slopes and curvatures, worked out by hand, and the linear systems that Newton's method solves. */
class LikelihoodTest {
  private static final Offset<Double> ROUNDING = within(1e-14);
  private static final List<String> ITEMS = List.of("a", "b", "c");
  private static final MaxDiffTask A_OVER_B = new MaxDiffTask(ITEMS, "a", "b");

  private static void assertMatrix(double[][] actual, double[]... rows) {
    assertThat(actual).hasDimensions(rows.length, rows.length);
    for (int i = 0; i < rows.length; i++) {
      assertThat(actual[i]).containsExactly(rows[i], ROUNDING);
    }
  }

  private static double[] row(double... values) {
    return values;
  }

  @Test
  void bestWorst_equalUtilities_haveSixEqualPairs() {
    ChoiceLikelihood likelihood = new BestWorstLikelihood(ITEMS, List.of(A_OVER_B));
    double[] even = {0, 0, 0};
    assertThat(likelihood.logLikelihood(even)).isCloseTo(-Math.log(6), ROUNDING);
    assertThat(likelihood.gradient(even)).containsExactly(row(1, -1, 0), ROUNDING);
    // Each item is best or worst in two of three tasks.
    assertMatrix(
        likelihood.information(even),
        row(2 / 3.0, -1 / 3.0, -1 / 3.0),
        row(-1 / 3.0, 2 / 3.0, -1 / 3.0),
        row(-1 / 3.0, -1 / 3.0, 2 / 3.0));
  }

  @Test
  void bestWorst_oneItemTwiceAsStrong_weighsItsPairs() {
    ChoiceLikelihood likelihood = new BestWorstLikelihood(ITEMS, List.of(A_OVER_B));
    double[] utilities = {Math.log(2), 0, 0};
    // a before b and a before c weigh 2, the other way 1/2, b and c either way 1: 7 together.
    assertThat(likelihood.logLikelihood(utilities)).isCloseTo(Math.log(2 / 7.0), ROUNDING);
    assertThat(likelihood.gradient(utilities))
        .containsExactly(row(4 / 7.0, -5.5 / 7, 1.5 / 7), ROUNDING);
    assertMatrix(
        likelihood.information(utilities),
        row(26 / 49.0, -13 / 49.0, -13 / 49.0),
        row(-13 / 49.0, 29.25 / 49, -16.25 / 49),
        row(-13 / 49.0, -16.25 / 49, 29.25 / 49));
  }

  @Test
  void bestWorst_severalTasks_addUp() {
    MaxDiffTask pair = new MaxDiffTask(List.of("c", "a"), "c", "a");
    ChoiceLikelihood likelihood = new BestWorstLikelihood(ITEMS, List.of(A_OVER_B, pair));
    double[] even = {0, 0, 0};
    assertThat(likelihood.logLikelihood(even)).isCloseTo(-Math.log(12), ROUNDING);
    assertThat(likelihood.gradient(even)).containsExactly(row(0, -1, 1), ROUNDING);
    // In a pair the best is the other's worst: each counts once more, and against the other.
    assertMatrix(
        likelihood.information(even),
        row(5 / 3.0, -1 / 3.0, -4 / 3.0),
        row(-1 / 3.0, 2 / 3.0, -1 / 3.0),
        row(-4 / 3.0, -1 / 3.0, 5 / 3.0));
  }

  @Test
  void bestWorst_utilitiesFarApart_doNotOverflow() {
    ChoiceLikelihood likelihood =
        new BestWorstLikelihood(ITEMS, List.of(new MaxDiffTask(ITEMS, "a", "c")));
    double[] utilities = {800, 0, -800};
    assertThat(likelihood.logLikelihood(utilities)).isCloseTo(0, ROUNDING);
    assertThat(likelihood.gradient(utilities)).containsExactly(row(0, 0, 0), ROUNDING);
  }

  @Test
  void duels_threeToOne_haveTheirMaximumAtTheLogOfThree() {
    ChoiceLikelihood likelihood = new DuelLikelihood(new double[][] {{0, 3}, {1, 0}});
    assertThat(likelihood.logLikelihood(row(0, 0))).isCloseTo(-4 * Math.log(2), ROUNDING);
    assertThat(likelihood.gradient(row(0, 0))).containsExactly(row(1, -1), ROUNDING);
    assertMatrix(likelihood.information(row(0, 0)), row(1, -1), row(-1, 1));
    double[] best = {Math.log(3), 0};
    assertThat(likelihood.logLikelihood(best))
        .isCloseTo(3 * Math.log(0.75) + Math.log(0.25), ROUNDING);
    assertThat(likelihood.gradient(best)).containsExactly(row(0, 0), ROUNDING);
    assertMatrix(likelihood.information(best), row(0.75, -0.75), row(-0.75, 0.75));
  }

  @Test
  void duels_utilitiesFarApart_doNotOverflow() {
    ChoiceLikelihood likelihood = new DuelLikelihood(new double[][] {{0, 3}, {1, 0}});
    assertThat(likelihood.logLikelihood(row(800, 0))).isEqualTo(-800);
    assertThat(likelihood.logLikelihood(row(0, 800))).isEqualTo(-2400);
    assertThat(likelihood.gradient(row(800, 0))).containsExactly(-1, 1);
  }

  @Test
  void positiveDefinite_threeEquations_areSolvedAndInverted() {
    double[][] matrix = {{4, 2, 0}, {2, 5, 2}, {0, 2, 5}};
    PositiveDefinite system = new PositiveDefinite(matrix);
    assertThat(system.solve(row(8, 18, 19))).containsExactly(row(1, 2, 3), ROUNDING);
    // The determinant is 64; cofactors by hand.
    assertMatrix(
        system.inverse(),
        row(21 / 64.0, -10 / 64.0, 4 / 64.0),
        row(-10 / 64.0, 20 / 64.0, -8 / 64.0),
        row(4 / 64.0, -8 / 64.0, 16 / 64.0));
  }

  @Test
  void positiveDefinite_singularMatrix_isRefused() {
    assertThatThrownBy(() -> new PositiveDefinite(new double[][] {{1, 1}, {1, 1}}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("information matrix must be positive definite: pivot 0.0."
            + " Choices are too one-sided.");
    assertThatThrownBy(() -> new PositiveDefinite(new double[][] {{-1}}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pivot -1.0");
  }

  @Test
  void components_ofTwoRingsAndATail_areInTheOrderOfPreference() {
    ChoiceGraph graph = new ChoiceGraph(List.of("a", "b", "c", "d", "e", "f"));
    int[][] preferences = {{5, 4}, {4, 5}, {5, 0}, {0, 1}, {1, 2}, {2, 0}, {2, 3}, {5, 3}};
    for (int[] preference : preferences) {
      graph.prefer(preference[0], preference[1]);
    }
    assertThat(graph.components())
        .isEqualTo(List.of(List.of("e", "f"), List.of("a", "b", "c"), List.of("d")));
  }

  @Test
  void estimated_ofKnownUtilities_answersByHand() {
    double ln3 = Math.log(3);
    ChoiceFit.Estimated fit = new ChoiceFit.Estimated(
        "m",
        List.of("a", "b"),
        List.of(ln3, 0.0),
        List.of(List.of(0.25, 0.04), List.of(0.04, 0.09)),
        -12.5);
    assertThat(fit.standardError("a")).isEqualTo(0.5);
    assertThat(fit.standardError("b")).isCloseTo(0.3, ROUNDING);
    // 0.25 + 0.09 − 2 × 0.04 = 0.26
    assertThat(fit.differenceError("a", "b")).isCloseTo(Math.sqrt(0.26), ROUNDING);
    assertThat(fit.probability("a", "b")).isCloseTo(0.75, ROUNDING);
    assertThat(fit.probability("b", "a")).isCloseTo(0.25, ROUNDING);
    assertThat(fit.strengths().get("a")).isCloseTo(0.75, ROUNDING);
    assertThat(fit.strengths().get("b")).isCloseTo(0.25, ROUNDING);
    // 1 / (1 + 1/3) and 1 / (1 + 1), of their sum.
    assertThat(fit.choiceShares(2).get("a")).isCloseTo(0.6, ROUNDING);
    assertThat(fit.choiceShares(2).get("b")).isCloseTo(0.4, ROUNDING);
    // A difference of 2.1546 standard errors: beyond 1.96, below 2.576.
    assertThat(fit.isSeparable("a", "b", 0.95)).isTrue();
    assertThat(fit.isSeparable("b", "a", 0.95)).isTrue();
    assertThat(fit.isSeparable("a", "b", 0.99)).isFalse();
    assertThat(fit.rank().method()).isEqualTo("m");
    assertThat(fit.explain())
        .isEqualTo("m: maximum-likelihood utility\n1. a: 1.09861 (standard error 0.5)\n"
            + "2. b: 0 (standard error 0.3)\nlog-likelihood -12.5");
  }

  @Test
  void isSeparable_confidenceOfNothing_isRefused() {
    ChoiceFit.Estimated fit =
        new ChoiceFit.Estimated("m", List.of("a"), List.of(0.0), List.of(List.of(-1e-17)), 0);
    assertThat(fit.standardError("a")).isZero();
    assertThatThrownBy(() -> fit.isSeparable("a", "a", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be between 0 and 1: 0.0. Write 95 % as 0.95.");
  }

  @Test
  void counts_atTheirLimits_areAccepted() {
    MaxDiffCounts.Count once = new MaxDiffCounts.Count(1, 0, 0);
    assertThat(once.net()).isZero();
    assertThat(new MaxDiffCounts.Count(5, 4, 1).ratio()).hasValue(2);
    assertThatThrownBy(() -> new MaxDiffCounts.Count(3, Integer.MAX_VALUE, Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
