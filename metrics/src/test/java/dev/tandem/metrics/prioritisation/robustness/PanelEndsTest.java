package dev.tandem.metrics.prioritisation.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelEndsTest {

  @Test
  void of_cornersOfEveryKind_areCut() {
    SortedSet<Double> cuts = PanelEnds.of(marginals(List.of(
        Estimate.uniform(1, 2),
        Estimate.triangular(1, 1.0001, 3),
        Estimate.betaPert(0, 1, 4),
        Estimate.discrete(Map.of(1.5, 0.5, 1.50001, 0.5)),
        Estimate.fixed(7))));
    assertThat(cuts).contains(0.0, 1.0, 1.0001, 1.5, 1.50001, 2.0, 3.0, 4.0, 7.0);
  }

  @Test
  void of_narrowScoreAmongWideOnes_isCutWithinItsOwnSpread() {
    Marginal narrow = Marginal.of(LogNormal.ofLogarithm(0, 1e-9));
    List<Marginal> all = List.of(
        Marginal.of(LogNormal.ofLogarithm(0, 1)),
        narrow,
        Marginal.of(LogNormal.ofLogarithm(0.001, 1)));
    List<Double> own = narrow.breakpoints().asList();
    SortedSet<Double> cuts = PanelEnds.of(all);
    for (int i = 1; i < own.size() - 1; i++) {
      double half = Math.min(own.get(i) - own.get(i - 1), own.get(i + 1) - own.get(i)) / 2;
      assertThat(cuts.subSet(own.get(i) - half, own.get(i) + Math.nextUp(half))).isNotEmpty();
    }
  }

  @Test
  void of_manyScoresOfLikeSpread_shareTheirCuts() {
    SortedSet<Double> cuts = PanelEnds.of(marginals(IntStream.range(0, 300)
        .<Estimate>mapToObj(i -> LogNormal.ofLogarithm(0.01 * i, 0.5))
        .toList()));
    assertThat(cuts).hasSizeLessThan(60);
  }

  private static List<Marginal> marginals(List<? extends Estimate> scores) {
    return scores.stream().map(Marginal::of).toList();
  }
}
