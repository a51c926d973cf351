package dev.tandem.metrics.prioritisation.multicriteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on several criteria, with what the pages say about their results. */
class MulticriteriaGuideTest {

  @Test
  void weightedScoring() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1)),
        List.of(
            Alternative.of("sso", 8, 5),
            Alternative.of("export", 5, 2),
            Alternative.of("themes", 2, 3)));
    Ranking bySum = WeightedScoring.withDefaults().rank(matrix);
    Ranking byProduct = WeightedProduct.rank(matrix);
    assertThat(bySum.entries())
        .extracting(Ranking.Entry::item)
        .containsExactly("sso", "export", "themes");
    assertThat(bySum.entries())
        .extracting(Ranking.Entry::score)
        .containsExactly(Score.of(0.75), Score.of(0.625), Score.ofRatio(1, 6));
    checkScores(byProduct, 3.181, 2.812, 1.278);
  }

  @Test
  void topsis() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1)),
        List.of(
            Alternative.of("sso", 8, 5),
            Alternative.of("export", 5, 2),
            Alternative.of("themes", 2, 3)));
    TopsisResult vector = Topsis.withDefaults().measure(matrix);
    TopsisResult minMax =
        Topsis.withDefaults().withScaling(Topsis.Scaling.MIN_MAX).measure(matrix);
    checkNumbers(vector.closeness(), 0.793, 0.530, 0.148);
    checkNumbers(minMax.closeness(), 0.750, 0.546, 0.181);
    assertThat(minMax.distancesToIdeal().get(0)).isEqualTo(0.25);
    assertThat(minMax.distancesToWorst().get(0)).isEqualTo(0.75);
  }

  @Test
  void vikor() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1)),
        List.of(
            Alternative.of("sso", 8, 5),
            Alternative.of("export", 5, 2),
            Alternative.of("themes", 2, 3)));
    VikorResult result = Vikor.withDefaults().measure(matrix);
    List<Score> q = result.compromiseScores();
    boolean advantage = result.hasAcceptableAdvantage();
    List<String> compromise = result.compromise();
    assertThat(q).containsExactly(Score.ZERO, Score.ofRatio(13, 56), Score.ONE);
    assertThat(q.get(1).value()).isCloseTo(0.232, within(0.0005));
    assertThat(advantage).isFalse();
    assertThat(compromise).containsExactly("sso", "export");
  }

  @Test
  void promethee() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1)),
        List.of(
            Alternative.of("sso", 8, 5),
            Alternative.of("export", 5, 2),
            Alternative.of("themes", 2, 3)));
    PrometheeResult result = Promethee.withDefaults().measure(matrix);
    List<Double> leaving = result.leavingFlows();
    List<Double> entering = result.enteringFlows();
    List<String> order = result.rank().order();
    checkNumbers(leaving, 0.75, 0.625, 0.125);
    checkNumbers(entering, 0.25, 0.375, 0.875);
    assertThat(order).containsExactly("sso", "export", "themes");
    checkNumbers(result.netFlows(), 0.5, 0.25, -0.75);
  }

  private static void checkScores(Ranking ranking, double... expected) {
    checkNumbers(ranking.entries().stream().map(entry -> entry.score().value()).toList(), expected);
  }

  private static void checkNumbers(List<Double> actual, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).isCloseTo(expected[i], within(0.0005));
    }
  }
}
